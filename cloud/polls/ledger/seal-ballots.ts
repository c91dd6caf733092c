import type { BallotLeaf } from '@/shared/polls/ledger/ballot-leaf';
import type { Receipt } from '@/shared/polls/ledger/receipt';
import type { SignedTreeHead } from '@/shared/polls/ledger/tree-head';
import { commitmentOf, growLog, receiptOf, signHead } from './grow-log';
import { readLogEnds } from './log-ends';
import { type BallotRow, insertBallots, insertHeads, insertLeaves } from './log-rows';
import type { NewBallot } from './new-ballot';
import type { SealContext, SealedPoll } from './seal-context';

export interface SealedBallot {
  sequence: number;
  receipt: Receipt;
}

/**
 * Brings ballots of one poll into its ledger: the leaves that cancel what they replace, their own
 * leaves, the private rows, and one signed head over all of it. The only way in. The caller holds
 * the poll (`holdPolls`, `lockPoll`) and the ballots come in the order in which they shall stand.
 */
export async function sealBallots(
  context: SealContext,
  poll: SealedPoll,
  ballots: readonly NewBallot[],
): Promise<SealedBallot[]> {
  const [sealed] = await sealTogether(context, [{ poll, ballots }]);
  return sealed ?? [];
}

/** The same for several polls at once, with as few statements as for one. */
export async function sealTogether(
  context: SealContext,
  batches: readonly { poll: SealedPoll; ballots: readonly NewBallot[] }[],
): Promise<SealedBallot[][]> {
  const filled = batches.filter(({ ballots }) => ballots.length > 0);
  if (filled.length === 0) return batches.map(() => []);
  const ends = await readLogEnds(
    context,
    filled.map(({ poll }) => poll.id),
  );
  const sealed = new Map(
    filled.map(({ poll, ballots }) => {
      const { leaves, rows } = leavesOf(poll, ballots, ends.get(poll.id)?.treeSize ?? 0);
      const log = growLog(ends.get(poll.id) ?? { treeSize: 0, frontier: [] }, leaves);
      const head = signHead(poll, log, context.now, context.signer.sign);
      return [poll.id, { log, head, rows }] as const;
    }),
  );
  const all = [...sealed.values()];
  await insertLeaves(
    context,
    all.flatMap(({ log }) => log.appended),
  );
  await insertBallots(
    context,
    all.flatMap(({ rows }) => rows),
  );
  await insertHeads(
    context,
    all.map(({ log, head }) => ({ ...head, frontier: log.frontier })),
  );
  return batches.map(({ poll }) => {
    const done = sealed.get(poll.id);
    return done ? done.rows.map((row) => acknowledge(row, done.head, done.log.proofOf)) : [];
  });
}

function acknowledge(
  { sequence, leafIndex: index, commitment }: BallotRow,
  head: SignedTreeHead,
  proofOf: (index: number) => string[],
): SealedBallot {
  return { sequence, receipt: receiptOf(head, { index, commitment }, proofOf(index)) };
}

/** A changed vote is a cancel leaf and a cast leaf, also if both come in with the same batch. */
function leavesOf(poll: SealedPoll, ballots: readonly NewBallot[], treeSize: number) {
  const leaves: BallotLeaf[] = [];
  const rows: BallotRow[] = [];
  const latest = new Map<string, { sequence: number; leafIndex: number }>();
  for (const { previous: kept, row, ...ballot } of ballots) {
    const previous = latest.get(ballot.voterId) ?? kept;
    if (previous) {
      const index = treeSize + leaves.length;
      leaves.push({ kind: 'cancel', pollId: poll.id, index, cancels: previous.leafIndex });
    }
    const leafIndex = treeSize + leaves.length;
    const sequence = (previous?.sequence ?? 0) + 1;
    const commitment = commitmentOf(poll, { ...ballot, row });
    leaves.push({ kind: 'cast', pollId: poll.id, index: leafIndex, commitment });
    rows.push({ ...ballot, pollId: poll.id, sequence, leafIndex, commitment });
    latest.set(ballot.voterId, { sequence, leafIndex });
  }
  return { leaves, rows };
}
