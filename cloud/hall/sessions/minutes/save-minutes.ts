import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { json } from '@/cloud/platform/database';
import { operation } from '@/cloud/platform/operation';
import { minutesProblems } from '@/shared/hall/sessions/minutes';
import { isHeld } from '@/shared/hall/sessions/session-life-cycle';
import { Refusal } from '@/shared/refusals';
import { readAgenda } from '../agenda';
import { refuse } from '../refuse';
import { typedParagraphs } from '../session-input';
import { changeSession, lockAnnounced, type Session } from '../session-row';

/**
 * Keeps what is written of the minutes; nobody else reads it before it is proposed. Who saves over
 * somebody else's changes is told instead.
 *
 * @throws Refusal sessionNotFound, minutesNotYet, minutesAlreadyConfirmed, minutesChangedMeanwhile
 * @throws Refusal what `minutesProblems` finds
 */
export const saveMinutes = operation('hall.holdSession')
  .input(
    z.object({
      sessionId: z.uuid(),
      /** The one the form was read at. */
      revision: z.number().int().min(0),
      items: z
        .array(
          z.object({
            itemId: z.uuid(),
            discussion: typedParagraphs,
            resolution: typedParagraphs,
            concludesTopic: z.boolean(),
          }),
        )
        .max(100),
      closing: typedParagraphs,
    }),
  )
  .output(z.object({ revision: z.number() }))
  .mutation(async ({ ctx, input: { sessionId, revision, ...draft } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    refuseUnlessWritable(session, revision);
    refuse(minutesProblems(draft, await readAgenda(ctx, sessionId)));
    await changeSession(ctx, session, {
      minutesDraft: json(draft),
      minutesRevision: revision + 1,
    });
    await recordDeed(ctx, 'hall.saveMinutes', sessionId);
    return { revision: revision + 1 };
  });

/** @throws Refusal minutesNotYet, minutesAlreadyConfirmed, minutesChangedMeanwhile */
export function refuseUnlessWritable(session: Session, revision: number): void {
  if (!isHeld(session.state)) throw new Refusal('minutesNotYet');
  if (session.state === 'confirmed') throw new Refusal('minutesAlreadyConfirmed');
  if (session.minutesRevision !== revision) throw new Refusal('minutesChangedMeanwhile');
}
