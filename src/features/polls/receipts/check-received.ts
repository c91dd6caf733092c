import type { LedgerProblem } from '@/shared/polls/ledger/ledger-problems';
import type { Receipt } from '@/shared/polls/ledger/receipt';
import { forgetStored, writeStored } from '@/src/platform/storage';
import { type KeptReceipt, keepReceipt } from '../ledger/kept-receipts';
import type { PreparedBallot } from '../ledger/prepare-ballot';

type ReceivedReceipt = {
  voterId: string;
  prepared: PreparedBallot;
  receipt: Receipt;
  logKey: string;
};

/** A receipt as the page shows it: what it holds, what is wrong with it, whether the phone kept it. */
export type CheckedReceipt = {
  receipt: KeptReceipt;
  problem: LedgerProblem | null;
  isKept: boolean;
};

/**
 * Checks what the server answered and keeps it. One that fails is kept too, beside the good one and
 * never in its place: it is the evidence.
 */
export function checkReceived(received: ReceivedReceipt): CheckedReceipt {
  const { voterId, prepared, receipt, logKey } = received;
  const { pollId, document, nonce } = prepared;
  const failedKey = `failed-receipt:${pollId}:${voterId}`;
  const outcome = keepReceipt(received);
  if (outcome.problem === null) {
    forgetStored(failedKey);
    return { receipt: outcome.kept, problem: null, isKept: outcome.stored };
  }
  const keptAt = new Date().toISOString();
  const evidence = { pollId, voterId, document, nonce, receipt, logKey, heads: [], keptAt };
  const { problem } = outcome;
  return { receipt: evidence, problem, isKept: writeStored(failedKey, { ...evidence, problem }) };
}
