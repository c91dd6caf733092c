import { sql } from 'kysely';
import { unitsWithPlaces } from '@/cloud/community/units-with-places';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import type { KnownPerson } from './recognise-people';

/**
 * Everybody the register ever named, once for each unit they stood on, those in force last: whoever
 * sold and buys again is the same person as before.
 */
export async function peopleEverKnown(
  context: Pick<CommunityContext, 'transaction' | 'communityId'>,
): Promise<KnownPerson[]> {
  const rows = await unitsWithPlaces(context)
    .innerJoin('unitPerson', (join) =>
      join
        .onRef('unitPerson.communityId', '=', 'unit.communityId')
        .onRef('unitPerson.unitId', '=', 'unit.id'),
    )
    .innerJoin('rollPerson', (join) =>
      join
        .onRef('rollPerson.communityId', '=', 'unitPerson.communityId')
        .onRef('rollPerson.id', '=', 'unitPerson.personId'),
    )
    .select([
      'rollPerson.id as personId',
      'rollPerson.name',
      'rollPerson.phone',
      sql<string | null>`roll_person.birth_date::text`.as('birthDate'),
      'unit.kind',
      'unit.roomNumber',
      'building.name as buildingName',
      'entrance.name as entranceName',
    ])
    .orderBy('unitPerson.validUntil', (order) => order.asc().nullsLast())
    .execute();
  return rows.map(({ personId, name, phone, birthDate, ...place }) => ({
    personId,
    name,
    phone,
    birthDate,
    unit: { ...place, areaHundredths: null, isDeveloper: false, people: [] },
  }));
}
