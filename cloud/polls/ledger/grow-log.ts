import { ballotCommitment, ballotDocument } from '@/shared/polls/ledger/ballot-commitment';
import { type BallotLeaf, ballotLeafHash } from '@/shared/polls/ledger/ballot-leaf';
import { bytesOfHex, hexOf } from '@/shared/polls/ledger/hex';
import { inclusionProofs } from '@/shared/polls/ledger/merkle-proofs';
import { appendLeaf, type Frontier, rootOf } from '@/shared/polls/ledger/merkle-tree';
import type { Receipt } from '@/shared/polls/ledger/receipt';
import { type Subtree, subtreesOf } from '@/shared/polls/ledger/subtrees';
import {
  type SignedTreeHead,
  type TreeHead,
  treeHeadMessage,
} from '@/shared/polls/ledger/tree-head';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { serverHash } from './server-hash';

/** A log as far as it must be known to append to it. */
export interface LogEnd {
  treeSize: number;
  frontier: Frontier;
}

export interface AppendedLeaf {
  leaf: BallotLeaf;
  /** Of every perfect subtree the leaf completes, its own first. */
  subtrees: readonly Uint8Array[];
}

/** The log after some leaves; proofs of those leaves, from what was at hand. */
export interface GrownLog extends LogEnd {
  appended: readonly AppendedLeaf[];
  proofOf: (index: number) => string[];
}

/** What a ballot commits to, with the voter's row where the poll is named. Hex. */
export function commitmentOf(
  poll: { id: string; visibility: 'named' | 'secret' },
  ballot: { answers: Answers; row: number; nonce: string },
): string {
  const document = ballotDocument(ballot.answers, poll.visibility === 'named' ? ballot.row : null);
  const nonce = bytesOfHex(ballot.nonce, 32) ?? new Uint8Array(0);
  return hexOf(ballotCommitment(poll.id, document, nonce, serverHash));
}

/** Appends leaves in their order. Needs no more of the old log than its frontier. */
export function growLog(end: LogEnd, leaves: readonly BallotLeaf[]): GrownLog {
  const nodes = new Map<string, Uint8Array>();
  subtreesOf({ start: 0, end: end.treeSize }).forEach((subtree, place) => {
    const hash = end.frontier[place];
    if (hash) nodes.set(nameOf(subtree), hash);
  });
  let { treeSize, frontier } = end;
  const appended = leaves.map((leaf) => {
    const hash = ballotLeafHash(leaf, serverHash);
    const { frontier: next, closed } = appendLeaf(frontier, treeSize, hash, serverHash);
    closed.forEach((subtree, level) => {
      nodes.set(nameOf({ level, index: Math.floor(treeSize / 2 ** level) }), subtree);
    });
    frontier = next;
    treeSize += 1;
    return { leaf, subtrees: closed };
  });
  const proofOf = inclusionProofs(treeSize, (subtree) => nodeOf(nodes, subtree), serverHash);
  return {
    treeSize,
    frontier,
    appended,
    proofOf: (index) => proofOf(index).map(hexOf),
  };
}

/** The head of a log at an instant, as the operator signs it. */
export function signHead(
  poll: { id: string; logKey: string },
  { treeSize, frontier }: LogEnd,
  time: Date,
  sign: (logKey: string, message: Uint8Array) => Uint8Array,
): SignedTreeHead {
  const root = hexOf(rootOf(frontier, serverHash));
  const head: TreeHead = { pollId: poll.id, treeSize, root, time: time.toISOString() };
  return { ...head, signature: hexOf(sign(poll.logKey, treeHeadMessage(head))) };
}

export const receiptOf = (
  head: SignedTreeHead,
  leaf: { index: number; commitment: string },
  proof: string[],
): Receipt => ({ pollId: head.pollId, ...leaf, head, proof });

const nameOf = ({ level, index }: Subtree): string => `${level}/${index}`;

function nodeOf(nodes: ReadonlyMap<string, Uint8Array>, subtree: Subtree): Uint8Array {
  const hash = nodes.get(nameOf(subtree));
  if (!hash) throw new Error(`ballot log: subtree ${nameOf(subtree)} is not at hand`);
  return hash;
}
