import { View } from '@tarojs/components';
import { ledgerProblemMessages } from '@/shared/polls/ledger/ledger-problems';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Countdown } from '@/src/ui/countdown/countdown';
import { Facts } from '@/src/ui/facts/facts';
import { dayAndTime } from '@/src/ui/words/time';
import { ResultMessage } from '../../components/result-message';
import { notKeptMessage } from '../../ledger/kept-receipts';
import type { MyVoter, PollDetail } from '../../poll-types';
import type { CheckedReceipt } from '../../receipts/check-received';
import { CopyReceipt } from '../../receipts/copy-receipt';
import { ReceiptFacts } from '../../receipts/receipt-facts';

type BallotReceiptProps = {
  poll: PollDetail;
  voter: MyVoter;
  output: { castAt: string; sequence: number };
  checked: CheckedReceipt;
  words: string;
};

/** 已投票 only where the phone itself has found the ballot in the log; else what is wrong and what to do. */
export function BallotReceipt({ poll, voter, output, checked, words }: BallotReceiptProps) {
  const { receipt, problem, isKept } = checked;
  if (problem)
    return (
      <Callout tone="danger" title="回执没有通过核对">
        <View>{ledgerProblemMessages[problem]}</View>
        <View>您的选择和收到的回执都保存在这部手机里，没有丢。</View>
        <CopyReceipt receipt={receipt} />
      </Callout>
    );
  const { castAt, sequence } = output;
  return (
    <>
      <Callout tone="success" title={`已投票，${words}`}>
        {sequence > 1
          ? '原来的票已经作废，以这次为准。截止以前还可以再改。'
          : '截止以前可以改票，以最后一次为准。截止后公布结果。'}
      </Callout>
      {!isKept && <Callout tone="warning">{notKeptMessage}</Callout>}
      <Card>
        <Facts
          facts={[
            { name: '表决', value: poll.title },
            { name: '房屋', value: voter.roomLabel },
            { name: '收到时间', value: dayAndTime(castAt) },
            {
              name: '提交次数',
              value: sequence > 1 ? `第 ${sequence} 次，以这次为准` : '第 1 次',
            },
            {
              name: '离截止',
              value: <Countdown until={poll.closesAt} prefix="还有" passed="投票已截止" />,
            },
          ]}
        />
        <ReceiptFacts receipt={receipt} />
        <CopyReceipt receipt={receipt} />
      </Card>
      <ResultMessage />
    </>
  );
}
