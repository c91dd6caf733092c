import type { MemberContext } from '@/cloud/platform/operation';
import '../tables';

/** Who recorded services, by account: the name beside a role, else the one they volunteer under. */
export async function recorderNames(
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  accountIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const asked = [...new Set(accountIds.flatMap((accountId) => accountId ?? []))];
  if (asked.length === 0) return new Map();
  const volunteers = await transaction
    .selectFrom('volunteer')
    .select(['accountId', 'name'])
    .where('communityId', '=', communityId)
    .where('accountId', 'in', asked)
    .execute();
  const holders = await transaction
    .selectFrom('roleAssignment')
    .select(['accountId', 'holderName as name'])
    .where('communityId', '=', communityId)
    .where('accountId', 'in', asked)
    .where('holderName', '<>', '')
    .orderBy('grantedAt')
    .execute();
  return new Map([...volunteers, ...holders].map(({ accountId, name }) => [accountId ?? '', name]));
}
