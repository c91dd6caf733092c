import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';

type BeginRowProps = { topicId: string; onDone: () => void };

/** Opening the deliberation needs no words: everybody reads until when it goes on. */
export function BeginRow({ topicId, onDone }: BeginRowProps) {
  const [isAsking, setAsking] = useState(false);
  const begin = useCommand(cloudClient.hall.beginDeliberation.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      setAsking(false);
      onDone();
    },
  });
  return (
    <>
      <ListItem
        icon="messages-square"
        title="开始协商"
        note="居民发表观点、讲理由，各方答复，也可以开议事会"
        onPress={() => setAsking(true)}
      />
      <ConfirmDialog
        open={isAsking}
        title="开始协商？"
        message="关注这个议题的人都会收到通知。请在社区定的协商期限内形成意见。"
        confirmLabel="开始协商"
        cancelLabel="再想想"
        loading={begin.isRunning}
        onCancel={() => setAsking(false)}
        onConfirm={() => begin.run({ topicId })}
      >
        {begin.failure && <Callout tone="danger">{begin.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
