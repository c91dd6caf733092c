import { cloud, cloudClient } from '@/src/platform/cloud';
import { type SubmissionStatus, useSubmission } from '@/src/platform/use-submission';

export const ballotKey = (pollId: string, voterId: string): string => `ballot:${pollId}:${voterId}`;

/** Never "voted" before the server's receipt is here. */
const words: Partial<Record<SubmissionStatus, string>> = {
  sending: '正在提交您的表决票，请稍等…',
  notReceivedYet: '还没收到回执，会自动重试，不会重复计票。请不要关掉手机网络。',
  received: '已收到您的表决票',
};

/** A ballot on its way: repeated with the same request id until it is answered, also after a restart. */
export function useBallot(pollId: string, voterId: string, onReceived: () => void) {
  const submission = useSubmission({
    key: ballotKey(pollId, voterId),
    send: cloudClient.polls.castBallot.mutate,
    refetches: [cloud.polls.pathKey()],
    onReceived,
  });
  return { ...submission, words: words[submission.status] ?? submission.words };
}

export type BallotSubmission = ReturnType<typeof useBallot>;
