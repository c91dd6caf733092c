import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Facts } from '@/src/ui/facts/facts';
import { dayAndTime } from '@/src/ui/words/time';

type Pending = NonNullable<Awaited<ReturnType<typeof cloudClient.polls.pendingRecount.query>>>;

/** A proposed recount, for the second person to confirm or either of them to put away. */
export function PendingRecount({ recount }: { recount: Pending }) {
  const [asking, setAsking] = useState<'confirm' | 'withdraw' | null>(null);
  const refetches = [cloud.polls.pathKey()];
  const confirm = useCommand(cloudClient.polls.confirmRecount.mutate, { refetches });
  const withdraw = useCommand(cloudClient.polls.withdrawRecount.mutate, { refetches });
  const { recountId, isMine, strikes } = recount;
  const failure = confirm.failure ?? withdraw.failure;
  return (
    <>
      <Card>
        <Facts
          facts={[
            { name: '提议人', value: isMine ? `${recount.proposedBy}（我）` : recount.proposedBy },
            { name: '提议时间', value: dayAndTime(recount.proposedAt) },
            { name: '原因', value: recount.reason },
            {
              name: '作废的票',
              value:
                strikes.length === 0
                  ? '没有'
                  : strikes.map(({ leafIndex, reason }) => (
                      <View key={leafIndex}>{`编号 ${leafIndex}：${reason}`}</View>
                    )),
            },
          ]}
        />
      </Card>
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      {isMine ? (
        <Callout tone="info" icon="users" title="等另一位工作人员确认">
          您提议的重新计票，要由另一个人确认，不能自己确认。
        </Callout>
      ) : (
        <PrimaryButton
          icon="gavel"
          loading={confirm.isRunning}
          onPress={() => setAsking('confirm')}
        >
          确认，重新计票
        </PrimaryButton>
      )}
      <TextButton icon="undo-2" onPress={() => setAsking('withdraw')}>
        {isMine ? '撤回提议' : '不同意，撤回提议'}
      </TextButton>
      <ConfirmDialog
        open={asking === 'confirm'}
        title="确认重新计票？"
        message={`${strikes.length > 0 ? `作废 ${strikes.length} 张票，` : ''}按现在的票重新计算，马上公布新的结果和原因，公示期重新开始。以前的结果仍然可以看。`}
        confirmLabel="确认，重新计票"
        cancelLabel="再看看"
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          confirm.run({ recountId });
        }}
      />
      <ConfirmDialog
        open={asking === 'withdraw'}
        danger
        title="撤回这次提议？"
        message="撤回以后结果不变，需要时可以重新提议。"
        confirmLabel="撤回提议"
        cancelLabel="不撤回"
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          withdraw.run({ recountId });
        }}
      />
    </>
  );
}
