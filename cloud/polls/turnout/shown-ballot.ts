import { sql } from 'kysely';
import type { AnnouncedPoll } from '../poll-row';
import { isSecret } from './running-poll';

/**
 * SQL: the voter of `voter_place` has taken part, as far as that is shown: in secret polls before the
 * instant that `poll_place` names. The first ballot alone is looked at, and nothing in it.
 */
export const hasTakenPart = (poll: AnnouncedPoll) => sql<boolean>`exists (
  select from ballot
  where ballot.community_id = voter_place.community_id and ballot.poll_id = voter_place.poll_id
    and ballot.voter_id = voter_place.voter_id and ballot.sequence = 1
    and (${!isSecret(poll)} or ballot.cast_at < poll_place.shown_before))`;
