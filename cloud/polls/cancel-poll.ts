import { z } from 'zod';
import { recordTopicDecided } from '@/cloud/hall/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { plainParagraphs } from '@/shared/plain-text';
import { nextPollState } from '@/shared/polls/poll-life-cycle';
import { isWithin, pollLimits } from '@/shared/polls/poll-limits';
import { phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import { lockPoll } from './poll-row';
import { publishCancellation } from './publish-poll-notices';

/**
 * Calls off an announced or open poll, for a reason everybody reads. Once voting has closed it is
 * counted, whatever comes out: the clock decides that, not the state a late tick has left.
 *
 * @throws Refusal pollNotFound, pollCancelReasonLength, pollCancelled, pollNotCancellable
 */
export const cancelPoll = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), reason: z.string().max(1_000).transform(plainParagraphs) }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { pollId, reason } }) => {
    if (!isWithin(pollLimits.cancelReason, reason.length)) {
      throw new Refusal('pollCancelReasonLength', pollLimits.cancelReason);
    }
    const poll = await lockPoll(ctx, pollId);
    if (poll.state === 'cancelled') throw new Refusal('pollCancelled');
    if (nextPollState(phaseAt(poll, ctx.now), 'cancel') === null) {
      throw new Refusal('pollNotCancellable');
    }
    await ctx.transaction
      .updateTable('poll')
      .set({ state: 'cancelled', cancelledAt: ctx.now, cancelReason: reason })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', pollId)
      .where('state', '=', poll.state)
      .execute();
    await publishCancellation(ctx, poll, reason);
    if (poll.topicId !== null) {
      await recordTopicDecided(ctx, poll.topicId, { pollId, outcome: 'cancelled', reason });
    }
    await recordDeed(ctx, 'polls.cancel', pollId, { state: poll.state });
    return {};
  });
