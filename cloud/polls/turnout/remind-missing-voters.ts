import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { Refusal } from '@/shared/refusals';
import { countRemindable } from './count-remindable';
import { reminderCountsSchema } from './preview-reminders';
import { readRunningPoll } from './running-poll';

/**
 * Reminds those who have not voted, of the whole poll or one building, as soon as the outbox gets to
 * it. What is answered is what is shown: of a secret poll the state of midnight.
 *
 * @throws Refusal pollNotFound, turnoutNotYet, turnoutOver, pollCancelled, nobodyToRemind
 */
export const remindMissingVoters = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), buildingId: z.uuid().nullish() }))
  .output(reminderCountsSchema)
  .mutation(async ({ ctx, input: { pollId, buildingId = null } }) => {
    const poll = await readRunningPoll(ctx, pollId);
    if (ctx.now >= poll.closesAt) throw new Refusal('turnoutOver');
    const counts = await countRemindable(ctx, poll, buildingId);
    if (counts.toRemind === 0) throw new Refusal('nobodyToRemind');
    await doLater(ctx, 'polls.remind', { pollId, buildingId, after: -1 }, ctx.now);
    await recordDeed(ctx, 'polls.remind', pollId, { buildingId });
    return counts;
  });
