import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import type { MemberList } from '../../rule-set-types';

export function RetireList({ list: { listId, revision, name } }: { list: MemberList }) {
  const [isAsking, ask] = useState(false);
  const retire = useCommand(cloudClient.polls.retireMemberList.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: leavePage,
  });
  return (
    <>
      <TextButton icon="archive" onPress={() => ask(true)}>
        停用这份名单
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title={`停用“${name}”？`}
        message="停用以后不能再选用，也不能恢复。已经公告的表决照常进行。"
        confirmLabel="停用"
        cancelLabel="不停用"
        danger
        loading={retire.isRunning}
        onConfirm={() => retire.run({ listId, revision })}
        onCancel={() => ask(false)}
      >
        {retire.failure && <Callout tone="danger">{retire.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
