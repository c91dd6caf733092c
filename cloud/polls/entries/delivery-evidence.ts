import { sql } from 'kysely';
import { type DeliveryMeans, deliveryMeans } from '@/shared/polls/entries/delivery-means';
import type { ParticipationEvidence } from '@/shared/polls/participation';
import type { PollContext } from '../poll-row';
import './tables';

const signedMeans = (Object.keys(deliveryMeans) as DeliveryMeans[]).filter(
  (means) => deliveryMeans[means].signed,
);

/**
 * What is on record, besides ballots, about the voters of a poll, by voter key: who has signed for
 * their ballot (on the sheet, or by opening it in the app) and whom it has reached. Deliveries that
 * were revoked are none. The participation strategy decides what it is good for.
 */
export async function deliveryEvidence(
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<ParticipationEvidence> {
  const { rows } = await sql<{ voterKey: string; signed: boolean }>`
    select voter.voter_key, bool_or(proof.signed) as signed
    from (
      select voter_id, true as signed from ballot_signature
      where community_id = ${communityId} and poll_id = ${pollId}
      union all
      select voter_id, means = any(${signedMeans}::text[]) from ballot_delivery
      where community_id = ${communityId} and poll_id = ${pollId} and revoked_at is null
    ) as proof
    join voter_roll_entry as voter on voter.community_id = ${communityId}
      and voter.poll_id = ${pollId} and voter.id = proof.voter_id
    group by voter.voter_key`.execute(transaction);
  return {
    delivered: new Set(rows.map(({ voterKey }) => voterKey)),
    signedOrLoggedIn: new Set(rows.flatMap(({ voterKey, signed }) => (signed ? [voterKey] : []))),
  };
}
