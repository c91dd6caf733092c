import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { advanceRevision } from '../advance-revision';
import type { ConventionContext } from '../convention-context';
import { lockConvention, openRevision, type Revision } from '../convention-rows';
import { unansweredWarnings } from '../warnings/unanswered-warnings';
import { draftToHandIn } from './draft-to-hand-in';
import { remarksOf, reviewsOf } from './review-rows';

/**
 * Hands the draft in for review (提请审核). `version` is the one its writer has read: what was
 * published since is not handed in unread. From here on the text stands until the outcome. Where the
 * round before required changes, there has to be another version, and an answer to each of them.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow, reviewDraftMissing,
 * reviewDraftChanged, reviewWarningsOpen, reviewSameVersion, reviewRemarksUnanswered
 */
export const submitForReview = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), version: z.int32().min(1) }))
  .output(z.object({ reviewId: z.string(), round: z.number() }))
  .mutation(async ({ ctx, input: { conventionId, version } }) => {
    await lockConvention(ctx, conventionId);
    const revision = await openRevision(ctx, conventionId);
    if (!revision) throw new Refusal('conventionNotBeingRevised');
    if (revision.state !== 'drafting') throw new Refusal('conventionStepNotNow');
    const text = await draftToHandIn(ctx, revision);
    if (!text?.paragraphs.some(({ kind }) => kind === 'clause')) {
      throw new Refusal('reviewDraftMissing');
    }
    if (text.number !== version) throw new Refusal('reviewDraftChanged');
    if ((await unansweredWarnings(ctx, conventionId, version)) > 0) {
      throw new Refusal('reviewWarningsOpen');
    }
    const round = await nextRound(ctx, revision, version);

    const reviewId = uuid();
    await ctx.transaction
      .insertInto('conventionReview')
      .values({
        communityId: ctx.communityId,
        conventionId,
        id: reviewId,
        revision: revision.number,
        ...{ round, version, digest: text.digest },
        submittedBy: ctx.accountId,
        submittedAt: ctx.now,
      })
      .execute();
    await advanceRevision(ctx, revision, {
      event: 'submitForReview',
      version,
      details: { round, version, digest: text.digest },
    });
    await recordDeed(ctx, 'conventions.submitForReview', conventionId, { round, version });
    return { reviewId, round };
  });

/** Which round it is, once the one before is met. @throws Refusal reviewSameVersion, reviewRemarksUnanswered */
async function nextRound(
  context: ConventionContext,
  { conventionId, number }: Revision,
  version: number,
): Promise<number> {
  const last = (await reviewsOf(context, conventionId, number)).at(-1);
  if (last?.state === 'changesRequired') {
    if (last.version >= version) throw new Refusal('reviewSameVersion');
    const unmet = (await remarksOf(context, [last.id])).some(
      ({ weight, answer }) => weight === 'required' && answer === null,
    );
    if (unmet) throw new Refusal('reviewRemarksUnanswered');
  }
  return (last?.round ?? 0) + 1;
}
