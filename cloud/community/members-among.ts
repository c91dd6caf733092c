import { type CommunityContext, validBindings } from './valid-bindings';

/** Those of the accounts that still belong to the community: they live here or hold a role. */
export async function membersAmong(
  context: CommunityContext,
  accountIds: readonly string[],
): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set();
  const residents = await validBindings(context)
    .where('houseBinding.accountId', 'in', [...accountIds])
    .select('houseBinding.accountId')
    .execute();
  const staff = await context.transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .where('communityId', '=', context.communityId)
    .where('accountId', 'in', [...accountIds])
    .where('revokedAt', 'is', null)
    .execute();
  return new Set([...residents, ...staff].map(({ accountId }) => accountId));
}
