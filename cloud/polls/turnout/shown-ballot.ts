import { sql } from 'kysely';
import type { AnnouncedPoll } from '../poll-row';
import { isSecret } from './running-poll';

/**
 * SQL of the two ways to ask whether the voter of `voter_place` has taken part, as far as that is
 * shown: in secret polls before the instant that `poll_place` names. The first ballot alone is looked
 * at, and nothing in it.
 */
const firstBallot = (poll: AnnouncedPoll) => sql`
  first_ballot.community_id = voter_place.community_id and first_ballot.poll_id = voter_place.poll_id
  and first_ballot.voter_id = voter_place.voter_id and first_ballot.sequence = 1
  and (${!isSecret(poll)} or first_ballot.cast_at < poll_place.shown_before)`;

/** To pick voters by it: a condition. */
export const hasTakenPart = (poll: AnnouncedPoll) => sql<boolean>`exists (
  select from ballot as first_ballot where ${firstBallot(poll)})`;

/** To tell it of a few voters: a join, because the planner would read all ballots for a column. */
export const joinFirstBallot = (poll: AnnouncedPoll) => sql`
  left join ballot as first_ballot on ${firstBallot(poll)}`;
export const tookPartColumn = sql<boolean>`first_ballot.voter_id is not null`;
