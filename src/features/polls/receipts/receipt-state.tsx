import { View } from '@tarojs/components';
import { useState } from 'react';
import { explainFailure } from '@/src/platform/call-errors';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { Icon } from '@/src/ui/icon/icon';
import type { MyVoter, PollDetail } from '../poll-types';
import { forgetChanged } from './changed-mark';
import { CopyReceipt } from './copy-receipt';
import { ReceiptFacts } from './receipt-facts';
import { useReceiptCheck } from './use-receipt-check';
import './receipt-state.scss';

type ReceiptStateProps = { poll: PollDetail; voter: MyVoter };

/** Quiet while all is well; precise and calm when it is not. */
export function ReceiptState({ poll, voter }: ReceiptStateProps) {
  const check = useReceiptCheck(poll, voter);
  const [isOpen, setOpen] = useState(false);
  if (!check.isEnabled) return null;
  if (check.data === undefined)
    return (
      <View className="receipt-state">
        <Icon name={check.error ? 'wifi-off' : 'loader-circle'} turning={!check.error} />
        <View>
          {check.error ? `回执还没有核对：${explainFailure(check.error).message}` : '正在核对回执…'}
        </View>
      </View>
    );
  const { state, receipt } = check.data;
  if (check.data.state === 'broken')
    return (
      <Callout tone="danger" title="回执核对有问题">
        <View>{check.data.message}</View>
        <CopyReceipt receipt={receipt} />
      </Callout>
    );
  return (
    <>
      {state === 'changed' && (
        <Callout tone="warning" title="这张票后来改过">
          <View>
            现在算数的不是这部手机上次投的票。如果不是您本人改的，也没有交过纸质票，请马上改投，并把原来的回执交给监督委员会。
          </View>
          {receipt.earlier?.[0] && (
            <CopyReceipt receipt={receipt.earlier[0]} words="复制原来的回执" />
          )}
          <TextButton
            icon="check"
            onPress={() => {
              forgetChanged(receipt);
              void check.refetch();
            }}
          >
            是我自己改的
          </TextButton>
        </Callout>
      )}
      <View className="receipt-state receipt-state--holds">
        <Icon name="shield-check" />
        <View>回执核对无误</View>
        <TextButton label={`看回执：${voter.roomLabel}`} onPress={() => setOpen(true)}>
          看回执
        </TextButton>
      </View>
      <Sheet open={isOpen} title="投票回执" onClose={() => setOpen(false)}>
        <View className="receipt-state__sheet">
          <ReceiptFacts receipt={receipt} />
          <CopyReceipt receipt={receipt} />
        </View>
      </Sheet>
    </>
  );
}
