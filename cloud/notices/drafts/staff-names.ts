import { displayNames } from '@/cloud/community/public';
import type { CommunityTransaction } from '@/cloud/platform/database';

interface NamesContext {
  transaction: CommunityTransaction;
  communityId: string;
  now: Date;
}

/**
 * What colleagues call each other: the name a role was given under (物业前台 王师傅), else the body. Every
 * account asked for has an entry.
 */
export async function staffNames(
  context: NamesContext,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const bodies = await displayNames(context, accountIds);
  const holders = await context.transaction
    .selectFrom('roleAssignment')
    .select(['accountId', 'holderName'])
    .where('communityId', '=', context.communityId)
    .where('accountId', 'in', [...new Set(accountIds)])
    .where('holderName', '<>', '')
    .where('revokedAt', 'is', null)
    .orderBy('grantedAt')
    .execute();
  return new Map([
    ...bodies,
    ...holders.map(({ accountId, holderName }) => [accountId, holderName] as const),
  ]);
}

export async function staffName(context: NamesContext, accountId: string): Promise<string> {
  return (await staffNames(context, [accountId])).get(accountId) ?? '同事';
}
