import { maskName } from '@/shared/community/register/mask-person';
import { staffBodyOf } from '@/shared/community/staff-bodies';
import { groupedBy } from '@/shared/grouped-by';
import { staffRoles } from '@/shared/roles';
import { type CommunityContext, validBindings } from './valid-bindings';

/** Those who have neither a role nor a home here now, nor ever applied in vain. */
const formerResident = '已离开的居民';
const formerStaff = '以前的工作人员';
const applicant = '申请加入的人';

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
    .select(['accountId', 'role', 'revokedAt'])
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

  const applicants = await applicantsAmong(context, asked);

  const rolesOf = groupedBy(roles, ({ accountId }) => accountId);
  const homeOf = new Map(residents.map((resident) => [resident.accountId, resident]));
  return new Map(
    asked.map((accountId) => {
      const held = rolesOf.get(accountId) ?? [];
      const now = held.filter(({ revokedAt }) => revokedAt === null);
      const body = staffBodyOf(now.map(({ role }) => role));
      if (body !== null) return [accountId, staffRoles[body]];
      const home = homeOf.get(accountId);
      if (home) return [accountId, `${home.buildingName} ${maskName(home.name)}`];
      if (held.length > 0) return [accountId, formerStaff];
      return [accountId, applicants.has(accountId) ? applicant : formerResident];
    }),
  );
}

/** Those of the accounts that have applied, and were never admitted. */
async function applicantsAmong(
  { transaction, communityId }: CommunityContext,
  accountIds: readonly string[],
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('houseBinding')
    .where('communityId', '=', communityId)
    .where('accountId', 'in', [...accountIds])
    .groupBy('accountId')
    .having(({ fn, eb }) => fn('bool_and', [eb('state', 'in', ['pending', 'rejected'])]))
    .select('accountId')
    .execute();
  return new Set(rows.map(({ accountId }) => accountId));
}
