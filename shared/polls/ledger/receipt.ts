import { type BallotDocument, ballotCommitment, nonceBytes } from './ballot-commitment';
import { ballotLeafHash } from './ballot-leaf';
import { bytesOfHex, hexOf } from './hex';
import { sha256 } from './sha256';
import { type HeadCheck, isHeadSigned, type SignedTreeHead } from './tree-head';
import { verifyInclusion } from './verify-proofs';

/** The operator's word that a ballot is in the log: what it answers a cast with. Texts in hex. */
export type Receipt = {
  readonly pollId: string;
  readonly index: number;
  readonly commitment: string;
  readonly head: SignedTreeHead;
  readonly proof: readonly string[];
};

export type ReceiptProblem =
  | 'receiptOfOtherPoll'
  | 'receiptOfOtherBallot'
  | 'receiptHeadNotSigned'
  | 'receiptNotInLog';

/** What the phone itself sent; `nonce` in hex. */
export type OwnBallot = {
  readonly pollId: string;
  readonly document: BallotDocument;
  readonly nonce: string;
};

/**
 * Why a receipt does not prove that exactly this ballot is in the log, or null if it does. Only
 * then may the page say 已投票.
 */
export function whyReceiptFails(
  receipt: Receipt,
  own: OwnBallot,
  { logKey, verify, hash = sha256 }: HeadCheck,
): ReceiptProblem | null {
  const { pollId, index, commitment, head } = receipt;
  if (pollId !== own.pollId || head.pollId !== own.pollId) return 'receiptOfOtherPoll';
  const nonce = bytesOfHex(own.nonce, nonceBytes);
  if (!nonce || commitment !== hexOf(ballotCommitment(pollId, own.document, nonce, hash))) {
    return 'receiptOfOtherBallot';
  }
  if (!isHeadSigned(head, logKey, verify)) return 'receiptHeadNotSigned';
  const root = bytesOfHex(head.root, 32);
  const proof = receipt.proof.flatMap((text) => bytesOfHex(text, 32) ?? []);
  if (!root || proof.length !== receipt.proof.length || !Number.isSafeInteger(index)) {
    return 'receiptNotInLog';
  }
  const leaf = ballotLeafHash({ kind: 'cast', pollId, index, commitment }, hash);
  const claim = { index, treeSize: head.treeSize, leaf, root, proof };
  return verifyInclusion(claim, hash) ? null : 'receiptNotInLog';
}
