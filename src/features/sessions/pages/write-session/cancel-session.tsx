import { useState } from 'react';
import { sessionLimits } from '@/shared/hall/sessions/session-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextField } from '@/src/ui/text-field/text-field';

type CancelSessionProps = { sessionId: string; isDraft?: boolean };

/** Calling it off, with the reason everybody reads. */
export function CancelSession({ sessionId, isDraft = false }: CancelSessionProps) {
  const [isOpen, open] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCommand(cloudClient.hall.cancelSession.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      tell(isDraft ? '草稿已取消' : '会议已取消，报名的人会收到消息');
      leavePage();
    },
  });
  const { min, max } = sessionLimits.cancelReason;
  const word = isDraft ? '取消这份草稿' : '取消会议';
  return (
    <>
      <TextButton icon="ban" onPress={() => open(true)}>
        {word}
      </TextButton>
      <Sheet open={isOpen} title={word} onClose={() => open(false)}>
        <TextField
          label="取消的原因"
          value={reason}
          onChange={setReason}
          maxLength={max}
          hint={isDraft ? '只有工作人员知道' : '所有人都能看到'}
        />
        {cancel.failure && <Callout tone="danger">{cancel.failure.message}</Callout>}
        <DangerButton
          loading={cancel.isRunning}
          disabled={reason.trim().length < min}
          onPress={() => cancel.run({ sessionId, reason })}
        >
          {word}
        </DangerButton>
      </Sheet>
    </>
  );
}
