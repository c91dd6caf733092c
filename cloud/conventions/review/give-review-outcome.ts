import { z } from 'zod';
import { holdersOf } from '@/cloud/community/public';
import { leaveMessages } from '@/cloud/messages/public';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { openOperation } from '@/cloud/platform/operation';
import { lineInput, paragraphsInput } from '@/cloud/platform/plain-text-input';
import { reviewLimits } from '@/shared/conventions/review/review-limits';
import {
  outcomeProblem,
  type ReviewOutcome,
  reviewOutcomes,
} from '@/shared/conventions/review/review-outcomes';
import { Refusal } from '@/shared/refusals';
import { advanceRevision } from '../advance-revision';
import type { ConventionContext } from '../convention-context';
import { type Convention, lockConvention, openRevision } from '../convention-rows';
import { enterReview, lockEntered } from './enter-review';
import { type Remark, type Review, remarksOf } from './review-rows';
import { tokenInput } from './token-input';

const outcomeInput = tokenInput.extend({
  outcome: z.enum(['approved', 'changesRequired']),
  /** Who says so, and for which office. */
  reviewerName: lineInput(reviewLimits.reviewerName),
  office: lineInput(reviewLimits.office),
  opinion: paragraphsInput(reviewLimits.opinion),
});

/**
 * The outcome of a review, once: the link is used up. Approved, the version goes to the vote; with
 * required changes it goes back to the draft, the remarks beside it. The link is looked at again under
 * the convention's lock: of an outcome and a link taken back at the same moment one comes first.
 *
 * @throws Refusal whatever `enterReview` and `lockEntered` refuse, reviewNeedsRequiredRemark,
 * reviewHasRequiredRemark, wordsNotAllowed
 */
export const giveReviewOutcome = openOperation('anyone')
  .input(outcomeInput)
  .output(z.object({ outcome: z.enum(['approved', 'changesRequired']) }))
  .mutation(({ ctx, input: { token, outcome, ...given } }) =>
    enterReview(ctx, token, async (inside, { linkId, review: entered }) => {
      const { conventionId } = entered;
      refuseForbiddenWords([given.office, given.opinion]);
      const convention = await lockConvention(inside, conventionId);
      await useUp(inside, linkId);
      const review = await lockEntered(inside, entered);
      const remarks = await remarksOf(inside, [review.id]);
      const problem = outcomeProblem(outcome, remarks);
      if (problem) throw new Refusal(problem);
      await decide(inside, review, { outcome, ...given });
      await takeStep(inside, review, { outcome, office: given.office, remarks });
      await tellManagers(inside, convention, review, outcome);
      await recordDeed({ ...inside, accountId: null }, 'conventions.reviewOutcome', conventionId, {
        reviewId: review.id,
        outcome,
      });
      return { outcome };
    }),
  );

async function useUp({ transaction, communityId, now }: ConventionContext, linkId: string) {
  const used = await transaction
    .updateTable('conventionReviewLink')
    .set({ usedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', linkId)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (used.numUpdatedRows > 0n) return;
  const { usedAt } = await transaction
    .selectFrom('conventionReviewLink')
    .select('usedAt')
    .where('communityId', '=', communityId)
    .where('id', '=', linkId)
    .executeTakeFirstOrThrow();
  throw new Refusal(usedAt === null ? 'reviewLinkRevoked' : 'reviewLinkUsed');
}

type Given = Omit<z.infer<typeof outcomeInput>, 'token'>;

const decide = (
  { transaction, communityId, now }: ConventionContext,
  { id }: Review,
  { outcome, reviewerName, office, opinion }: Given,
) =>
  transaction
    .updateTable('conventionReview')
    .set({ state: outcome, reviewerName, reviewerOffice: office, opinion, decidedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();

async function takeStep(
  inside: ConventionContext,
  { conventionId, revision: number, round, version, digest }: Review,
  { outcome, office, remarks }: { outcome: ReviewOutcome; office: string; remarks: Remark[] },
) {
  const revision = await openRevision(inside, conventionId);
  if (revision?.state !== 'reviewing' || revision.number !== number) {
    throw new Refusal('conventionStepNotNow');
  }
  const countOf = (asked: string) => remarks.filter(({ weight }) => weight === asked).length;
  const [required, suggested] = [countOf('required'), countOf('suggested')];
  await advanceRevision(inside, revision, {
    event: outcome === 'approved' ? 'approve' : 'requireChanges',
    ...(outcome === 'approved' ? {} : { version: null }),
    details: { round, version, digest, office, required, suggested },
  });
}

async function tellManagers(
  inside: ConventionContext,
  { id, name }: Convention,
  { id: reviewId }: Review,
  outcome: ReviewOutcome,
) {
  const managers = await holdersOf(inside, 'conventions.manage');
  await leaveMessages(
    inside,
    managers.map((accountId) => ({
      accountId,
      kind: 'conventionStep' as const,
      subjectId: id,
      occasion: `conventionReview:${reviewId}`,
      title: `《${name}》${reviewOutcomes[outcome]}`,
      body:
        outcome === 'approved'
          ? '草案已经审核通过，可以组织审议表决了。'
          : '审核人要求修改草案，请打开公约工作台看逐条意见。',
      aboutTime: inside.now,
    })),
  );
}
