import { View } from '@tarojs/components';
import { useState } from 'react';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { reasonProblem } from '@/shared/hall/promises/plan-rules';
import { amountWords, type SpendingItem } from '@/src/features/hall/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextArea } from '@/src/ui/text-field/text-area';
import { problemWords } from '../../components/problem-words';

type CounterSheetProps = { topicId: string; entry: SpendingItem | null; onClose: () => void };

/** Takes back an entry of the ledger by one of the opposite amount, with a reason. */
export const CounterSheet = ({ topicId, entry, onClose }: CounterSheetProps) => (
  <Sheet open={entry !== null} title="冲销这笔支出" onClose={onClose}>
    {entry && <CounterForm topicId={topicId} entry={entry} onDone={onClose} />}
  </Sheet>
);

type CounterFormProps = { topicId: string; entry: SpendingItem; onDone: () => void };

function CounterForm({ topicId, entry, onDone }: CounterFormProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const counter = useCommand(cloudClient.hall.counterSpending.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone,
  });
  const problem = reasonProblem(reason);
  const submit = () => {
    setTried(true);
    if (!problem) counter.run({ topicId, spendingId: entry.id, reason });
  };
  return (
    <>
      <View>{`${entry.what}，${amountWords(entry.amountFen)}。原来的一笔不会删去，会多记一笔相反的金额。`}</View>
      <TextArea
        label="为什么冲销"
        value={reason}
        onChange={setReason}
        maxLength={promiseLimits.changeReason.max}
        error={problemWords(problem ? [problem] : [], ['changeReasonLength'], isTried)}
      />
      {counter.failure && <Callout tone="danger">{counter.failure.message}</Callout>}
      <PrimaryButton icon="undo-2" loading={counter.isRunning} onPress={submit}>
        冲销
      </PrimaryButton>
    </>
  );
}
