import { sql } from 'kysely';
import { unitsWithPlaces } from '@/cloud/community/units-with-places';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import type { RegisterPerson, RegisterUnit } from '@/shared/community/register/register';
import { groupedBy } from '@/shared/grouped-by';

export interface RollPerson extends RegisterPerson {
  readonly personId: string;
  /** Row of `unit_person` that holds them on this unit. */
  readonly linkId: string;
}

/** A unit of the register in force, with the ids the database knows it and its people by. */
export interface RollUnit extends RegisterUnit {
  readonly id: string;
  readonly people: readonly RollPerson[];
}

type Context = Pick<CommunityContext, 'transaction' | 'communityId'>;

/** The register in force, in the order of its file. Two queries, however large it is. */
export async function rollInForce(context: Context): Promise<RollUnit[]> {
  const units = await unitsWithPlaces(context)
    .where('unit.removedAt', 'is', null)
    .select([
      'unit.id',
      'unit.kind',
      'unit.roomNumber',
      'unit.areaHundredths',
      'unit.isDeveloper',
      'building.name as buildingName',
      'entrance.name as entranceName',
    ])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute();
  const people = groupedBy(await peopleInForce(context), ({ unitId }) => unitId);
  return units.map((unit) => ({
    ...unit,
    areaHundredths: unit.kind === 'household' ? null : unit.areaHundredths,
    people: (people.get(unit.id) ?? []).map(({ unitId, ...person }) => person),
  }));
}

const peopleInForce = ({ transaction, communityId }: Context) =>
  transaction
    .selectFrom('unitPerson')
    .innerJoin('rollPerson', (join) =>
      join
        .onRef('rollPerson.communityId', '=', 'unitPerson.communityId')
        .onRef('rollPerson.id', '=', 'unitPerson.personId'),
    )
    .where('unitPerson.communityId', '=', communityId)
    .where('unitPerson.validUntil', 'is', null)
    .select([
      'unitPerson.unitId',
      'unitPerson.id as linkId',
      'unitPerson.personId',
      'unitPerson.relation',
      'unitPerson.kinship',
      'rollPerson.name',
      'rollPerson.phone',
      sql<string | null>`roll_person.birth_date::text`.as('birthDate'),
    ])
    .orderBy('unitPerson.position')
    .execute();
