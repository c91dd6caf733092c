import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { floorOfRoom } from '@/shared/polls/turnout/floor-of-room';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { countTurnout } from './count-turnout';
import { readRunningPoll } from './running-poll';
import { joinFirstBallot, tookPartColumn } from './shown-ballot';
import { joinWaitingEntry, waitingColumn } from './waiting-entries';

/** Tiles of a whole tall entrance at once, within what a page of the mini-program can show. */
const mostTiles = 160;

interface TileRow {
  placeOrder: number;
  voterId: string;
  roomNumber: string | null;
  units: number;
  votes: boolean;
  waiting: boolean;
}

/**
 * The rooms of one entrance in the register's order, each with its floor and whether its voter has
 * taken part; a voter with several units stands at the first. Nothing of how or when.
 *
 * @throws Refusal pollNotFound, turnoutNotYet, turnoutOver, pollCancelled
 */
export const turnoutOfRooms = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      place: z.number().int().min(0).max(2_000_000),
      cursor: z.string().max(300).nullish(),
    }),
  )
  .output(
    pageOf(
      z.object({
        voterId: z.string(),
        room: z.string(),
        /** null: the number says no floor. */
        floor: z.string().nullable(),
        units: z.number().int(),
        state: z.enum(['tookPart', 'waiting', 'notYet']),
      }),
    ),
  )
  .query(async ({ ctx, input: { pollId, place, cursor } }) => {
    const after = readCursor(cursor, z.int32()) ?? -1;
    const poll = await readRunningPoll(ctx, pollId);
    await countTurnout(ctx, poll);
    const found = await tilesOf(ctx, poll, place, after);
    const { rows, nextCursor } = cutPage(found, mostTiles, ({ placeOrder }) => placeOrder);
    return {
      items: rows.map(({ voterId, roomNumber, units, votes, waiting }) => ({
        voterId,
        room: roomNumber ?? '',
        floor: floorOfRoom(roomNumber ?? ''),
        units,
        state: votes ? ('tookPart' as const) : waiting ? ('waiting' as const) : ('notYet' as const),
      })),
      nextCursor,
    };
  });

async function tilesOf(
  { transaction, communityId }: PollContext,
  poll: AnnouncedPoll,
  place: number,
  after: number,
): Promise<TileRow[]> {
  const asked = await transaction
    .selectFrom('pollPlace')
    .select(['firstOrder', 'heads'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', poll.id)
    .where('place', '=', place)
    .executeTakeFirst();
  if (!asked) return [];
  const { rows } = await sql<TileRow>`
    select voter_place.place_order, voter_place.voter_id, unit.room_number,
      cardinality(entry.unit_ids) as units, ${tookPartColumn} as votes, ${waitingColumn} as waiting
    from voter_place
    join poll_place on poll_place.community_id = voter_place.community_id and poll_place.poll_id = voter_place.poll_id
      and poll_place.place = voter_place.place
    join voter_roll_entry as entry on entry.community_id = voter_place.community_id
      and entry.poll_id = voter_place.poll_id and entry.id = voter_place.voter_id
    left join unit on unit.community_id = entry.community_id and unit.id = entry.unit_ids[1]
    ${joinFirstBallot(poll)}
    ${joinWaitingEntry}
    where voter_place.community_id = ${communityId} and voter_place.poll_id = ${poll.id}
      and voter_place.place_order >= ${Math.max(asked.firstOrder, after + 1)}
      and voter_place.place_order < ${asked.firstOrder + asked.heads}
    order by voter_place.place_order
    limit ${mostTiles + 1}`.execute(transaction);
  return rows;
}
