import { pauseEndedBefore } from '@/shared/notices/push/push-rule';
import type { PushContext } from './reached-slice';
import './tables';

/**
 * Of these people those whose hour is free, which is taken with it: of two notices at the same time one
 * is pushed. Asked for in the order of their ids, so that two slices never wait for each other in a circle.
 */
export async function claimPushes(
  { transaction, communityId, now }: PushContext,
  noticeId: string,
  accountIds: readonly string[],
): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set();
  const claimed = await transaction
    .insertInto('noticePush')
    .values(
      [...accountIds]
        .sort()
        .map((accountId) => ({ communityId, accountId, noticeId, pushedAt: now })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'accountId'])
        .doUpdateSet({ noticeId, pushedAt: now })
        .where('noticePush.pushedAt', '<=', pauseEndedBefore(now)),
    )
    .returning('accountId')
    .execute();
  return new Set(claimed.map(({ accountId }) => accountId));
}
