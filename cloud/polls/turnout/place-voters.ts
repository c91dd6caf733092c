import { sql } from 'kysely';
import type { DueWork } from '@/cloud/platform/outbox';
import type { PollContext } from '../poll-row';
import './tables';

/**
 * Writes down where the voters of an open poll are found, once: by building, entrance and room, a
 * voter with several units at the first of them. The roll cannot change any more, so neither can
 * this. Two at once: the second waits and finds it done.
 */
export async function placeVoters(context: PollContext, pollId: string): Promise<void> {
  const { transaction, communityId } = context;
  const begun = await transaction
    .insertInto('turnoutCount')
    .values({ communityId, pollId, leavesCounted: 0, countedBefore: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows === 0n) return;
  await sql`
    insert into voter_place (community_id, poll_id, voter_id, place_order, place, area_hundredths)
    select entry.community_id, entry.poll_id, entry.id,
      row_number() over (order by building.position, building.id, entrance.position nulls last, entrance.id,
        unit.position, unit.id, entry.row) - 1,
      dense_rank() over (order by building.position, building.id, entrance.position nulls last, entrance.id) - 1,
      entry.area_hundredths
    from voter_roll_entry as entry
    left join unit on unit.community_id = entry.community_id and unit.id = entry.unit_ids[1]
    left join building on building.community_id = unit.community_id and building.id = unit.building_id
    left join entrance on entrance.community_id = unit.community_id and entrance.id = unit.entrance_id
    where entry.community_id = ${communityId} and entry.poll_id = ${pollId}`.execute(transaction);
  await sql`
    insert into poll_place (community_id, poll_id, place, building_id, entrance_id, first_order, heads, area_hundredths)
    select place.community_id, place.poll_id, place.place, unit.building_id, unit.entrance_id, place.first_order,
      place.heads, place.area_hundredths
    from (select voter_place.community_id, voter_place.poll_id, voter_place.place,
        min(voter_place.place_order) as first_order, count(*) as heads,
        sum(voter_place.area_hundredths) as area_hundredths
      from voter_place
      where voter_place.community_id = ${communityId} and voter_place.poll_id = ${pollId}
      group by 1, 2, 3) as place
    join voter_place as first on first.community_id = place.community_id and first.poll_id = place.poll_id
      and first.place_order = place.first_order
    join voter_roll_entry as entry on entry.community_id = first.community_id and entry.poll_id = first.poll_id
      and entry.id = first.voter_id
    left join unit on unit.community_id = entry.community_id and unit.id = entry.unit_ids[1]`.execute(
    transaction,
  );
}

/** Ahead of the first look, which would have to wait for it on a large roll. */
export const placeVotersAhead: DueWork = (context, { pollId }) =>
  placeVoters(context, String(pollId));
