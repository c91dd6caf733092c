import { useState } from 'react';
import { processLimits } from '@/shared/conventions/process/process-rules';
import { nextRevisionState } from '@/shared/conventions/revision-life-cycle';
import type { ConventionFront } from '@/src/features/conventions/public';
import { cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { ListItem } from '@/src/ui/list-item/list-item';
import { ReasonDialog } from '../../components/reason-dialog';

/** Gives up the round, where it still can be: with a reason everybody reads. */
export function AbandonRow({ front }: { front: ConventionFront }) {
  const [isAsking, setAsking] = useState(false);
  const command = useCommand(cloudClient.conventions.abandonRevision.mutate, {
    onDone: () => {
      setAsking(false);
      tell('已中止');
    },
  });
  const { openRevision, convention } = front;
  const canAbandon =
    openRevision !== null && nextRevisionState(openRevision.state, 'abandon') !== null;
  if (!canAbandon || !front.may.manage) return null;
  return (
    <>
      <ListItem
        icon="ban"
        title={front.editionInForce ? '中止这次修订' : '中止这次制定'}
        note="要写明原因，居民都能看到"
        onPress={() => setAsking(true)}
      />
      <ReasonDialog
        open={isAsking}
        title="确定中止吗？"
        message={`中止以后，第${openRevision.number}版不再继续。${front.editionInForce ? '现行版本照常有效。' : ''}意见和文稿都会保留。`}
        label="为什么中止"
        confirmLabel="中止"
        danger
        draftKey={`abandon:${convention.id}`}
        limits={processLimits.reason}
        tooShort="revisionReasonLength"
        command={command}
        onSend={(reason) => command.run({ conventionId: convention.id, reason })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
