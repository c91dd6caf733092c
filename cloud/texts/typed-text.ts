import { z } from 'zod';
import { plainLine } from '@/shared/plain-text';

// The limits people hear of are in `text-limits.ts`; these only keep out what no phone sends.
export const typedLine = z.string().max(5_000).transform(plainLine);

export const paragraphKindSchema = z.enum(['heading', 'clause']);

const segmentless = { paragraphId: z.string(), kind: paragraphKindSchema, text: z.string() };

/** A paragraph as pages show it; positions count from 1. */
export const placedParagraphSchema = z.object({ ...segmentless, position: z.number() });
