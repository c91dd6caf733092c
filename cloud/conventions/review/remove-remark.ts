import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { openOperation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { enterReview, lockEntered } from './enter-review';
import { tokenInput } from './token-input';

/**
 * Takes back a remark before the outcome is given.
 *
 * @throws Refusal whatever `enterReview` and `lockEntered` refuse, reviewRemarkNotFound
 */
export const removeRemark = openOperation('anyone')
  .input(tokenInput.extend({ remarkId: z.uuid() }))
  .output(z.object({}))
  .mutation(({ ctx, input: { token, remarkId } }) =>
    enterReview(ctx, token, async (inside, { review }) => {
      const { id: reviewId, conventionId } = await lockEntered(inside, review);
      const removed = await inside.transaction
        .deleteFrom('conventionReviewRemark')
        .where('communityId', '=', inside.communityId)
        .where('reviewId', '=', reviewId)
        .where('id', '=', remarkId)
        .executeTakeFirst();
      if (removed.numDeletedRows === 0n) throw new Refusal('reviewRemarkNotFound');
      await recordDeed({ ...inside, accountId: null }, 'conventions.removeRemark', conventionId, {
        remarkId,
      });
      return {};
    }),
  );
