import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';

/** Ends the writing below a notice, after asking. */
export function CloseComments({ noticeId }: { noticeId: string }) {
  const [isAsking, setAsking] = useState(false);
  const closing = useCommand(cloudClient.notices.closeComments.mutate, {
    refetches: [cloud.notices.readCommenting.pathKey()],
    onDone: () => setAsking(false),
  });
  return (
    <>
      <TextButton icon="lock" onPress={() => setAsking(true)}>
        关闭留言
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="关闭这份公告的留言？"
        message="关闭以后不能再打开，谁也不能再写；写过的留言还在。"
        confirmLabel="关闭留言"
        cancelLabel="先不关"
        danger
        loading={closing.isRunning}
        onCancel={() => setAsking(false)}
        onConfirm={() => closing.run({ noticeId })}
      >
        {closing.failure && <Callout tone="danger">{closing.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
