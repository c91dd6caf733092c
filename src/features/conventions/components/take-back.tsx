import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';

/** Takes back one's own opinion after having asked. */
export function TakeBack({ opinionId }: { opinionId: string }) {
  const [isAsking, setAsking] = useState(false);
  const command = useCommand(cloudClient.conventions.takeBackOpinion.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: () => {
      setAsking(false);
      tell('已收回');
    },
  });
  return (
    <>
      <TextButton icon="rotate-ccw" onPress={() => setAsking(true)}>
        收回这一条
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="收回这条意见？"
        message="收回以后别人看不到，也不计入汇总。可以重新写一条。"
        confirmLabel="收回"
        cancelLabel="不收回"
        danger
        loading={command.isRunning}
        onConfirm={() => command.run({ opinionId })}
        onCancel={() => setAsking(false)}
      >
        {command.failure && (
          <Callout tone="danger">
            <View>{command.failure.message}</View>
          </Callout>
        )}
      </ConfirmDialog>
    </>
  );
}
