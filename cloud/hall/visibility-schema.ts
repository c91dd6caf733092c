import { z } from 'zod';

/** Who reads something somebody wrote, in the outputs of the hall. */
export const visibilitySchema = z.enum(['waiting', 'shown', 'hidden']);
