import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';

type DiscardDraftProps = { pollId: string; onDiscarded: () => void };

export function DiscardDraft({ pollId, onDiscarded }: DiscardDraftProps) {
  const [isAsking, setAsking] = useState(false);
  const discard = useCommand(cloudClient.polls.discardPollDraft.mutate, {
    refetches: [cloud.polls.listPollDrafts.pathKey()],
    onDone: () => {
      onDiscarded();
      leavePage();
    },
  });
  return (
    <>
      {discard.failure && <Callout tone="danger">{discard.failure.message}</Callout>}
      <TextButton icon="trash-2" disabled={discard.isRunning} onPress={() => setAsking(true)}>
        删除这份草稿
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        danger
        title="删除这份草稿？"
        message="写好的内容会丢掉，不能恢复。"
        confirmLabel="删除"
        cancelLabel="不删除"
        onConfirm={() => {
          setAsking(false);
          discard.run({ pollId });
        }}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
