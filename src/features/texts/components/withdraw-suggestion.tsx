import { useState } from 'react';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { useLivingText } from '../living-text';

/** For the author of a suggestion, while it waits. */
export function WithdrawSuggestion({ suggestionId }: { suggestionId: string }) {
  const [isAsking, setAsking] = useState(false);
  const text = useLivingText();
  const withdrawal = useCommand(text.withdraw, {
    refetches: [text.keys.all],
    onDone: () => setAsking(false),
  });
  return (
    <>
      <TextButton icon="undo-2" onPress={() => setAsking(true)}>
        撤回
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="撤回这条建议？"
        message="撤回以后，写文稿的人就看不到它了。"
        confirmLabel="撤回建议"
        cancelLabel="不撤回"
        danger
        loading={withdrawal.isRunning}
        onCancel={() => setAsking(false)}
        onConfirm={() => withdrawal.run({ suggestionId })}
      >
        {withdrawal.failure && <Callout tone="danger">{withdrawal.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
