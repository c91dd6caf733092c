import { sql } from 'kysely';
import { printLimits } from '@/shared/polls/print-limits';
import { lastMidnight } from '@/shared/polls/turnout/shown-turnout';
import { Refusal } from '@/shared/refusals';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { type MissingDetails, readMissingDetails } from '../turnout/missing-details';
import { readMissing } from '../turnout/missing-page';
import { readPlaces } from '../turnout/read-places';
import { isSecret } from '../turnout/running-poll';

/** A voter without a ballot, as far as that is shown, and where they are found. */
export interface VisitedVoter extends MissingDetails {
  building: string;
  entrance: string;
  roomNumber: string;
}

/**
 * Everybody still to be visited in a building or in all, in walking order; those whose paper waits
 * to be confirmed are not disturbed again. `asOf`: the instant whose state this is.
 *
 * @throws Refusal printTooManyVoters, printNobody
 */
export async function readVotersToVisit(
  context: PollContext,
  poll: AnnouncedPoll,
  buildingId: string | null,
): Promise<{ voters: VisitedVoter[]; asOf: Date }> {
  const places = await readPlaces(context, poll, { buildingId });
  const missing = await readMissing(context, poll, places, {
    after: -1,
    limit: printLimits.voters + 1,
  });
  if (missing.length > printLimits.voters)
    throw new Refusal('printTooManyVoters', { most: printLimits.voters });
  const details = await readMissingDetails(
    context,
    poll,
    missing.map(({ voterId }) => voterId),
  );
  const placeOf = new Map(places.map((place) => [place.place, place]));
  const roomNumbers = await readRoomNumbers(context, poll.id, [...details.keys()]);
  const voters = missing.flatMap(({ voterId, place }) => {
    const detail = details.get(voterId);
    if (!detail || detail.waiting) return [];
    const { buildingName, entranceName } = placeOf.get(place) ?? {};
    const [building, entrance] = [buildingName ?? '', entranceName ?? ''];
    return [{ ...detail, building, entrance, roomNumber: roomNumbers.get(voterId) ?? '' }];
  });
  if (voters.length === 0) throw new Refusal('printNobody');
  return { voters, asOf: isSecret(poll) ? lastMidnight(context.now) : context.now };
}

/** Of the first unit of each voter, which is where they are found. */
async function readRoomNumbers(
  { transaction, communityId }: PollContext,
  pollId: string,
  voterIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ voterId: string; roomNumber: string }>`
    select entry.id as voter_id, unit.room_number
    from voter_roll_entry as entry
    join unit on unit.community_id = entry.community_id and unit.id = entry.unit_ids[1]
    where entry.community_id = ${communityId} and entry.poll_id = ${pollId}
      and entry.id = any(${[...voterIds]}::uuid[])`.execute(transaction);
  return new Map(rows.map(({ voterId, roomNumber }) => [voterId, roomNumber]));
}
