import { z } from 'zod';
import { plainLine, plainParagraphs } from '@/shared/plain-text';
import { helpKindNames, helpWayNames } from '@/shared/volunteering/help/help-kinds';

// The limits people hear of are in `help-limits.ts`; this only keeps out what no phone sends.
const typedText = z.string().max(20_000);
export const typedLine = typedText.transform(plainLine);
export const typedParagraphs = typedText.transform(plainParagraphs);

export const ofRequest = { requestId: z.uuid() };

const instant = z.iso.datetime().transform((text) => new Date(text));

/** A request as the phone sends it. */
export const wantedSchema = z.object({
  /** Made by the phone. */
  id: z.uuid(),
  kind: z.enum(helpKindNames),
  words: typedParagraphs,
  unitId: z.uuid(),
  phone: typedLine,
  neighbourName: typedLine.nullable().default(null),
  wantedFrom: instant,
  wantedUntil: instant,
  expectedMinutes: z.number().int().min(-1_000_000).max(1_000_000),
  way: z.enum(helpWayNames),
});

/** When it was and how long, as one side says it. */
export const saidInput = {
  ...ofRequest,
  startsAt: instant,
  minutes: z.number().int().min(-1_000_000).max(1_000_000),
};
