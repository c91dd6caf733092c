import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { ballotCommitment, ballotDocument } from '@/shared/polls/ledger/ballot-commitment';
import { type BallotLeaf, ballotLeafHash } from '@/shared/polls/ledger/ballot-leaf';
import { bytesOfHex, hexOf } from '@/shared/polls/ledger/hex';
import { consistencyProof, inclusionProof } from '@/shared/polls/ledger/merkle-proofs';
import { appendLeaf, type Frontier, rootOf } from '@/shared/polls/ledger/merkle-tree';
import type { Receipt } from '@/shared/polls/ledger/receipt';
import { placeOf } from '@/shared/polls/ledger/subtrees';
import { type SignedTreeHead, treeHeadMessage } from '@/shared/polls/ledger/tree-head';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { pollId } from './poll-ids';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** Whose signature the polls of the tests name. */
export const testLogKey = publicKey
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('hex');

type Cast = { voterId: string; answers: Answers; nonce: string };
type ReceiptOfVoter = Cast & {
  row: number;
  channel: 'app' | 'paper';
  sequence: number;
  castAt: string;
  receipt: Receipt;
};

/** The operator's log of one named poll, as honest as its server; `others` ballots are in it already. */
export class TestLog {
  private leaves: BallotLeaf[] = [];
  private readonly current = new Map<string, ReceiptOfVoter>();

  constructor(others = 3) {
    for (let index = 0; index < others; index += 1)
      this.append(createHash('sha256').update(`other ${index}`).digest('hex'));
  }

  /** What `castBallot` answers. */
  cast({ voterId, answers, nonce }: Cast, channel: 'app' | 'paper' = 'app') {
    const before = this.current.get(voterId);
    if (before)
      this.leaves.push({
        kind: 'cancel',
        pollId,
        index: this.leaves.length,
        cancels: before.receipt.index,
      });
    const bytes = bytesOfHex(nonce, 32);
    if (!bytes) throw new Error('not a nonce');
    const index = this.append(hexOf(ballotCommitment(pollId, ballotDocument(answers, 0), bytes)));
    const sequence = (before?.sequence ?? 0) + 1;
    const castAt = '2026-11-22T03:25:00.000Z';
    const receipt = this.receiptOf(index);
    const row = 0;
    const mine = { voterId, answers, nonce, row, channel, sequence, castAt, receipt };
    this.current.set(voterId, mine);
    return { sequence, castAt, receipt };
  }

  /** What `ballotReceipts` answers. */
  receipts(): ReceiptOfVoter[] {
    return [...this.current.values()].map((mine) => ({
      ...mine,
      receipt: this.receiptOf(mine.receipt.index),
    }));
  }

  /** What `ballotLogHead` answers. */
  headSince(treeSize: number): { head: SignedTreeHead; proof: string[] } {
    const { nodeAt } = this.tree();
    return {
      head: this.head(),
      proof: consistencyProof(treeSize, this.leaves.length, nodeAt).map(hexOf),
    };
  }

  append(commitment: string): number {
    const index = this.leaves.length;
    this.leaves.push({ kind: 'cast', pollId, index, commitment });
    return index;
  }

  /** Another history of the same length: what a cheating operator would show. */
  rewrite(): void {
    this.leaves = this.leaves.map((leaf, index) =>
      leaf.kind === 'cast' && index === 0 ? { ...leaf, commitment: 'f'.repeat(64) } : leaf,
    );
  }

  private head(): SignedTreeHead {
    const { frontier } = this.tree();
    const head = {
      pollId,
      treeSize: this.leaves.length,
      root: hexOf(rootOf(frontier)),
      time: '2026-11-22T03:25:00.000Z',
    };
    return { ...head, signature: sign(null, treeHeadMessage(head), privateKey).toString('hex') };
  }

  private receiptOf(index: number): Receipt {
    const leaf = this.leaves[index];
    if (leaf?.kind !== 'cast') throw new Error('no ballot there');
    const { nodeAt } = this.tree();
    const proof = inclusionProof(index, this.leaves.length, nodeAt).map(hexOf);
    return { pollId, index, commitment: leaf.commitment, head: this.head(), proof };
  }

  private tree() {
    let frontier: Frontier = [];
    const closed = this.leaves.map((leaf, size) => {
      const appended = appendLeaf(frontier, size, ballotLeafHash(leaf));
      frontier = appended.frontier;
      return appended.closed;
    });
    const nodeAt = (subtree: Parameters<typeof placeOf>[0]) =>
      closed[placeOf(subtree).leaf]![subtree.level]!;
    return { frontier, nodeAt };
  }
}
