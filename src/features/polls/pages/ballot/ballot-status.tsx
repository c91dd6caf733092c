import { View } from '@tarojs/components';
import type { Choice } from '@/shared/polls/choices';
import { leavePage } from '@/src/platform/open-page';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Countdown } from '@/src/ui/countdown/countdown';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { dayAndTime } from '@/src/ui/words/time';
import type { MyVoter, PollDetail } from '../../poll-types';
import { ChosenList } from './ballot-review';
import type { BallotSubmission } from './use-ballot';

type BallotStatusProps = {
  poll: PollDetail;
  voter: MyVoter;
  ballot: BallotSubmission;
  onChange: () => void;
};

/** Whether the ballot has arrived: on its way, not yet received, or received with its receipt. */
export function BallotStatus({ poll, voter, ballot, onChange }: BallotStatusProps) {
  const { status, input, output } = ballot;
  const isReceived = status === 'received';
  return (
    <Page
      title={isReceived ? '投票回执' : '正在提交'}
      actions={
        isReceived && (
          <>
            <SecondaryButton
              icon="pencil"
              onPress={() => {
                ballot.startOver();
                onChange();
              }}
            >
              改票
            </SecondaryButton>
            <PrimaryButton onPress={leavePage}>完成</PrimaryButton>
          </>
        )
      }
    >
      <SubmissionNotice
        submission={ballot}
        received="截止以前可以改票，以最后一次为准。截止后公布结果。"
      />
      {output && (
        <Card>
          <Facts
            facts={[
              { name: '表决', value: poll.title },
              { name: '房屋', value: voter.roomLabel },
              { name: '收到时间', value: dayAndTime(output.castAt) },
              {
                name: '提交次数',
                value: output.sequence > 1 ? `第 ${output.sequence} 次，以这次为准` : '第 1 次',
              },
              { name: '回执编号', value: shortNumber(output.ballotId) },
              {
                name: '离截止',
                value: <Countdown until={poll.closesAt} prefix="还有" passed="投票已截止" />,
              },
            ]}
          />
        </Card>
      )}
      {input && (
        <Card>
          <View>
            <ChosenList items={poll.items} chosen={input.choices as Record<string, Choice>} />
          </View>
        </Card>
      )}
      {!isReceived && (
        <TextButton icon="info" onPress={leavePage}>
          先去看别的，收到后会显示“已投票”
        </TextButton>
      )}
    </Page>
  );
}

/** The random end of the id, in groups one can read out on the phone. */
const shortNumber = (id: string): string =>
  id
    .replace(/-/g, '')
    .slice(-12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');
