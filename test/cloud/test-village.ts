import { v7 as uuid } from 'uuid';
import type { TestCloud } from './test-cloud';
import type { TestCommunity } from './test-community';

export interface Villager {
  household: string;
  birthDate: string;
}

/**
 * Puts households with their members on the register of a village, the first of each as its head,
 * into its one building or another. Answers with their person ids, in order.
 */
export async function registerVillagers(
  cloud: TestCloud,
  village: TestCommunity,
  members: readonly Villager[],
  buildingId = village.buildingId,
): Promise<string[]> {
  const households = new Map(members.map(({ household }) => [household, uuid()]));
  const rows = members.map(({ household, birthDate }, place) => ({
    unit: households.get(household),
    household,
    birth: birthDate,
    person: uuid(),
    ending: uuid(),
    place,
    first: members.findIndex((one) => one.household === household) === place,
  }));
  const given = `with given as (select $1::uuid as community_id, row.* from jsonb_to_recordset($2::jsonb)
    as row(unit uuid, household text, birth date, person uuid, ending uuid, place int, first boolean))`;
  const run = (statement: string, values: unknown[] = []) =>
    cloud.owner.query(`${given} ${statement}`, [village.id, JSON.stringify(rows), ...values]);
  await run(
    `insert into unit (community_id, id, building_id, room_number, kind, area_hundredths, position, created_at)
     select community_id, unit, $3, household, 'household', 0, place, now() from given where first`,
    [buildingId],
  );
  await run(
    `insert into roll_person (community_id, id, name, birth_date, created_at)
     select community_id, person, '村民' || place, birth, now() from given`,
  );
  await run(
    `insert into unit_person (community_id, id, unit_id, person_id, relation, position, valid_from)
     select community_id, ending, unit, person, case when first then 'head' else 'member' end, place, now() from given`,
  );
  return rows.map(({ person }) => person);
}

/** `count` households of one adult each. */
export const adultsAlone = (count: number): Villager[] =>
  Array.from({ length: count }, (_, i) => ({ household: `h${i}`, birthDate: '1970-01-01' }));
