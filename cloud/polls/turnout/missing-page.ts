import { sql } from 'kysely';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import type { Place } from './read-places';
import { hasTakenPart } from './shown-ballot';

/** A voter without a ballot, as far as that is shown. */
export interface MissingRow {
  placeOrder: number;
  place: number;
  voterId: string;
}

/** Places looked through in one statement at most. */
const mostPlaces = 40;

/**
 * Voters of these places who have not taken part, in the order in which one walks, from `after` on.
 * Places where everybody has are skipped, so that the last hundred of a large roll are found as fast
 * as the first.
 */
export async function readMissing(
  context: PollContext,
  poll: AnnouncedPoll,
  places: readonly Place[],
  { after, limit }: { after: number; limit: number },
): Promise<MissingRow[]> {
  const left = places.filter(
    ({ firstOrder, heads, headsIn }) => headsIn < heads && firstOrder + heads > after + 1,
  );
  const found: MissingRow[] = [];
  for (let next = 0; next < left.length && found.length < limit; ) {
    const some: Place[] = [];
    let expected = 0;
    while (next < left.length && some.length < mostPlaces && expected < limit - found.length) {
      const place = left[next];
      if (!place) break;
      some.push(place);
      expected += place.heads - place.headsIn;
      next += 1;
    }
    found.push(
      ...(await readMissingOf(context, poll, some, { after, limit: limit - found.length })),
    );
  }
  return found;
}

async function readMissingOf(
  context: PollContext,
  poll: AnnouncedPoll,
  places: readonly Place[],
  { after, limit }: { after: number; limit: number },
): Promise<MissingRow[]> {
  const { rows } = await sql<MissingRow>`
    select voter_place.place_order, voter_place.place, voter_place.voter_id
    from voter_place
    join poll_place on poll_place.community_id = voter_place.community_id and poll_place.poll_id = voter_place.poll_id
      and poll_place.place = voter_place.place
    where voter_place.community_id = ${context.communityId} and voter_place.poll_id = ${poll.id}
      and voter_place.place = any (${places.map(({ place }) => place)})
      and voter_place.place_order > greatest(${after}::int, ${(places[0]?.firstOrder ?? 0) - 1}::int)
      and voter_place.place_order < ${lastOrder(places)}::int
      and not ${hasTakenPart(poll)}
    order by voter_place.place_order
    limit ${limit}`.execute(context.transaction);
  return rows;
}

const lastOrder = (places: readonly Place[]): number => {
  const last = places.at(-1);
  return last ? last.firstOrder + last.heads : 0;
};
