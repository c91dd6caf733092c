import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import type { Application } from '../../community-types';
import { isReason, ReasonField } from '../../components/reason-field';
import './review-sheets.scss';

const usualReasons = [
  '请带房产证到办公室核实',
  '联系不上，请核对手机号',
  '房号填错了',
  '不是这一户的人',
];

type RejectSheetProps = { application: Application; onClose: () => void };

export function RejectSheet({ application, onClose }: RejectSheetProps) {
  const { bindingId, room, name } = application;
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const reject = useCommand(cloudClient.community.rejectBinding.mutate, {
    refetches: [cloud.community.pathKey()],
    onDone: onClose,
  });
  const send = () => {
    setTried(true);
    if (isReason(reason)) reject.run({ bindingId, reason });
  };
  return (
    <Sheet open title={`不通过：${room} ${name}`} onClose={onClose}>
      <View className="review-sheet">
        <ReasonField
          label="为什么不通过"
          value={reason}
          onChange={setReason}
          usual={usualReasons}
          hint="申请人会看到。请不要透露这间房是谁的、有没有人登记。"
          error={isTried && !isReason(reason) ? '请写明原因，至少 2 个字。' : undefined}
        />
        {reject.failure && <Callout tone="danger">{reject.failure.message}</Callout>}
        <DangerButton icon="circle-x" loading={reject.isRunning} onPress={send}>
          不通过
        </DangerButton>
      </View>
    </Sheet>
  );
}
