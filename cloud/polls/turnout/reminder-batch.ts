import { sql } from 'kysely';
import { boundAccounts } from '@/cloud/community/public';
import { mayBeReminded } from '@/shared/polls/turnout/reminder-limits';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { readMissing } from './missing-page';
import type { Place } from './read-places';

/** A voter who has not taken part, as far as that is shown, and how a reminder stands with them. */
export interface Remindable {
  voterId: string;
  placeOrder: number;
  /** Who of them can be told; none: somebody has to go to their door. */
  accountIds: string[];
  allowed: boolean;
  /** How many reminders they have had. */
  times: number;
  /** They have taken part meanwhile, which a secret poll does not show yet. */
  hasVoted: boolean;
}

/** Voters of one step: its claims, messages and the next step go into one transaction. */
export const batchSize = 500;

/** The next voters to remind in the order of their places, after `after`. Four queries. */
export async function readRemindable(
  context: PollContext,
  poll: AnnouncedPoll,
  places: readonly Place[],
  { after, limit }: { after: number; limit: number },
): Promise<Remindable[]> {
  const missing = await readMissing(context, poll, places, { after, limit });
  if (missing.length === 0) return [];
  const { rows } = await sql<VoterRow>`
    select entry.id as voter_id, entry.person_ids,
      (select named.person_id from voter_representative as named where named.community_id = entry.community_id
        and named.poll_id = entry.poll_id and named.voter_id = entry.id
        order by named.sequence desc limit 1) as representative_id,
      (select count(*)::int from voter_reminder as reminder where reminder.community_id = entry.community_id
        and reminder.poll_id = entry.poll_id and reminder.voter_id = entry.id) as times,
      (select max(reminder.reminded_at) from voter_reminder as reminder where reminder.community_id = entry.community_id
        and reminder.poll_id = entry.poll_id and reminder.voter_id = entry.id) as last_at,
      first_ballot.voter_id is not null as has_voted
    from voter_roll_entry as entry
    left join ballot as first_ballot on first_ballot.community_id = entry.community_id
      and first_ballot.poll_id = entry.poll_id and first_ballot.voter_id = entry.id and first_ballot.sequence = 1
    where entry.community_id = ${context.communityId} and entry.poll_id = ${poll.id}
      and entry.id = any (${missing.map(({ voterId }) => voterId)})`.execute(context.transaction);
  const accounts = await boundAccounts(context, [
    ...new Set(rows.flatMap(({ personIds }) => personIds)),
  ]);
  const byVoter = new Map(rows.map((row) => [row.voterId, row]));
  return missing.flatMap(({ voterId, placeOrder }) => {
    const voter = byVoter.get(voterId);
    if (!voter) return [];
    const { personIds, representativeId, times, lastAt, hasVoted } = voter;
    const told = representativeId === null ? personIds : [representativeId];
    const accountIds = [...new Set(told.flatMap((id) => accounts.get(id) ?? []))];
    const allowed = mayBeReminded({ times, lastAt }, context.now);
    return [{ voterId, placeOrder, accountIds, allowed, times, hasVoted }];
  });
}

interface VoterRow {
  voterId: string;
  personIds: string[];
  representativeId: string | null;
  times: number;
  lastAt: Date | null;
  hasVoted: boolean;
}
