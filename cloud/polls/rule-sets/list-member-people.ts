import { sql } from 'kysely';
import { z } from 'zod';
import { presentSelves } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import {
  cutPage,
  pageInput,
  pageOf,
  positionCursor,
  readCursor,
} from '@/cloud/platform/page-cursor';
import { maskPhone } from '@/shared/community/register/mask-person';
import { roomLabel } from '@/shared/community/room-label';
import { readList } from './member-list-row';

const person = z.object({
  personId: z.string(),
  name: z.string(),
  maskedPhone: z.string(),
  /** Null: the register in force does not know them any more. */
  room: z.string().nullable(),
});

interface PersonRow {
  personId: string;
  name: string;
  phone: string | null;
  position: number;
  kind: 'dwelling' | 'shop' | 'office' | 'parking' | 'storage' | 'household' | null;
  roomNumber: string | null;
  buildingName: string | null;
  entranceName: string | null;
}

/** Those without a place come first: they need somebody to look. */
const withoutPlace = -1;

/**
 * Who stands on a list, in the register's order, with the first place each has there.
 *
 * @throws Refusal memberListNotFound
 */
export const listMemberPeople = operation('polls.prepare')
  .input(z.object({ listId: z.uuid(), ...pageInput }))
  .output(pageOf(person))
  .query(async ({ ctx, input: { listId, cursor, limit } }) => {
    const after = readCursor(cursor, positionCursor);
    await readList(ctx, listId);
    const [position, personId] = after ?? [withoutPlace - 1, null];
    const { rows: found } = await sql<PersonRow>`
      select * from (
        select person.id as "personId", person.name, person.phone,
          coalesce(place.position, ${withoutPlace}::integer) as position, place.kind,
          place.room_number as "roomNumber", place.building_name as "buildingName",
          place.entrance_name as "entranceName"
        from member_list_person as listed
          join roll_person as person
            on person.community_id = listed.community_id and person.id = listed.person_id
          left join lateral (
            select unit.position, unit.kind, unit.room_number, building.name as building_name,
              entrance.name as entrance_name
            from unit_person
              join unit on unit.community_id = unit_person.community_id and unit.id = unit_person.unit_id
              join building on building.community_id = unit.community_id and building.id = unit.building_id
              left join entrance
                on entrance.community_id = unit.community_id and entrance.id = unit.entrance_id
            where unit_person.community_id = listed.community_id and unit_person.person_id = listed.person_id
              and unit_person.valid_until is null and unit.removed_at is null
            order by unit.position, unit.id limit 1) as place on true
        where listed.community_id = ${ctx.communityId} and listed.list_id = ${listId}) as listed_person
      where position > ${position} or (position = ${position} and "personId" > ${personId}::uuid)
      order by position, "personId" limit ${limit + 1}`.execute(ctx.transaction);
    const { rows, nextCursor } = cutPage(found, limit, (row) => [row.position, row.personId]);
    const present = await presentSelves(
      ctx,
      rows.filter((row) => row.roomNumber === null).map((row) => row.personId),
    );
    const items = rows.map((row) => ({
      personId: row.personId,
      name: row.name,
      maskedPhone: row.phone === null ? '' : maskPhone(row.phone),
      room: placeOf(row) ?? (present.has(row.personId) ? '名册里已更正' : null),
    }));
    return { items, nextCursor };
  });

function placeOf({ kind, roomNumber, buildingName, entranceName }: PersonRow): string | null {
  if (kind === null || roomNumber === null || buildingName === null) return null;
  return roomLabel({ kind, roomNumber, buildingName, entranceName });
}
