import { displayNames, fullNames } from '@/cloud/community/public';
import { maskName } from '@/shared/community/register/mask-person';
import { roomLabel } from '@/shared/community/room-label';
import type { HallContext } from '../../hall-context';
import type { Attendance } from './attendance-row';

/** Names of attendees by the id of their attendance: `masked` for everybody, `full` for those who hold sessions. */
export async function attendeeNames(
  context: HallContext,
  attendances: readonly Pick<Attendance, 'id' | 'accountId' | 'personId'>[],
  as: 'masked' | 'full',
): Promise<Map<string, string>> {
  const accounts = await accountNames(
    context,
    attendances.flatMap(({ accountId }) => accountId ?? []),
    as,
  );
  const persons = await personNames(
    context,
    attendances.flatMap(({ personId }) => personId ?? []),
    as,
  );
  return new Map(
    attendances.map(({ id, accountId, personId }) => [
      id,
      accounts.get(accountId ?? '') ?? persons.get(personId ?? '') ?? '已离开的居民',
    ]),
  );
}

/** Names of accounts; where no full one is known any more, the one everybody may read. */
export async function accountNames(
  context: HallContext,
  accountIds: readonly string[],
  as: 'masked' | 'full',
): Promise<Map<string, string>> {
  const masked = await displayNames(context, accountIds);
  if (as === 'masked') return masked;
  return new Map([...masked, ...(await fullNames(context, accountIds))]);
}

async function personNames(
  { transaction, communityId }: HallContext,
  personIds: readonly string[],
  as: 'masked' | 'full',
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('rollPerson')
    .innerJoin('unitPerson', (join) =>
      join
        .onRef('unitPerson.communityId', '=', 'rollPerson.communityId')
        .onRef('unitPerson.personId', '=', 'rollPerson.id'),
    )
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.communityId', '=', 'unitPerson.communityId')
        .onRef('unit.id', '=', 'unitPerson.unitId'),
    )
    .innerJoin('building', (join) =>
      join
        .onRef('building.communityId', '=', 'unit.communityId')
        .onRef('building.id', '=', 'unit.buildingId'),
    )
    .leftJoin('entrance', (join) =>
      join
        .onRef('entrance.communityId', '=', 'unit.communityId')
        .onRef('entrance.id', '=', 'unit.entranceId'),
    )
    .where('rollPerson.communityId', '=', communityId)
    .where('rollPerson.id', 'in', [...new Set(personIds)])
    .select([
      'rollPerson.id',
      'rollPerson.name',
      'unit.kind',
      'unit.roomNumber',
      'building.name as buildingName',
      'entrance.name as entranceName',
    ])
    // The last one counts: a home they still have.
    .orderBy('unitPerson.validUntil', (order) => order.asc().nullsLast())
    .orderBy('unit.position', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      as === 'full' ? `${roomLabel(row)} ${row.name}` : `${row.buildingName} ${maskName(row.name)}`,
    ]),
  );
}
