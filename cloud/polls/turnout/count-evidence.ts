import { sql } from 'kysely';
import type { Totals } from '@/shared/polls/decision';
import { nothing } from '@/shared/polls/decision';
import { deliveryMeans } from '@/shared/polls/entries/delivery-means';
import type { ParticipationStrategy } from '@/shared/polls/rule-set';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { hasTakenPart } from './shown-ballot';

const allMeans = Object.entries(deliveryMeans);

/** The deliveries by which a voter takes part without a ballot. */
const meansCounted: Readonly<Record<ParticipationStrategy, readonly string[]>> = {
  strict: [],
  signOrLogin: allMeans.filter(([, { signed }]) => signed).map(([means]) => means),
  deliveredFollowMajority: allMeans.map(([means]) => means),
};

/** Voters without a ballot whom the rule set counts as taking part, because a paper reached them. */
export async function countEvidence(context: PollContext, poll: AnnouncedPoll): Promise<Totals> {
  const means = meansCounted[poll.ruleSet.participation];
  if (means.length === 0) return nothing;
  const { rows } = await sql<Totals>`
    select count(*)::int as heads, coalesce(sum(voter_place.area_hundredths), 0) as area_hundredths
    from (select distinct voter_id from ballot_delivery
      where community_id = ${context.communityId} and poll_id = ${poll.id} and revoked_at is null
        and means = any (${means})) as delivered
    join voter_place on voter_place.community_id = ${context.communityId} and voter_place.poll_id = ${poll.id}
      and voter_place.voter_id = delivered.voter_id
    join poll_place on poll_place.community_id = voter_place.community_id and poll_place.poll_id = voter_place.poll_id
      and poll_place.place = voter_place.place
    where not ${hasTakenPart(poll)}`.execute(context.transaction);
  return rows[0] ?? nothing;
}
