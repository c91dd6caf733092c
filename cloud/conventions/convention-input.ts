import { z } from 'zod';
import { plainLine, plainParagraphs } from '@/shared/plain-text';

// The limits people hear of are shared/conventions' own; this only keeps out what no phone sends.
const typedText = z.string().max(20_000);
export const typedLine = typedText.transform(plainLine);
export const typedParagraphs = typedText.transform(plainParagraphs);

export const ofConvention = { conventionId: z.uuid() };
