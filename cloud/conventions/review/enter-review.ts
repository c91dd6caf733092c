import { sql } from 'kysely';
import type { OperationContext } from '@/cloud/platform/operation';
import { readReviewToken } from '@/shared/conventions/review/review-token';
import { Refusal } from '@/shared/refusals';
import type { ConventionContext } from '../convention-context';
import { openRevision } from '../convention-rows';
import { lockOpenReview, type Review, readReview } from './review-rows';
import { tokenDigest } from './token-digest';

/** What a working link opens. */
export interface EnteredReview {
  review: Review;
  linkId: string;
  expiresAt: Date;
}

interface FoundLink {
  communityId: string;
  reviewId: string;
  linkId: string;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

/**
 * Does a reviewer's work inside the community their token opens. They have no account; whoever holds
 * the link is the reviewer, also where they happen to be logged in, so nothing is done in that
 * account's name. The rest of the call stays in the community it came with.
 *
 * @throws Refusal reviewLinkUnknown, reviewLinkUsed, reviewLinkRevoked, reviewLinkExpired, reviewOver
 */
export async function enterReview<Answer>(
  context: OperationContext,
  token: string,
  work: (inside: ConventionContext, entered: EnteredReview) => Promise<Answer>,
): Promise<Answer> {
  const { transaction, now } = context;
  const link = await linkOf(context, token);
  const { communityId, linkId, usedAt, revokedAt, expiresAt } = link;
  if (usedAt !== null) throw new Refusal('reviewLinkUsed');
  if (revokedAt !== null) throw new Refusal('reviewLinkRevoked');
  if (expiresAt <= now) throw new Refusal('reviewLinkExpired');
  await enter(context, communityId, null);
  const inside = { transaction, communityId, now };
  const review = await readReview(inside, link.reviewId);
  const revision = await openRevision(inside, review.conventionId);
  if (revision?.state !== 'reviewing' || revision.number !== review.revision) {
    throw new Refusal('reviewOver');
  }
  const answer = await work(inside, { review, linkId, expiresAt });
  await enter(context, context.communityId, context.caller.accountId);
  return answer;
}

/**
 * The round the reviewer has entered, kept from being decided until this transaction ends.
 *
 * @throws Refusal conventionStepNotNow, reviewOver
 */
export async function lockEntered(inside: ConventionContext, entered: Review): Promise<Review> {
  const review = await lockOpenReview(inside, entered.conventionId);
  if (review.id !== entered.id) throw new Refusal('reviewOver');
  return review;
}

async function linkOf({ transaction }: OperationContext, text: string): Promise<FoundLink> {
  const token = readReviewToken(text);
  if (token === null) throw new Refusal('reviewLinkUnknown');
  const { rows } = await sql<FoundLink>`
    select community_id, review_id, link_id, expires_at, used_at, revoked_at
    from review_of_token(${tokenDigest(token)})`.execute(transaction);
  const [found] = rows;
  if (!found) throw new Refusal('reviewLinkUnknown');
  return found;
}

/** Row-level security goes by these two. */
const enter = (
  { transaction }: OperationContext,
  communityId: string | null,
  accountId: string | null,
) =>
  sql`select set_config('app.community_id', ${communityId ?? ''}, true),
    set_config('app.account_id', ${accountId ?? ''}, true)`.execute(transaction);
