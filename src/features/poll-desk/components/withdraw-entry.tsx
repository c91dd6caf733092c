import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';

type WithdrawEntryProps = {
  pollId: string;
  entryId: string;
  roomLabel: string;
  onWithdrawn?: () => void;
};

/** Takes back an entry of one's own that nobody has checked yet. */
export function WithdrawEntry({ pollId, entryId, roomLabel, onWithdrawn }: WithdrawEntryProps) {
  const [isAsking, setAsking] = useState(false);
  const command = useCommand(cloudClient.polls.withdrawEntry.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: () => {
      setAsking(false);
      onWithdrawn?.();
    },
  });
  return (
    <>
      <TextButton icon="undo-2" label={`撤回 ${roomLabel}`} onPress={() => setAsking(true)}>
        撤回
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="撤回这张票？"
        message={`${roomLabel}的这张票不再等人核对，也不算数。录错了的，撤回以后重新录入。`}
        confirmLabel="撤回"
        danger
        loading={command.isRunning}
        onConfirm={() => command.run({ pollId, entryId })}
        onCancel={() => {
          command.reset();
          setAsking(false);
        }}
      >
        {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
