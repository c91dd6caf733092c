import { useQuery } from '@tanstack/react-query';
import { ballotDocument } from '@/shared/polls/ledger/ballot-commitment';
import { type LedgerProblem, ledgerProblemMessages } from '@/shared/polls/ledger/ledger-problems';
import { refusalOf } from '@/src/platform/call-errors';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { checkKeptReceipt } from '../ledger/check-kept-receipt';
import { type KeptReceipt, keptReceipt } from '../ledger/kept-receipts';
import type { MyVoter, PollDetail } from '../poll-types';
import { isMarkedChanged, markChanged } from './changed-mark';
import { checkReceived } from './check-received';

/** What a visit finds out about a ballot that was cast before. */
export type ReceiptCheck =
  | { state: 'holds'; receipt: KeptReceipt }
  /** The ballot that counts is another than the one this phone knew of, and nobody has said that it is theirs. */
  | { state: 'changed'; receipt: KeptReceipt }
  | { state: 'broken'; message: string; receipt: KeptReceipt };

const ballotIsGone =
  '手机里有您的回执，但是票箱里查不到您的票。请保留手机里的回执，不要卸载小程序，把这个页面截图交给监督委员会：回执就是证据。';

const broken = (problem: LedgerProblem, receipt: KeptReceipt): ReceiptCheck => ({
  state: 'broken',
  message: ledgerProblemMessages[problem],
  receipt,
});

/**
 * On every visit: is my ballot still in the log, and has the log only grown since? A phone that has
 * lost its receipt, or never had it, gets it again and checks it just the same.
 */
export function useReceiptCheck(poll: PollDetail, voter: MyVoter) {
  const { id: pollId } = poll;
  const { voterId, voted, ballot } = voter;
  const isMine = ballot !== null || (keptReceipt(pollId, voterId) !== null && !voted);
  return useQuery({
    // Below the polls' own key, so that a vote that was changed is checked anew.
    queryKey: [...cloud.polls.pathKey(), 'receiptCheck', voterId, ballot?.sequence ?? 0],
    queryFn: () => checkOf(poll, voter),
    enabled: isMine,
    staleTime: 60_000,
  });
}

async function checkOf(poll: PollDetail, { voterId, row }: MyVoter): Promise<ReceiptCheck> {
  const { id: pollId, logKey, visibility } = poll;
  const before = keptReceipt(pollId, voterId);
  const receipts = await cloudClient.polls.ballotReceipts.query({ pollId });
  const current = receipts.find((one) => one.voterId === voterId);
  if (!current) {
    if (before) return { state: 'broken', message: ballotIsGone, receipt: before };
    throw new Error('no ballot of this voter');
  }
  const { answers, nonce, receipt } = current;
  const isKnown = before?.receipt.commitment === receipt.commitment;
  if (before && isKnown) return checkGrowth(before);

  const document = ballotDocument(answers, visibility === 'named' ? row : null);
  const prepared = { pollId, document, nonce, commitment: receipt.commitment };
  const checked = checkReceived({ voterId, prepared, receipt, logKey });
  if (checked.problem) return broken(checked.problem, checked.receipt);
  if (before) markChanged(checked.receipt);
  return checkGrowth(checked.receipt);
}

async function checkGrowth(receipt: KeptReceipt): Promise<ReceiptCheck> {
  const { pollId } = receipt;
  try {
    const problem = await checkKeptReceipt(receipt, (treeSize) =>
      cloudClient.polls.ballotLogHead.query({ pollId, treeSize }),
    );
    if (problem) return broken(problem, receipt);
    return { state: isMarkedChanged(receipt) ? 'changed' : 'holds', receipt };
  } catch (failure) {
    // The server itself says that its log is shorter than what it signed before.
    if (refusalOf(failure)?.code === 'logShorterThanKept') return broken('logShrank', receipt);
    throw failure;
  }
}
