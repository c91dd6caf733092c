import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { findCommented } from './commented-notice';
import { lockComments } from './write-comment';
import './tables';

/**
 * The publishing body ends the writing below its notice, for good; what is there stays. A second time
 * changes nothing.
 *
 * @throws Refusal noticeUnknown, commentsNotForYou, commentsNotOpen, commentsCloseNotYours
 */
export const closeComments = operation('notices.publish')
  .input(z.object({ noticeId: z.uuid() }))
  .output(z.object({ closed: z.literal(true) }))
  .mutation(async ({ ctx, input: { noticeId } }) => {
    await lockComments(ctx, noticeId);
    const { isBodys } = await findCommented(ctx, noticeId);
    if (!isBodys) throw new Refusal('commentsCloseNotYours');
    const closed = await ctx.transaction
      .insertInto('noticeCommentsClosing')
      .values({
        ...{ communityId: ctx.communityId, noticeId },
        ...{ closedBy: ctx.accountId, closedAt: ctx.now },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (closed.numInsertedOrUpdatedRows === 1n) {
      await recordDeed(ctx, 'notices.closeComments', noticeId);
    }
    return { closed: true as const };
  });
