import { roomLabel } from '@/shared/community/room-label';
import { unitsWithPlaces } from './units-with-places';
import type { CommunityContext } from './valid-bindings';

/**
 * Who people are, for the administrator, the supervisors and the staff who answer objections only:
 * room and name of a resident, the name a role was given under of other staff (1栋1单元502 李小明; 物业前台
 * 王师傅). Accounts of which neither is known any more are left out.
 */
export async function fullNames(
  context: CommunityContext,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const asked = [...new Set(accountIds)];
  const holders = await context.transaction
    .selectFrom('roleAssignment')
    .select(['accountId', 'holderName'])
    .where('communityId', '=', context.communityId)
    .where('accountId', 'in', asked)
    .where('holderName', '<>', '')
    .orderBy('grantedAt')
    .execute();
  const residents = await unitsWithPlaces(context)
    .innerJoin('houseBinding', (join) =>
      join
        .onRef('houseBinding.communityId', '=', 'unit.communityId')
        .onRef('houseBinding.unitId', '=', 'unit.id'),
    )
    .where('houseBinding.accountId', 'in', asked)
    .where('houseBinding.state', '=', 'approved')
    .select([
      'houseBinding.accountId',
      'houseBinding.name',
      'unit.kind',
      'unit.roomNumber',
      'building.name as buildingName',
      'entrance.name as entranceName',
    ])
    .orderBy('houseBinding.decidedAt', 'desc')
    .execute();
  return new Map([
    ...holders.map(({ accountId, holderName }) => [accountId, holderName] as const),
    ...residents.map((row) => [row.accountId, `${roomLabel(row)} ${row.name}`] as const),
  ]);
}
