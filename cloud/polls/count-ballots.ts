import { sql } from 'kysely';
import type { Choice } from '@/shared/polls/choices';
import { type Tally, tallyPoll } from '@/shared/polls/tally';
import type { Voter } from '@/shared/polls/voter-roll';
import { Refusal } from '@/shared/refusals';
import { type AnnouncedPoll, type PollContext, readItems } from './poll-row';
import { ruled } from './refuse';
import { rollDigest } from './roll-digest';

/**
 * Counts each voter's last ballot against the frozen roll. The caller holds the poll against casts.
 *
 * @throws Refusal rollAltered when the roll is not the one that was announced; what `tallyPoll` refuses
 */
export async function countBallots(context: PollContext, poll: AnnouncedPoll): Promise<Tally> {
  const voters = await frozenVoters(context, poll.id);
  if (rollDigest(voters) !== poll.rollDigest) throw new Refusal('rollAltered');
  const items = await readItems(context, poll.id);
  return ruled(
    tallyPoll({
      ruleSet: poll.ruleSet,
      voters,
      items: items.map(({ id, majority }) => ({ itemId: id, majority })),
      ballots: await lastBallots(context, poll.id),
    }),
  );
}

const frozenVoters = (
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<Voter[]> =>
  transaction
    .selectFrom('voterRollEntry')
    .select(['voterKey', 'heads', 'areaHundredths', 'unitIds', 'personIds', 'isDeveloper'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .orderBy('voterKey')
    .execute();

async function lastBallots({ transaction, communityId }: PollContext, pollId: string) {
  const { rows } = await sql<{ voterKey: string; choices: Record<string, Choice> }>`
    select entry.voter_key, last.choices
    from (
      select distinct on (voter_id) voter_id, choices from ballot
      where community_id = ${communityId} and poll_id = ${pollId}
      order by voter_id, sequence desc
    ) as last
    join voter_roll_entry as entry on entry.community_id = ${communityId}
      and entry.poll_id = ${pollId} and entry.id = last.voter_id
    order by entry.voter_key`.execute(transaction);
  return rows;
}
