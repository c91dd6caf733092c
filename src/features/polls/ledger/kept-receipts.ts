import type { BallotDocument } from '@/shared/polls/ledger/ballot-commitment';
import { type Receipt, type ReceiptProblem, whyReceiptFails } from '@/shared/polls/ledger/receipt';
import type { SignedTreeHead } from '@/shared/polls/ledger/tree-head';
import { readStored, writeStored } from '@/src/platform/storage';
import type { PreparedBallot } from './prepare-ballot';

/** A ballot with the proof that it was in the log. */
type ProvenBallot = {
  readonly document: BallotDocument;
  readonly nonce: string;
  readonly receipt: Receipt;
};

/** What the phone keeps of a voter's ballot (about 2 KB): their own evidence. */
export type KeptReceipt = ProvenBallot & {
  readonly pollId: string;
  readonly voterId: string;
  /** The poll's key when the ballot was cast, hex. */
  readonly logKey: string;
  /** Heads that every later one has to continue. */
  readonly heads: readonly SignedTreeHead[];
  readonly keptAt: string;
  /** The ballots it replaced, the latest first: whoever did not change their vote needs the first. */
  readonly earlier?: readonly ProvenBallot[];
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
 * never kept over a good one; a changed vote's receipt takes the place of the first, which stays
 * beside it as evidence, as does its head until a newer one continues it.
 */
export function keepReceipt({ voterId, prepared, receipt, logKey }: ReceiptToKeep): ReceiptOutcome {
  const { pollId, document, nonce } = prepared;
  const problem = whyReceiptFails(receipt, { pollId, document, nonce }, { logKey });
  if (problem) return { problem };
  const before = keptReceipt(pollId, voterId);
  const known = before?.heads ?? [];
  const isKnown = known.some(({ signature }) => signature === receipt.head.signature);
  const heads = isKnown ? known : [...known, receipt.head];
  const keptAt = new Date().toISOString();
  const proven = { document, nonce, receipt };
  const kept = {
    pollId,
    voterId,
    ...proven,
    logKey,
    heads,
    keptAt,
    earlier: replacedBy(receipt, before),
  };
  return { problem: null, kept, stored: writeKept(kept) };
}

/** So many replaced ballots are kept; far more changes of mind than anybody has. */
const earlierAtMost = 20;

function replacedBy({ commitment }: Receipt, before: KeptReceipt | null): readonly ProvenBallot[] {
  if (!before) return [];
  const { document, nonce, receipt, earlier = [] } = before;
  if (receipt.commitment === commitment) return earlier;
  return [{ document, nonce, receipt }, ...earlier].slice(0, earlierAtMost);
}

export const writeKept = (kept: KeptReceipt): boolean =>
  writeStored(keyOf(kept.pollId, kept.voterId), kept);

/** The receipt as a text to copy; the verifier reads it (docs/bulletin.md). */
export const receiptText = ({ document, nonce, receipt }: ProvenBallot): string =>
  JSON.stringify({ format: 'linli-receipt-1', ...receipt, document, nonce });
