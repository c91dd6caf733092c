import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';

/** Serving no more; what was served stays, and one may come back. */
export function LeaveVolunteering() {
  const [isAsking, ask] = useState(false);
  const leave = useCommand(cloudClient.volunteering.leaveVolunteering.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      ask(false);
      tell('已经退出志愿者');
    },
  });
  return (
    <>
      <TextButton icon="log-out" onPress={() => ask(true)}>
        退出志愿者
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="要退出志愿者吗？"
        message="还没开始的报名会取消，名额给候补的人。已有的服务时长和证明都会保留，以后可以再登记。"
        confirmLabel="退出"
        cancelLabel="不退出"
        danger
        loading={leave.isRunning}
        onConfirm={() => leave.run(undefined)}
        onCancel={() => ask(false)}
      >
        {leave.failure && <Callout tone="danger">{leave.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
