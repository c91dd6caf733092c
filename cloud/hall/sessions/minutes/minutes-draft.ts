import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { emptyMinutes } from '@/shared/hall/sessions/minutes';
import { isHeld } from '@/shared/hall/sessions/session-life-cycle';
import { Refusal } from '@/shared/refusals';
import { sessionStateSchema } from '../session-cards';
import { sessionIdInput } from '../session-input';
import { readAnnounced } from '../session-row';
import { minutesItemSchema } from './minutes-item';
import { sessionFacts } from './session-facts';

/**
 * The minutes as those who hold the session go on writing them, beside what is known already.
 *
 * @throws Refusal sessionNotFound; minutesNotYet before the end
 */
export const minutesDraft = operation('hall.holdSession')
  .input(sessionIdInput)
  .output(
    z.object({
      state: sessionStateSchema,
      revision: z.number(),
      /** Of the version put to the attendees last; 0: none. */
      version: z.number(),
      title: z.string(),
      signedUp: z.number(),
      attendees: z.number(),
      items: z.array(minutesItemSchema),
      closing: z.string(),
    }),
  )
  .query(async ({ ctx, input: { sessionId } }) => {
    const session = await readAnnounced(ctx, sessionId);
    if (!isHeld(session.state)) throw new Refusal('minutesNotYet');
    const facts = await sessionFacts(ctx, session);
    const draft = session.minutesDraft ?? emptyMinutes(facts.agenda);
    return {
      state: session.state,
      revision: session.minutesRevision,
      version: session.minutesVersion,
      title: session.title,
      signedUp: facts.signedUp,
      attendees: facts.attendees,
      items: facts.agenda.map(({ id, title, topicId, speakers }) => ({
        ...{ itemId: id, title, topicId, speakers: [...speakers] },
        ...writtenOf(draft.items.find(({ itemId }) => itemId === id)),
      })),
      closing: draft.closing,
    };
  });

const writtenOf = (
  written: { discussion: string; resolution: string; concludesTopic: boolean } | undefined,
) => ({
  discussion: written?.discussion ?? '',
  resolution: written?.resolution ?? '',
  concludesTopic: written?.concludesTopic ?? false,
});
