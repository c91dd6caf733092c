import { z } from 'zod';

export const conventionKindSchema = z.enum(['village', 'compound', 'city']);
