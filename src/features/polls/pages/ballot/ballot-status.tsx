import { View } from '@tarojs/components';
import { leavePage } from '@/src/platform/open-page';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import type { MyVoter, PollDetail } from '../../poll-types';
import { BallotReceipt } from './ballot-receipt';
import { ChosenList } from './ballot-review';
import { paperOf } from './paper';
import type { BallotSubmission } from './use-ballot';

type BallotStatusProps = {
  poll: PollDetail;
  voter: MyVoter;
  ballot: BallotSubmission;
  onChange: () => void;
};

/** Whether the ballot has arrived: on its way, not yet received, or received with a receipt that holds. */
export function BallotStatus({ poll, voter, ballot, onChange }: BallotStatusProps) {
  const { input, output, checked } = ballot;
  const isIn = output !== null && checked !== null && checked.problem === null;
  return (
    <Page
      title={isIn ? '投票回执' : '正在提交'}
      actions={
        output !== null && (
          <>
            <SecondaryButton
              icon={isIn ? 'pencil' : 'refresh-cw'}
              onPress={() => {
                ballot.startOver();
                onChange();
              }}
            >
              {isIn ? '改票' : '重新投票'}
            </SecondaryButton>
            <PrimaryButton onPress={leavePage}>完成</PrimaryButton>
          </>
        )
      }
    >
      {output === null && <SubmissionNotice submission={ballot} />}
      {output !== null && checked === null && <Callout tone="info" title="正在核对回执…" />}
      {output !== null && checked !== null && (
        <BallotReceipt {...{ poll, voter, output, checked }} words={ballot.words} />
      )}
      {input && (
        <Card>
          <View>
            <ChosenList items={paperOf(poll, voter)} given={input.prepared.document.answers} />
          </View>
        </Card>
      )}
      {output === null && (
        <TextButton icon="info" onPress={leavePage}>
          先去看别的，收到后会显示“已投票”
        </TextButton>
      )}
    </Page>
  );
}
