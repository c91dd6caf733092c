import { z } from 'zod';
import { takeBackWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import './tables';

/**
 * The author removes their comment, also when comments are closed. The words are gone; where a body
 * has replied, its place stays. A second time changes nothing.
 *
 * @throws Refusal commentUnknown also for another's
 */
export const removeComment = operation('notices.read')
  .input(z.object({ commentId: z.uuid() }))
  .output(z.object({ removed: z.literal(true) }))
  .mutation(async ({ ctx, input: { commentId } }) => {
    const { transaction, communityId, accountId, now } = ctx;
    const comment = await transaction
      .selectFrom('noticeComment')
      .select(['noticeId', 'removedAt', 'bodyRole'])
      .where('communityId', '=', communityId)
      .where('id', '=', commentId)
      .where('accountId', '=', accountId)
      .executeTakeFirst();
    if (!comment) throw new Refusal('commentUnknown');
    if (comment.removedAt !== null) return { removed: true as const };
    // Its item first, as whoever moderates it locks them in this order.
    if (comment.bodyRole === null) {
      await takeBackWords(ctx, { kind: 'noticeComment', id: commentId });
    }
    const removed = await transaction
      .updateTable('noticeComment')
      .set({ text: '', removedAt: now })
      .where('communityId', '=', communityId)
      .where('id', '=', commentId)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (removed.numUpdatedRows === 0n) return { removed: true as const };
    await recordDeed(ctx, 'notices.removeComment', comment.noticeId, { commentId });
    return { removed: true as const };
  });
