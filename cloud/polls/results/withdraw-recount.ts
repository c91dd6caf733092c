import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { lockRecount } from './recount-row';

/**
 * Puts a proposed recount away, by whoever proposed it or by the other person who would not confirm
 * it. The result stays as it is.
 *
 * @throws Refusal recountNotFound, recountDecided, resultNotPosted
 */
export const withdrawRecount = operation('polls.prepare')
  .input(z.object({ recountId: z.uuid() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { recountId } }) => {
    const { poll } = await lockRecount(ctx, recountId);
    await ctx.transaction
      .updateTable('pollRecount')
      .set({ decision: 'withdrawn', decidedBy: ctx.accountId, decidedAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', recountId)
      .where('decision', 'is', null)
      .execute();
    // A posting period that is over may have waited for this.
    await doLater(ctx, 'polls.advance', { pollId: poll.id }, ctx.now);
    await recordDeed(ctx, 'polls.withdrawRecount', poll.id, { recountId });
    return {};
  });
