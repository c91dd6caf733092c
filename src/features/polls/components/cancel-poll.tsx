import { View } from '@tarojs/components';
import { useState } from 'react';
import { isWithin, pollLimits } from '@/shared/polls/poll-limits';
import { cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextArea } from '@/src/ui/text-field/text-area';
import './cancel-poll.scss';

/** Calling off a poll that runs: a reason everybody reads, and one more question before it counts. */
export function CancelPoll({ pollId }: { pollId: string }) {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCommand(cloudClient.polls.cancelPoll.mutate, { onDone: () => setOpen(false) });
  const { min, max } = pollLimits.cancelReason;
  return (
    <>
      <TextButton icon="ban" onPress={() => setOpen(true)}>
        取消这次表决
      </TextButton>
      <Sheet open={isOpen} title="取消这次表决" onClose={() => setOpen(false)}>
        <View className="cancel-poll">
          <View>取消以后，已经投的票全部作废，不能恢复。原因会公告给所有人。</View>
          <TextArea
            label="取消的原因"
            value={reason}
            onChange={setReason}
            maxLength={max}
            hint={`至少 ${min} 个字`}
          />
          {cancel.failure && <Callout tone="danger">{cancel.failure.message}</Callout>}
          <DangerButton
            disabled={!isWithin(pollLimits.cancelReason, reason.trim().length)}
            loading={cancel.isRunning}
            onPress={() => setAsking(true)}
          >
            取消表决
          </DangerButton>
        </View>
      </Sheet>
      <ConfirmDialog
        open={isAsking}
        danger
        title="确定取消这次表决？"
        message="取消后不能恢复，只能重新发起。"
        confirmLabel="取消表决"
        cancelLabel="不取消"
        onConfirm={() => {
          setAsking(false);
          cancel.run({ pollId, reason });
        }}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
