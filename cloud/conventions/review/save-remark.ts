import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { openOperation } from '@/cloud/platform/operation';
import { paragraphsInput } from '@/cloud/platform/plain-text-input';
import { readVersion } from '@/cloud/texts/public';
import { reviewLimits } from '@/shared/conventions/review/review-limits';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import { textOf } from '../convention-rows';
import { enterReview, lockEntered } from './enter-review';
import { remarksOf } from './review-rows';
import { weightSchema } from './shown-remarks';
import { tokenInput } from './token-input';

const remarkInput = tokenInput.extend({
  /** Made by the reviewer's browser: sent twice it is one remark, and written anew it takes its place. */
  remarkId: z.uuid(),
  /** null: of the whole. */
  paragraphId: z.uuid().nullable(),
  weight: weightSchema,
  remark: paragraphsInput(reviewLimits.remark),
});

/**
 * Keeps what the reviewer says of a clause, or of the whole, until the outcome is given.
 *
 * @throws Refusal whatever `enterReview` and `lockEntered` refuse, reviewParagraphUnknown,
 * reviewRemarksTooMany, wordsNotAllowed, reviewRemarkNotFound (the id is another review's)
 */
export const saveRemark = openOperation('anyone')
  .input(remarkInput)
  .output(z.object({}))
  .mutation(({ ctx, input: { token, remarkId, ...remark } }) =>
    enterReview(ctx, token, async (inside, { review }) => {
      refuseForbiddenWords([remark.remark]);
      const { id: reviewId, conventionId, version } = await lockEntered(inside, review);
      const { paragraphs } = await readVersion(inside, textOf(conventionId), version);
      const isKnown = paragraphs.some(({ paragraphId }) => paragraphId === remark.paragraphId);
      if (remark.paragraphId !== null && !isKnown) throw new Refusal('reviewParagraphUnknown');
      const others = (await remarksOf(inside, [reviewId])).filter(({ id }) => id !== remarkId);
      if (others.length >= reviewLimits.remarks) throw new Refusal('reviewRemarksTooMany');
      await keep(inside, { id: remarkId, reviewId, ...remark });
      await recordDeed({ ...inside, accountId: null }, 'conventions.saveRemark', conventionId, {
        remarkId,
      });
      return {};
    }),
  );

type Kept = { id: string; reviewId: string } & Omit<
  z.infer<typeof remarkInput>,
  'token' | 'remarkId'
>;

async function keep({ transaction, communityId, now }: ConventionContext, remark: Kept) {
  const { paragraphId, weight, remark: words } = remark;
  const kept = await transaction
    .insertInto('conventionReviewRemark')
    .values({ communityId, ...remark, writtenAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'id'])
        .doUpdateSet({ paragraphId, weight, remark: words, writtenAt: now })
        .where('conventionReviewRemark.reviewId', '=', remark.reviewId),
    )
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows === 0n) throw new Refusal('reviewRemarkNotFound');
}
