import { useState } from 'react';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { canonicalAnswers } from '@/shared/polls/methods/canonical-answer';
import { type CallContext, cloud, cloudClient } from '@/src/platform/cloud';
import { type SubmissionStatus, useSubmission } from '@/src/platform/use-submission';
import { type PreparedBallot, prepareBallot } from '../../ledger/prepare-ballot';
import type { MyVoter, PollDetail } from '../../poll-types';
import { type CheckedReceipt, checkReceived } from '../../receipts/check-received';

export const ballotKey = (pollId: string, voterId: string): string => `ballot:${pollId}:${voterId}`;

/** What waits on the phone until it is answered: with its nonce, so that a repeat is the same ballot. */
export type BallotToCast = { voterId: string; prepared: PreparedBallot };

/** Never "voted" before the server's receipt is here and holds. */
const words: Partial<Record<SubmissionStatus, string>> = {
  sending: '正在提交您的表决票，请稍等…',
  notReceivedYet: '还没收到回执，会自动重试，不会重复计票。请不要关掉手机网络。',
  received: '已收到您的表决票',
};

const send = ({ voterId, prepared }: BallotToCast, options: { context: CallContext }) => {
  const { pollId, document, nonce } = prepared;
  const { answers } = document;
  return cloudClient.polls.castBallot.mutate({ pollId, voterId, answers, nonce }, options);
};

/**
 * A ballot on its way: committed to on the phone, repeated with the same request id until it is
 * answered, also after a restart, and its receipt checked before anything is said.
 */
export function useBallot(poll: PollDetail, voter: MyVoter, onVerified: () => void) {
  const [checked, setChecked] = useState<CheckedReceipt | null>(null);
  const [preparing, setPreparing] = useState<'no' | 'yes' | 'impossible'>('no');
  const { id: pollId, visibility, logKey } = poll;
  const { voterId } = voter;
  const submission = useSubmission({
    key: ballotKey(pollId, voterId),
    send,
    refetches: [cloud.polls.pathKey()],
    onReceived: ({ receipt }, { prepared }) => {
      const result = checkReceived({ voterId, prepared, receipt, logKey });
      setChecked(result);
      if (result.problem === null) onVerified();
    },
  });
  return {
    ...submission,
    words: words[submission.status] ?? submission.words,
    /** Null until the receipt has been checked. */
    checked: submission.status === 'received' ? checked : null,
    isPreparing: preparing === 'yes',
    /** The phone has no secure randomness: nothing was sent. */
    isImpossible: preparing === 'impossible',
    cast: async (answers: Answers) => {
      setPreparing('yes');
      const row = visibility === 'named' ? voter.row : null;
      const prepared = await prepareBallot({ pollId, row, answers: canonicalAnswers(answers) });
      setPreparing(prepared ? 'no' : 'impossible');
      if (prepared) submission.submit({ voterId, prepared });
    },
    startOver: () => {
      setChecked(null);
      submission.startOver();
    },
  };
}

export type BallotSubmission = ReturnType<typeof useBallot>;
