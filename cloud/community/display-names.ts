import { maskName } from '@/shared/community/register/mask-person';
import { staffBodyOf } from '@/shared/community/staff-bodies';
import { groupedBy } from '@/shared/grouped-by';
import { staffRoles } from '@/shared/roles';
import { type CommunityContext, validBindings } from './valid-bindings';

/** Someone whose binding ended, or who closed the account. */
const formerMember = '已离开的居民';

/**
 * What everybody may read beside somebody's words: staff under the body's name (业主委员会),
 * residents as 1栋 李**. Every account asked for has an entry.
 */
export async function displayNames(
  context: CommunityContext,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  const asked = [...new Set(accountIds)];
  if (asked.length === 0) return new Map();
  const roles = await context.transaction
    .selectFrom('roleAssignment')
    .where('communityId', '=', context.communityId)
    .where('accountId', 'in', asked)
    .where('revokedAt', 'is', null)
    .select(['accountId', 'role'])
    .execute();
  const residents = await validBindings(context)
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.communityId', '=', 'houseBinding.communityId')
        .onRef('unit.id', '=', 'houseBinding.unitId'),
    )
    .innerJoin('building', (join) =>
      join
        .onRef('building.communityId', '=', 'unit.communityId')
        .onRef('building.id', '=', 'unit.buildingId'),
    )
    .where('houseBinding.accountId', 'in', asked)
    .select(['houseBinding.accountId', 'houseBinding.name', 'building.name as buildingName'])
    .orderBy('houseBinding.decidedAt', 'desc')
    .execute();

  const rolesOf = groupedBy(roles, ({ accountId }) => accountId);
  const homeOf = new Map(residents.map((resident) => [resident.accountId, resident]));
  return new Map(
    asked.map((accountId) => {
      const body = staffBodyOf((rolesOf.get(accountId) ?? []).map(({ role }) => role));
      const home = homeOf.get(accountId);
      const resident = home ? `${home.buildingName} ${maskName(home.name)}` : formerMember;
      return [accountId, body === null ? resident : staffRoles[body]];
    }),
  );
}
