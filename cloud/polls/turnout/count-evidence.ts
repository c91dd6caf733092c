import { sql } from 'kysely';
import { nothing, type Totals } from '@/shared/polls/decision';
import { deliveryMeans } from '@/shared/polls/entries/delivery-means';
import type { ParticipationStrategy } from '@/shared/polls/rule-set';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { isSecret } from './running-poll';
import { hasTakenPart } from './shown-ballot';

const allMeans = Object.entries(deliveryMeans);

/** The deliveries by which a voter takes part without a ballot; null: by none, nor by a signature. */
const meansCounted: Readonly<Record<ParticipationStrategy, readonly string[] | null>> = {
  strict: null,
  signOrLogin: allMeans.filter(([, { signed }]) => signed).map(([means]) => means),
  deliveredFollowMajority: allMeans.map(([means]) => means),
};

/**
 * Voters without a ballot whom the rule set counts as taking part: a paper reached them, or they have
 * opened the ballot in the app. Of secret polls the latter only up to the midnight that is shown:
 * opening the ballot is a step before casting it.
 */
export async function countEvidence(context: PollContext, poll: AnnouncedPoll): Promise<Totals> {
  const means = meansCounted[poll.ruleSet.participation];
  if (means === null) return nothing;
  const ofPoll = sql`community_id = ${context.communityId} and poll_id = ${poll.id}`;
  const { rows } = await sql<Totals>`
    select count(*)::int as heads, coalesce(sum(counted.area_hundredths), 0) as area_hundredths
    from (select distinct voter_place.voter_id, voter_place.area_hundredths
      from (select voter_id, null::timestamptz as opened_at from ballot_delivery
          where ${ofPoll} and revoked_at is null and means = any (${means})
        union all select voter_id, signed_at from ballot_signature where ${ofPoll}) as evidence
      join voter_place on voter_place.community_id = ${context.communityId} and voter_place.poll_id = ${poll.id}
        and voter_place.voter_id = evidence.voter_id
      join poll_place on poll_place.community_id = voter_place.community_id
        and poll_place.poll_id = voter_place.poll_id and poll_place.place = voter_place.place
      where not ${hasTakenPart(poll)} and (${!isSecret(poll)} or evidence.opened_at is null
        or evidence.opened_at < poll_place.shown_before)) as counted`.execute(context.transaction);
  return rows[0] ?? nothing;
}
