import { View } from '@tarojs/components';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { noRandomnessMessage } from '../../ledger/prepare-ballot';
import { showPoll } from '../../poll-pages';
import type { MyVoter, PollDetail } from '../../poll-types';
import type { BallotSubmission } from './use-ballot';

type CannotVoteProps = { poll: PollDetail; voter: MyVoter; ballot: BallotSubmission };

/** Why there is nothing to fill in, and the way on. */
export function CannotVote({ poll, voter, ballot }: CannotVoteProps) {
  return (
    <Page
      title="表决票"
      actions={<PrimaryButton onPress={() => showPoll(poll.id)}>看这次表决</PrimaryButton>}
    >
      <NotReceived ballot={ballot} />
      <Callout tone="info" title="现在不能投票">
        <View>{voter.refusal?.message ?? noRandomnessMessage}</View>
      </Callout>
    </Page>
  );
}

/** What was handed in was refused: it does not count, and why. */
export const NotReceived = ({ ballot: { status, words } }: { ballot: BallotSubmission }) =>
  status === 'refused' && (
    <Callout tone="danger" title="没有提交成功">
      {words}
    </Callout>
  );
