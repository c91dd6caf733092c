import { sql } from 'kysely';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { countTurnout } from './count-turnout';

/** An entrance (or a building without any) in a poll: who is on the roll there, who has taken part. */
export interface Place {
  place: number;
  buildingId: string | null;
  buildingName: string | null;
  entranceId: string | null;
  entranceName: string | null;
  /** Its voters are those from this place in the order on, `heads` of them. */
  firstOrder: number;
  heads: number;
  areaHundredths: number;
  headsIn: number;
  areaInHundredths: number;
  shownBefore: Date | null;
}

/**
 * The turnout of a poll by entrance, in the register's order: what is kept and the ballots since, up
 * to one moment, so that nobody is missing or counted twice.
 */
export async function readPlaces(
  context: PollContext,
  poll: AnnouncedPoll,
  { buildingId = null }: { buildingId?: string | null } = {},
): Promise<Place[]> {
  const leavesCounted = await countTurnout(context, poll);
  const { communityId } = context;
  // The number stands in the statement itself: so the planner sees that few ballots come after it.
  // A secret poll has nothing but what is kept: days together and no single ballots.
  const since = sql`
    select voter_place.place, count(*) as heads, sum(voter_place.area_hundredths) as area_hundredths
    from ballot
    join voter_place on voter_place.community_id = ballot.community_id and voter_place.poll_id = ballot.poll_id
      and voter_place.voter_id = ballot.voter_id
    where ballot.community_id = ${communityId} and ballot.poll_id = ${poll.id} and ballot.sequence = 1
      and ballot.leaf_index >= ${leavesCounted}::int
    group by voter_place.place`;
  const { rows } = await sql<Place>`
    select place.place, place.building_id, building.name as building_name, place.entrance_id,
      entrance.name as entrance_name, place.first_order, place.heads, place.area_hundredths, place.shown_before,
      (place.heads_in + coalesce(since.heads, 0))::int as heads_in,
      place.area_in_hundredths + coalesce(since.area_hundredths, 0) as area_in_hundredths
    from poll_place as place
    left join (${since}) as since on since.place = place.place
    left join building on building.community_id = place.community_id and building.id = place.building_id
    left join entrance on entrance.community_id = place.community_id and entrance.id = place.entrance_id
    where place.community_id = ${communityId} and place.poll_id = ${poll.id}
      and (${buildingId}::uuid is null or place.building_id = ${buildingId}::uuid)
    order by place.place`.execute(context.transaction);
  return rows;
}

/** Totals over places. */
export const sumOf = (places: readonly Place[]) => {
  const sum = (count: 'heads' | 'areaHundredths' | 'headsIn' | 'areaInHundredths') =>
    places.reduce((total, place) => total + place[count], 0);
  return {
    roll: { heads: sum('heads'), areaHundredths: sum('areaHundredths') },
    tookPart: { heads: sum('headsIn'), areaHundredths: sum('areaInHundredths') },
  };
};
