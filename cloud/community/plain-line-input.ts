import { z } from 'zod';
import { plainLine } from '@/shared/plain-text';

/** A short text in an input; control and direction characters are taken out before it is measured. */
export const plainLineInput = ({ least, most }: { least: number; most: number }) =>
  z
    .string()
    .max(most * 4)
    .transform(plainLine)
    .pipe(z.string().min(least).max(most));
