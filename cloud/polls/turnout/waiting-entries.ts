import { sql } from 'kysely';
import type { AnnouncedPoll, PollContext } from '../poll-row';

/** SQL: whether a ballot was entered for the voter of `voter_place` that a second person has still to confirm. */
export const joinWaitingEntry = sql`
  left join lateral (select true as waits from ballot_entry
    where ballot_entry.community_id = voter_place.community_id and ballot_entry.poll_id = voter_place.poll_id
      and ballot_entry.voter_id = voter_place.voter_id and ballot_entry.state = 'entered'
    limit 1) as waiting_entry on true`;
export const waitingColumn = sql<boolean>`waiting_entry.waits is not null`;

/** Voters without a ballot for whom one is waiting to be confirmed. (Secret polls take no entries.) */
export async function countWaitingEntries(
  context: PollContext,
  poll: AnnouncedPoll,
): Promise<number> {
  const { rows } = await sql<{ voters: number }>`
    select count(distinct entry.voter_id)::int as voters
    from ballot_entry as entry
    where entry.community_id = ${context.communityId} and entry.poll_id = ${poll.id} and entry.state = 'entered'
      and not exists (select from ballot where ballot.community_id = entry.community_id
        and ballot.poll_id = entry.poll_id and ballot.voter_id = entry.voter_id)`.execute(
    context.transaction,
  );
  return rows[0]?.voters ?? 0;
}
