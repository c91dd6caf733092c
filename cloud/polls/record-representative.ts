import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { plainParagraphs } from '@/shared/plain-text';
import { isWithin, pollLimits } from '@/shared/polls/poll-limits';
import { Refusal } from '@/shared/refusals';
import { lockVoter, nameRepresentative, refuseUnlessNameable, sharedVoter } from './co-owners';
import { holdPoll } from './poll-row';

/**
 * Staff write down whom co-owners named on paper, or settle it where they cannot; with the reason,
 * which the co-owners read.
 *
 * @throws Refusal pollNotFound, pollClosed, pollCancelled, notOnRoll, representativeNotUsed,
 * representativeNotCoOwner, representativeReasonLength
 */
export const recordRepresentative = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      voterId: z.uuid(),
      personId: z.uuid(),
      reason: z.string().max(1_000).transform(plainParagraphs),
    }),
  )
  .output(z.object({}))
  .mutation(async ({ ctx, input: { pollId, voterId, personId, reason } }) => {
    if (!isWithin(pollLimits.representativeReason, reason.length)) {
      throw new Refusal('representativeReasonLength', pollLimits.representativeReason);
    }
    const poll = await holdPoll(ctx, pollId);
    refuseUnlessNameable(poll, ctx.now);
    const voter = await sharedVoter(ctx, poll, voterId);
    if (!voter.personIds.includes(personId)) throw new Refusal('representativeNotCoOwner');
    await lockVoter(ctx, voterId);
    await nameRepresentative(ctx, pollId, voterId, { personId, namedBy: 'staff', reason });
    await recordDeed(ctx, 'polls.recordRepresentative', pollId, { voterId, personId });
    return {};
  });
