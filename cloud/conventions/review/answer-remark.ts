import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { paragraphsInput } from '@/cloud/platform/plain-text-input';
import { reviewLimits } from '@/shared/conventions/review/review-limits';
import { Refusal } from '@/shared/refusals';
import { lockConvention, openRevision } from '../convention-rows';
import './tables';

/**
 * Says how a remark was met, while the next draft is written; it can be said better until it is handed
 * in. The reviewer of the next round reads it, and so does everybody.
 *
 * @throws Refusal conventionNotFound, conventionStepNotNow, reviewRemarkNotFound, wordsNotAllowed
 */
export const answerRemark = operation('conventions.manage')
  .input(
    z.object({
      conventionId: z.uuid(),
      remarkId: z.uuid(),
      answer: paragraphsInput(reviewLimits.answer),
    }),
  )
  .output(z.object({}))
  .mutation(async ({ ctx, input: { conventionId, remarkId, answer } }) => {
    refuseForbiddenWords([answer]);
    await lockConvention(ctx, conventionId);
    const revision = await openRevision(ctx, conventionId);
    if (revision?.state !== 'drafting') throw new Refusal('conventionStepNotNow');
    const answered = await ctx.transaction
      .updateTable('conventionReviewRemark')
      .set({ answer, answeredBy: ctx.accountId, answeredAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', remarkId)
      .where('reviewId', 'in', (review) =>
        review
          .selectFrom('conventionReview')
          .select('id')
          .where('communityId', '=', ctx.communityId)
          .where('conventionId', '=', conventionId)
          .where('revision', '=', revision.number),
      )
      .executeTakeFirst();
    if (answered.numUpdatedRows === 0n) throw new Refusal('reviewRemarkNotFound');
    await recordDeed(ctx, 'conventions.answerRemark', conventionId, { remarkId });
    return {};
  });
