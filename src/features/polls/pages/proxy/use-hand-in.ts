import { useState } from 'react';
import { nonceBytes } from '@/shared/polls/ledger/ballot-commitment';
import { hexOf } from '@/shared/polls/ledger/hex';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { randomBytes } from '@/src/platform/random-bytes';
import { useSubmission } from '@/src/platform/use-submission';

type HandInInput = Parameters<typeof cloudClient.polls.handInAuthorisation.mutate>[0];

const noRandomness =
  '这部手机上的微信版本太旧，不能安全地交票。请升级微信，或者把委托书交给工作人员。';

/** Hands an authorisation in once, whatever the network does. */
export function useHandIn(pollId: string, onReceived: () => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const submission = useSubmission({
    key: `authorisation:${pollId}`,
    send: cloudClient.polls.handInAuthorisation.mutate,
    refetches: [cloud.polls.myEntries.pathKey()],
    onReceived,
  });
  const send = async (input: Omit<HandInInput, 'pollId' | 'nonce'>) => {
    const nonce = await randomBytes(nonceBytes);
    setProblem(nonce ? null : noRandomness);
    if (nonce) submission.submit({ pollId, nonce: hexOf(nonce), ...input });
  };
  return { send, problem, submission, isSending: submission.status === 'sending' };
}
