import { z } from 'zod';
import { plainLine, plainParagraphs } from '@/shared/plain-text';

// The limits people hear of are in shared/hall/promises; this only keeps out what no phone sends.
const typedText = z.string().max(20_000);

export const typedLine = typedText.transform(plainLine);
export const typedParagraphs = typedText.transform(plainParagraphs);
export const calendarDay = z.iso.date();
export const photoIds = z.array(z.uuid()).max(100);
/** fen; what is in range the rules say. */
export const fen = z.number().int().min(-1e15).max(1e15);
export const ofTopic = { topicId: z.uuid() };
