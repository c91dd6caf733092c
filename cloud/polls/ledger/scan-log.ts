import { sql } from 'kysely';
import { commitmentOfText } from '@/shared/polls/ledger/ballot-commitment';
import { type BallotLeaf, ballotLeafHash } from '@/shared/polls/ledger/ballot-leaf';
import { sameBytes } from '@/shared/polls/ledger/bytes';
import { canonicalJson } from '@/shared/polls/ledger/canonical-json';
import { hexOf } from '@/shared/polls/ledger/hex';
import { appendLeaf, type Frontier, rootOf } from '@/shared/polls/ledger/merkle-tree';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { Refusal } from '@/shared/refusals';
import { readStrikes } from '../bulletin/read-strikes';
import { inPages } from '../in-pages';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { readCancelledLeaves } from './cancelled-leaves';
import { isHeadOfOperator } from './head-signature';
import { readNewestHead } from './read-heads';
import { ReplacedAtOnce } from './replaced-at-once';
import { serverHash } from './server-hash';
import './tables';

/** A leaf on its way past; `ballot` where it is one that counts. */
export interface ScannedLeaf {
  leaf: BallotLeaf;
  ballot: ScannedBallot | null;
}

export interface ScannedBallot {
  /** Of the roll. */
  row: number;
  answers: Answers;
  /** Canonical JSON of the answers. */
  text: string;
  /** Hex. */
  nonce: string;
}

interface LeafRow {
  index: number;
  commitment: Buffer | null;
  cancels: number | null;
  subtrees: Buffer;
  /** Of the ballot behind the leaf. */
  answers: string | null;
  nonce: Buffer | null;
  row: number | null;
}

const textsKept = 10_000;

/**
 * Goes once through the log of a poll, in its order, and makes sure of all that a bulletin will
 * show: no leaf missing, every commitment that of the ballot behind it, no ballot cancelled that was
 * neither replaced nor struck, the tree as it was signed.
 * Struck and changed ballots are cancelled leaves and do not count.
 *
 * @throws Refusal logAltered, after the last leaf at the latest: until then nothing seen may be relied on
 */
export async function scanLog(
  context: PollContext,
  poll: AnnouncedPoll,
  visit: (leaf: ScannedLeaf) => void,
  afterPage: () => Promise<void> = async () => undefined,
): Promise<void> {
  const head = await readNewestHead(context, poll.id);
  const cancelled = await readCancelledLeaves(context, poll.id);
  const strikes = await readStrikes(context, poll.id);
  const replaced = new ReplacedAtOnce(
    new Map(strikes.map(({ index, cancels }) => [index, cancels])),
  );
  const textOf = rememberedTexts();
  let frontier: Frontier = [];
  let size = 0;
  for await (const page of inPages((from, to) => readLeaves(context, poll.id, from, to))) {
    for (const row of page) {
      const leaf = leafOf(poll.id, row);
      const grown = appendLeaf(frontier, size, ballotLeafHash(leaf, serverHash), serverHash);
      const kept = Buffer.concat(grown.closed as Uint8Array[]);
      if (row.index !== size || !kept.equals(row.subtrees)) throw new Refusal('logAltered');
      const ballot = row.commitment === null ? null : openedBallot(poll, row, textOf);
      replaced.add(leaf, ballot?.row ?? null);
      visit({ leaf, ballot: cancelled.has(size) ? null : ballot });
      frontier = grown.frontier;
      size += 1;
    }
    await afterPage();
  }
  replaced.end();
  const root = hexOf(rootOf(frontier, serverHash));
  const isAsSigned =
    head.treeSize === size && head.root === root && isHeadOfOperator(head, poll.logKey);
  if (!isAsSigned) throw new Refusal('logAltered');
}

const leafOf = (pollId: string, { index, commitment, cancels }: LeafRow): BallotLeaf =>
  commitment === null
    ? { kind: 'cancel', pollId, index, cancels: cancels ?? -1 }
    : { kind: 'cast', pollId, index, commitment: hexOf(commitment) };

type TextOf = (answers: string) => { answers: Answers; text: string };

/** Many voters say the same: what the database wrote is read and written canonically once. */
function rememberedTexts(): TextOf {
  const known = new Map<string, { answers: Answers; text: string }>();
  return (written) => {
    const remembered = known.get(written);
    if (remembered) return remembered;
    const answers = JSON.parse(written) as Answers;
    const read = { answers, text: canonicalJson(answers) };
    if (known.size < textsKept) known.set(written, read);
    return read;
  };
}

function openedBallot(poll: AnnouncedPoll, leaf: LeafRow, textOf: TextOf): ScannedBallot {
  const { answers: written, nonce, row, commitment } = leaf;
  if (written === null || nonce === null || row === null || commitment === null) {
    throw new Refusal('logAltered');
  }
  const { answers, text } = textOf(written);
  const named = poll.visibility === 'named' ? row : null;
  const committed = commitmentOfText(poll.id, text, named, nonce, serverHash);
  if (!sameBytes(committed, commitment)) throw new Refusal('logAltered');
  return { row, answers, text, nonce: hexOf(nonce) };
}

async function readLeaves(
  { transaction, communityId }: PollContext,
  pollId: string,
  from: number,
  to: number,
): Promise<LeafRow[]> {
  const { rows } = await sql<LeafRow>`
    select leaf.index, leaf.commitment, leaf.cancels, leaf.subtrees, ballot.answers::text as answers,
      ballot.nonce, voter.row
    from ballot_leaf as leaf
      left join ballot on ballot.community_id = ${communityId} and ballot.poll_id = ${pollId}
        and ballot.leaf_index = leaf.index and ballot.leaf_index >= ${from} and ballot.leaf_index < ${to}
      left join voter_roll_entry as voter on voter.community_id = ${communityId}
        and voter.poll_id = ${pollId} and voter.id = ballot.voter_id
    where leaf.community_id = ${communityId} and leaf.poll_id = ${pollId}
      and leaf.index >= ${from} and leaf.index < ${to}
    order by leaf.index`.execute(transaction);
  return rows;
}
