import { sql } from 'kysely';
import { hexOf } from '@/shared/polls/ledger/hex';
import { appendLeaf, type Frontier, rootOf } from '@/shared/polls/ledger/merkle-tree';
import { hiddenVoter, type RollRow, rollLeafHash } from '@/shared/polls/ledger/roll-leaf';
import { Refusal } from '@/shared/refusals';
import { inPages } from '../in-pages';
import { serverHash } from '../ledger/server-hash';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { RollDigest } from '../roll-digest';
import type { FrozenVoter } from './frozen-roll';
import { hasOtherPeople } from './other-people';

/** A row of the roll on its way past, with what is published of it. */
export interface ScannedVoter extends FrozenVoter {
  public: RollRow;
}

/**
 * Goes once through the roll in force, in row order, and makes sure that it is the one that was
 * published: rows without a gap, the digest, the totals and the Merkle root as announced, and nobody
 * holding a pen whom the rows do not name. However long the roll, little of it is in memory at a time.
 *
 * @throws Refusal rollAltered, after the last row at the latest: until then nothing seen may be relied on
 */
export async function scanRoll(
  context: PollContext,
  poll: AnnouncedPoll,
  visit: (voter: ScannedVoter) => void = () => undefined,
  afterPage: () => Promise<void> = async () => undefined,
): Promise<void> {
  const digest = new RollDigest();
  let frontier: Frontier = [];
  let [rows, areaHundredths] = [0, 0];
  for await (const page of inPages((from, to) => readRows(context, poll.id, from, to))) {
    for (const voter of page) {
      if (voter.row !== rows) throw new Refusal('rollAltered');
      const row: RollRow = {
        voter: hiddenVoter(voter.voterKey, voter.salt, serverHash),
        areaHundredths: voter.areaHundredths,
        heads: 1,
      };
      digest.add(voter);
      frontier = appendLeaf(frontier, rows, rollLeafHash(row, serverHash), serverHash).frontier;
      rows += 1;
      areaHundredths += voter.areaHundredths;
      visit({ ...voter, public: row });
    }
    await afterPage();
  }
  const isAsAnnounced =
    rows > 0 &&
    rows === poll.rollHeads &&
    areaHundredths === poll.rollAreaHundredths &&
    hexOf(rootOf(frontier, serverHash)) === poll.rollRoot &&
    digest.value() === poll.rollDigest;
  if (!isAsAnnounced || (await hasOtherPeople(context, poll.id))) throw new Refusal('rollAltered');
}

async function readRows(
  { transaction, communityId }: PollContext,
  pollId: string,
  from: number,
  to: number,
) {
  const { rows } = await sql<FrozenVoter>`
    select id as voter_id, row, salt, voter_key, heads, area_hundredths, unit_ids, person_ids, is_developer,
      room_label
    from voter_roll_entry
    where community_id = ${communityId} and poll_id = ${pollId} and row >= ${from} and row < ${to}
    order by row`.execute(transaction);
  return rows;
}
