import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';

/** Removes one's own comment, after asking. */
export function RemoveComment({ commentId }: { commentId: string }) {
  const [isAsking, setAsking] = useState(false);
  const removing = useCommand(cloudClient.notices.removeComment.mutate, {
    refetches: [cloud.notices.readCommenting.pathKey(), cloud.notices.listComments.pathKey()],
    onDone: () => setAsking(false),
  });
  return (
    <>
      <TextButton icon="trash-2" onPress={() => setAsking(true)}>
        删除
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="删除这条留言？"
        message="删除以后不能恢复。"
        confirmLabel="删除留言"
        cancelLabel="留着"
        danger
        loading={removing.isRunning}
        onCancel={() => setAsking(false)}
        onConfirm={() => removing.run({ commentId })}
      >
        {removing.failure && <Callout tone="danger">{removing.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
