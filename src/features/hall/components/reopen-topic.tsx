import { useState } from 'react';
import { topicLimits } from '@/shared/hall/topic-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';

const empty = { reason: '' };

/** For the author of a topic that was not taken up: once more, with what is new. */
export function ReopenTopic({ topicId }: { topicId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [{ reason }, change, discard] = useDraft(`reopen:${topicId}`, empty);
  const reopening = useCommand(cloudClient.hall.reopenTopic.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      setAsking(false);
      discard();
    },
  });
  return (
    <>
      <TextButton icon="rotate-ccw" onPress={() => setAsking(true)}>
        有了新情况，重新提出
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="重新提出这个议题？"
        message="原来的附议仍然算数，重新征集附议。只能重新提出一次。"
        confirmLabel="重新提出"
        cancelLabel="再想想"
        loading={reopening.isRunning}
        onCancel={() => setAsking(false)}
        onConfirm={() => reopening.run({ topicId, reason })}
      >
        <TextArea
          label="有什么新情况"
          value={reason}
          onChange={(typed) => change({ reason: typed })}
          maxLength={topicLimits.reopenReason.max}
          hint={`${topicLimits.reopenReason.min} 个字以上，所有人都能看到`}
        />
        {reopening.failure && <Callout tone="danger">{reopening.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
