import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';

type RetireItemProps = { itemKey: string; name: string; onDone: () => void };

/** The community asks for one of its own items no more; after asking. */
export function RetireItem({ itemKey, name, onDone }: RetireItemProps) {
  const [isAsking, setAsking] = useState(false);
  const retiring = useCommand(cloudClient.notices.retireDisclosureItem.mutate, {
    refetches: [
      cloud.notices.disclosureDesk.pathKey(),
      cloud.notices.readDisclosureCalendar.pathKey(),
    ],
    onDone,
  });
  return (
    <>
      <TextButton icon="archive" onPress={() => setAsking(true)}>
        停用这个公开事项
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title={`停用“${name}”？`}
        message="停用以后不再要求公布，也不能再启用。已经到期没有公布的还会列出来。"
        confirmLabel="停用"
        cancelLabel="先不停用"
        danger
        loading={retiring.isRunning}
        onCancel={() => setAsking(false)}
        onConfirm={() => retiring.run({ key: itemKey })}
      >
        {retiring.failure && <Callout tone="danger">{retiring.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
