import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

/** Takes back the link that works for a round. Tells whether there was one. */
export async function revokeWorkingLink(
  { transaction, communityId, accountId, now }: MemberContext,
  reviewId: string,
): Promise<boolean> {
  const revoked = await transaction
    .updateTable('conventionReviewLink')
    .set({ revokedAt: now, revokedBy: accountId })
    .where('communityId', '=', communityId)
    .where('reviewId', '=', reviewId)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return revoked.numUpdatedRows > 0n;
}
