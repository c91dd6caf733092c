import { useState } from 'react';
import { topicLimits } from '@/shared/hall/topic-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';

/** For the author, until there is an answer. */
export function WithdrawTopic({ topicId }: { topicId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdrawal = useCommand(cloudClient.hall.withdrawTopic.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => setAsking(false),
  });
  return (
    <>
      <TextButton icon="undo-2" onPress={() => setAsking(true)}>
        撤回这个议题
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="撤回这个议题？"
        message="撤回以后不能恢复，邻居仍能看到它被撤回了。"
        confirmLabel="撤回议题"
        cancelLabel="不撤回"
        danger
        loading={withdrawal.isRunning}
        onCancel={() => setAsking(false)}
        onConfirm={() => withdrawal.run({ topicId, reason })}
      >
        <TextArea
          label="撤回的原因"
          value={reason}
          onChange={setReason}
          maxLength={topicLimits.withdrawReason.max}
          optional
        />
        {withdrawal.failure && <Callout tone="danger">{withdrawal.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
