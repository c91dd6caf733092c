import { z } from 'zod';

/** A reviewer's token, or the address that ends in it. */
export const tokenInput = z.object({ token: z.string().max(300) });
