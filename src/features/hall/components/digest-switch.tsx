import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useMessagePermission } from '@/src/platform/use-message-permission';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';

/** Whether one is told of new digests. */
export function DigestSwitch({ isWanted }: { isWanted: boolean }) {
  const { ask } = useMessagePermission(['weeklyDigest']);
  const choosing = useCommand(cloudClient.hall.chooseDigest.mutate, {
    refetches: [cloud.hall.listDigests.pathKey(), cloud.hall.digestDetail.pathKey()],
  });
  const choose = (wanted: boolean) => {
    if (wanted) void ask();
    choosing.run({ wanted });
  };
  return (
    <>
      {choosing.failure && <Callout tone="danger">{choosing.failure.message}</Callout>}
      <Card flush>
        <SwitchRow
          title="每周一告诉我"
          note="提出过、附议过或关注了议题的人会收到"
          on={isWanted}
          onChange={choose}
          disabled={choosing.isRunning}
        />
      </Card>
    </>
  );
}
