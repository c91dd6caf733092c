import { useEffect } from 'react';
import type { ParticipationStrategy } from '@/shared/polls/rule-set';
import { cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { readStored, writeStored } from '@/src/platform/storage';
import { Callout } from '@/src/ui/callout/callout';
import type { MyVoter, PollDetail } from '../../poll-types';

type Signing = { poll: PollDetail; voter: MyVoter };

/** What opening the ballot does to a vote that is not cast afterwards (rules.md §2). */
const meanings: Record<Exclude<ParticipationStrategy, 'strict'>, string> = {
  signOrLogin: '算您参加了这次表决。签收以后没有投票的，按弃权计算。',
  deliveredFollowMajority:
    '表决票算已经送达，算您参加了这次表决。签收以后没有投票的，按多数人的意见计算。',
};

/**
 * Opening the ballot signs for it (签收) where the poll's rule set counts that. Once from this phone;
 * what does not get through is tried again when the ballot is next opened, and hinders nobody.
 */
export function useSigning({ poll, voter }: Signing): void {
  const { id: pollId, phase, ruleSet } = poll;
  const { voterId, refusal } = voter;
  const signs = ruleSet.participation !== 'strict' && phase === 'open' && refusal === null;
  useEffect(() => {
    const place = `signed:${pollId}:${voterId}`;
    if (!signs || readStored(place)) return;
    cloudClient.polls.signForBallot
      .mutate({ pollId, voterId }, { context: { requestId: newRequestId() } })
      .then(() => writeStored(place, true))
      .catch(() => {
        // Nothing is kept, so the next visit signs.
      });
  }, [signs, pollId, voterId]);
}

/** Said to everybody whose vote is not in yet; a vote that is in counts as what it says. */
export function SigningNote({ poll, voter }: Signing) {
  const { participation } = poll.ruleSet;
  if (participation === 'strict' || voter.voted) return null;
  return (
    <Callout tone="info" title="打开表决票就算签收">
      {`${meanings[participation]}请投完票再离开。`}
    </Callout>
  );
}
