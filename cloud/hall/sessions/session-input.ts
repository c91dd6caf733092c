import { z } from 'zod';
import { type Invited, invitations } from '@/shared/hall/sessions/session-limits';
import { plainLine, plainParagraphs } from '@/shared/plain-text';

// The limits people hear of are in `session-limits.ts`; this only keeps out what no phone sends.
const typed = z.string().max(20_000);
export const typedLine = typed.transform(plainLine);
export const typedParagraphs = typed.transform(plainParagraphs);

export const sessionIdInput = z.object({ sessionId: z.uuid() });

export const invitedSchema = z.enum(Object.keys(invitations) as [Invited, ...Invited[]]);

/** Place, time (UTC instants) and places: what may change after announcing, too. */
export const arrangementInput = z.object({
  place: typedLine,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** null: as many as come. */
  capacity: z.number().nullable(),
});

/** What the form of a session holds. */
export const sessionContentInput = arrangementInput.extend({
  title: typedLine,
  introduction: typedParagraphs,
  invited: invitedSchema,
  agenda: z
    .array(
      z.object({
        title: typedLine,
        note: typedParagraphs,
        minutes: z.number(),
        topicId: z.uuid().nullable(),
      }),
    )
    .max(100),
});
