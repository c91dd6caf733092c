import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import { openRevision } from '../convention-rows';
import './tables';

export type Review = Row<'conventionReview'>;
export type Remark = Row<'conventionReviewRemark'>;

/** The rounds of review of one revision, the first one first. */
export const reviewsOf = (
  { transaction, communityId }: ConventionContext,
  conventionId: string,
  revision: number,
): Promise<Review[]> =>
  transaction
    .selectFrom('conventionReview')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', revision)
    .orderBy('round')
    .execute();

/** One round. @throws Refusal reviewNotFound */
export async function readReview(
  { transaction, communityId }: ConventionContext,
  reviewId: string,
): Promise<Review> {
  const review = await transaction
    .selectFrom('conventionReview')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', reviewId)
    .executeTakeFirst();
  if (!review) throw new Refusal('reviewNotFound');
  return review;
}

/**
 * The open round of the revision that is under review, kept from being decided until this transaction
 * ends.
 *
 * @throws Refusal conventionStepNotNow, reviewNotFound
 */
export async function lockOpenReview(
  context: ConventionContext,
  conventionId: string,
): Promise<Review> {
  const { transaction, communityId } = context;
  const revision = await openRevision(context, conventionId);
  if (revision?.state !== 'reviewing') throw new Refusal('conventionStepNotNow');
  const review = await transaction
    .selectFrom('conventionReview')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', revision.number)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst();
  if (!review) throw new Refusal('reviewNotFound');
  return review;
}

/** What was remarked in these rounds, in the order it was written. */
export async function remarksOf(
  { transaction, communityId }: ConventionContext,
  reviewIds: readonly string[],
): Promise<Remark[]> {
  if (reviewIds.length === 0) return [];
  return transaction
    .selectFrom('conventionReviewRemark')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('reviewId', 'in', [...reviewIds])
    .orderBy('writtenAt')
    .orderBy('id')
    .execute();
}
