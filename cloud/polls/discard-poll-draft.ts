import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lockDraft } from './poll-row';

/**
 * Puts a draft away for good; its topic is free for another. Nobody was told of it, so no reason is
 * asked for.
 *
 * @throws Refusal pollNotFound, pollNotDraft
 */
export const discardPollDraft = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { pollId } }) => {
    await lockDraft(ctx, pollId);
    await ctx.transaction
      .updateTable('poll')
      .set({ state: 'cancelled', cancelledAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', pollId)
      .where('state', '=', 'draft')
      .execute();
    await recordDeed(ctx, 'polls.discardDraft', pollId);
    return {};
  });
