import type { CommunityContext } from './valid-bindings';

/** Those of the accounts that hold or held a role here. */
export async function staffAmong(
  { transaction, communityId }: Pick<CommunityContext, 'transaction' | 'communityId'>,
  accountIds: readonly string[],
): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = await transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('accountId', 'in', [...new Set(accountIds)])
    .execute();
  return rows.map(({ accountId }) => accountId);
}
