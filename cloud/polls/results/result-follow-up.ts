import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { takesObjections } from '@/shared/polls/poll-timing';
import { Refusal, refusalMessage } from '@/shared/refusals';
import { shownRefusalSchema } from '../poll-schemas';
import { isRecountPending } from './contested';
import { countSchema, readCountHistory } from './count-history';
import { refuseNamedBallots } from './named-ballot-rows';
import { objectionsSoFar } from './objections-so-far';
import { type PublishedPoll, readPublishedPoll } from './posted-poll';

/**
 * What follows a published result, for everybody: objections and how far they got, every count with
 * its reason, and what the caller may look at further.
 *
 * @throws Refusal pollNotFound, pollCancelled, pollResultNotYet, certificateNotYet
 */
export const resultFollowUp = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      title: z.string(),
      state: z.enum(['preliminary', 'final', 'archived']),
      postedUntil: z.string(),
      sealedUntil: z.string(),
      /** Objections are taken now. */
      takesObjections: z.boolean(),
      objections: z.object({
        filed: z.number().int(),
        unanswered: z.number().int(),
        /** Of the unanswered. */
        overdue: z.number().int(),
        upheld: z.number().int(),
      }),
      /** One member of staff has proposed a recount; another has not confirmed it yet. */
      recountPending: z.boolean(),
      counts: z.array(countSchema),
      /** Why the caller does not see how the others voted; null when they may. */
      namedBallots: shownRefusalSchema.nullable(),
    }),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const poll = await readPublishedPoll(ctx, pollId);
    return {
      title: poll.title,
      state: poll.state,
      postedUntil: poll.postedUntil.toISOString(),
      sealedUntil: poll.sealedUntil.toISOString(),
      takesObjections: takesObjections(poll, ctx.now),
      objections: await objectionsSoFar(ctx, pollId),
      recountPending: await isRecountPending(ctx, pollId),
      counts: await readCountHistory(ctx, poll),
      namedBallots: await whyNotNamedBallots(ctx, poll),
    };
  });

async function whyNotNamedBallots(ctx: MemberContext, poll: PublishedPoll) {
  try {
    await refuseNamedBallots(ctx, poll);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, message: refusalMessage(error.code, error.details) };
  }
}
