import { sql } from 'kysely';
import { unitsWithPlaces } from '@/cloud/community/units-with-places';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import { squeeze } from '@/shared/community/register/clean-text';
import { maskPhone } from '@/shared/community/register/mask-person';
import { roomLabel } from '@/shared/community/room-label';

type Context = Pick<CommunityContext, 'transaction' | 'communityId'>;

export interface FoundPerson {
  /** Row of the register that holds them on this unit: the same person may stand on several. */
  linkId: string;
  personId: string;
  name: string;
  maskedPhone: string;
  /** The whole label; staff only. */
  room: string;
  /** Place in the register's order, for the next page. */
  position: number;
}

interface Question {
  /** A part of the room (1栋502) or the beginning of the name. */
  search: string;
  after: readonly [position: number, linkId: string] | null;
  limit: number;
}

/**
 * People of the register in force by room or name, in its order; for staff who choose some of them.
 * Whoever offers this records the deed.
 */
export async function searchPeople(context: Context, question: Question): Promise<FoundPerson[]> {
  const { after, limit } = question;
  const search = squeeze(question.search).replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const found = await peopleOnUnits(context)
    .where(({ or }) =>
      or([
        sql<boolean>`concat(building.name, entrance.name, unit.room_number) ilike ${`%${search}%`}`,
        sql<boolean>`replace(roll_person.name, ' ', '') ilike ${`${search}%`}`,
      ]),
    )
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('unit.position', 'unitPerson.id'),
          '>',
          tuple(after?.[0] ?? 0, after?.[1] ?? ''),
        ),
      ),
    )
    .select([
      'unitPerson.id as linkId',
      'unitPerson.personId',
      'rollPerson.name',
      'rollPerson.phone',
      'unit.position',
      'unit.kind',
      'unit.roomNumber',
      'building.name as buildingName',
      'entrance.name as entranceName',
    ])
    .orderBy('unit.position')
    .orderBy('unitPerson.id')
    .limit(limit)
    .execute();
  return found.map((row) => ({
    linkId: row.linkId,
    personId: row.personId,
    name: row.name,
    maskedPhone: row.phone === null ? '' : maskPhone(row.phone),
    room: roomLabel(row),
    position: row.position,
  }));
}

/** Everybody who stands on a unit of this building now: in a village, of this villagers' group. */
export async function peopleOfBuilding(context: Context, buildingId: string): Promise<string[]> {
  const rows = await peopleOnUnits(context)
    .where('unit.buildingId', '=', buildingId)
    .select('unitPerson.personId')
    .distinct()
    .execute();
  return rows.map(({ personId }) => personId);
}

const peopleOnUnits = (context: Context) =>
  unitsWithPlaces(context)
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
    .where('unit.removedAt', 'is', null)
    // The developer is no person who could sit in a meeting.
    .where('unit.isDeveloper', '=', false)
    .where('unitPerson.validUntil', 'is', null);
