import { sql } from 'kysely';
import type { Tally } from '@/shared/polls/item-tally';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { tallyBallots } from '@/shared/polls/tally-ballots';
import { readItems } from './ballot-items';
import { deliveryEvidence } from './entries/delivery-evidence';
import type { AnnouncedPoll, PollContext } from './poll-row';
import { ruled } from './refuse';
import { checkedRoll } from './roll/check-roll';

/**
 * Counts each voter's last ballot against the frozen roll. A voter whose last ballot was struck has
 * none: what it replaced does not come back. The caller holds the poll against casts.
 *
 * @throws Refusal rollAltered when the roll is not the one that was announced; what `tallyPoll` refuses
 */
export async function countBallots(context: PollContext, poll: AnnouncedPoll): Promise<Tally> {
  const voters = await checkedRoll(context, poll);
  const items = await readItems(context, poll.id);
  return ruled(
    tallyBallots({
      pollId: poll.id,
      ruleSet: poll.ruleSet,
      voters,
      items,
      ballots: await lastBallots(context, poll.id),
      evidence: await deliveryEvidence(context, poll.id),
    }),
  );
}

async function lastBallots({ transaction, communityId }: PollContext, pollId: string) {
  const { rows } = await sql<{ voterKey: string; answers: Answers }>`
    select entry.voter_key, last.answers
    from (
      select distinct on (voter_id) voter_id, answers, leaf_index from ballot
      where community_id = ${communityId} and poll_id = ${pollId}
      order by voter_id, sequence desc
    ) as last
    join voter_roll_entry as entry on entry.community_id = ${communityId}
      and entry.poll_id = ${pollId} and entry.id = last.voter_id
    where not exists (select 1 from ballot_strike as strike
      where strike.community_id = ${communityId} and strike.poll_id = ${pollId}
        and strike.leaf_index = last.leaf_index)
    order by entry.voter_key`.execute(transaction);
  return rows;
}
