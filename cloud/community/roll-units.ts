import { sql } from 'kysely';
import { roomLabel } from '@/shared/community/masked-places';
import type { UnitKind } from '@/shared/community/register/register';
import { groupedBy } from '@/shared/grouped-by';
import type { CommunityContext } from './valid-bindings';

export interface RollUnitRow {
  id: string;
  /** The whole label; staff only. Public lists take `roomLabels(...).masked`. */
  roomLabel: string;
  kind: UnitKind;
  /** 0.01 m²; 0 for village households. */
  areaHundredths: number;
  /** Unsold or undelivered, or another unit of the developer. */
  isDeveloper: boolean;
  /** In the register's order: owners of the unit, or head and members of the household. */
  people: { personId: string; relation: 'owner' | 'head' | 'member'; birthDate: string | null }[];
}

/** The register in force, unit by unit in its order: what a voter roll is frozen from. Two queries. */
export async function rollUnits(
  context: Pick<CommunityContext, 'transaction' | 'communityId'>,
): Promise<RollUnitRow[]> {
  const { transaction, communityId } = context;
  const units = await transaction
    .selectFrom('unit')
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
    .where('unit.communityId', '=', communityId)
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
  const people = await transaction
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
      'unitPerson.personId',
      'unitPerson.relation',
      sql<string | null>`roll_person.birth_date::text`.as('birthDate'),
    ])
    .orderBy('unitPerson.position')
    .execute();
  const peopleOf = groupedBy(people, ({ unitId }) => unitId);
  return units.map((unit) => ({
    id: unit.id,
    roomLabel: roomLabel(unit),
    kind: unit.kind,
    areaHundredths: unit.areaHundredths,
    isDeveloper: unit.isDeveloper,
    people: (peopleOf.get(unit.id) ?? []).map(({ personId, relation, birthDate }) => ({
      personId,
      relation,
      birthDate,
    })),
  }));
}
