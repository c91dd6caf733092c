import type { BallotDocument } from '@/shared/polls/ledger/ballot-commitment';
import { type Receipt, type ReceiptProblem, whyReceiptFails } from '@/shared/polls/ledger/receipt';
import type { SignedTreeHead } from '@/shared/polls/ledger/tree-head';
import { readStored, writeStored } from '@/src/platform/storage';
import type { PreparedBallot } from './prepare-ballot';

/** What the phone keeps of a ballot (about 2 KB): the voter's own evidence. */
export type KeptReceipt = {
  readonly pollId: string;
  readonly voterId: string;
  readonly document: BallotDocument;
  readonly nonce: string;
  readonly receipt: Receipt;
  /** The poll's key when the ballot was cast, hex. */
  readonly logKey: string;
  /** Heads that every later one has to continue. */
  readonly heads: readonly SignedTreeHead[];
  readonly keptAt: string;
};

type ReceiptToKeep = {
  readonly voterId: string;
  readonly prepared: PreparedBallot;
  readonly receipt: Receipt;
  readonly logKey: string;
};

/** What the voter reads when the phone has no room for a receipt that is in order. */
export const notKeptMessage =
  '您的票已经投好，但是手机存不下回执。请点“复制回执”，把它粘贴到微信收藏里保存。';

const keyOf = (pollId: string, voterId: string): string => `receipt:${pollId}:${voterId}`;

export const keptReceipt = (pollId: string, voterId: string): KeptReceipt | null =>
  readStored<KeptReceipt>(keyOf(pollId, voterId));

/** `stored` false: the receipt is in order, but the phone has no room for it. */
export type ReceiptOutcome =
  | { readonly problem: ReceiptProblem }
  | { readonly problem: null; readonly kept: KeptReceipt; readonly stored: boolean };

/**
 * Checks a receipt and keeps it. Only with no problem may the page say 已投票. One that fails is
 * never kept over a good one; a changed vote's receipt takes the place of the first, whose head
 * stays as evidence until a newer one continues it.
 */
export function keepReceipt({ voterId, prepared, receipt, logKey }: ReceiptToKeep): ReceiptOutcome {
  const { pollId, document, nonce } = prepared;
  const problem = whyReceiptFails(receipt, { pollId, document, nonce }, { logKey });
  if (problem) return { problem };
  const earlier = keptReceipt(pollId, voterId)?.heads ?? [];
  const isKnown = earlier.some(({ signature }) => signature === receipt.head.signature);
  const heads = isKnown ? earlier : [...earlier, receipt.head];
  const keptAt = new Date().toISOString();
  const kept = { pollId, voterId, document, nonce, receipt, logKey, heads, keptAt };
  return { problem: null, kept, stored: writeKept(kept) };
}

export const writeKept = (kept: KeptReceipt): boolean =>
  writeStored(keyOf(kept.pollId, kept.voterId), kept);

/** The receipt as a text to copy; the verifier reads it (docs/bulletin.md). */
export const receiptText = ({ document, nonce, receipt }: KeptReceipt): string =>
  JSON.stringify({ format: 'linli-receipt-1', ...receipt, document, nonce });
