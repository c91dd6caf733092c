import { rollTotals } from '@/shared/polls/voter-roll';
import { Refusal } from '@/shared/refusals';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { rollDigest } from '../roll-digest';
import { type FrozenVoter, readFrozenRoll } from './frozen-roll';
import { hasOtherPeople } from './other-people';
import { growRollTree } from './roll-tree';

/**
 * The roll in force, in row order, after making sure that it is the one that was published: rows
 * without a gap, the digest, the totals and the Merkle root as announced, and nobody holding a pen
 * whom the rows do not name. To be asked before a poll opens, closes or is counted.
 *
 * @throws Refusal rollAltered
 */
export async function checkedRoll(
  context: PollContext,
  poll: AnnouncedPoll,
): Promise<FrozenVoter[]> {
  const voters = await readFrozenRoll(context, poll.id);
  if (!isAsAnnounced(voters, poll) || (await hasOtherPeople(context, poll.id))) {
    throw new Refusal('rollAltered');
  }
  return voters;
}

function isAsAnnounced(voters: readonly FrozenVoter[], poll: AnnouncedPoll): boolean {
  const { heads, areaHundredths } = rollTotals(voters);
  return (
    heads > 0 &&
    heads === poll.rollHeads &&
    areaHundredths === poll.rollAreaHundredths &&
    voters.every(({ row }, place) => row === place) &&
    rollDigest(voters) === poll.rollDigest &&
    growRollTree(voters).root === poll.rollRoot
  );
}
