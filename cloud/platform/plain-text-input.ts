import { z } from 'zod';
import { plainLine, plainParagraphs } from '@/shared/plain-text';

type Bounds = { min?: number; max: number };

/** A short text in an input; what does not belong into it is taken out before it is measured. */
export const lineInput = (bounds: Bounds) => textInput(plainLine, bounds);

/** A text of several paragraphs in an input, cleaned and measured likewise. */
export const paragraphsInput = (bounds: Bounds) => textInput(plainParagraphs, bounds);

// Blanks that will be taken out may come on top, but no more of them than of text.
const textInput = (clean: (text: string) => string, { min = 0, max }: Bounds) =>
  z
    .string()
    .max(2 * max)
    .transform(clean)
    .pipe(z.string().min(min).max(max));
