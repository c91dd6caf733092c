import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import type { Receipt } from '../../acknowledgement-types';

/** Taking a signature back: the signer their own, the helper one that went wrong or that is asked back. */
export function TakeBack({ receipt: { acknowledgementId, isOwn } }: { receipt: Receipt }) {
  const [asks, setAsks] = useState<'own' | 'signerAsked' | 'mistake' | null>(null);
  const options = {
    refetches: [cloud.conventions.pathKey()],
    onDone: () => {
      setAsks(null);
      tell('已撤回');
    },
  };
  const own = useCommand(cloudClient.conventions.revokeAcknowledgement.mutate, options);
  const collected = useCommand(cloudClient.conventions.takeBackCollected.mutate, options);
  const failure = own.failure ?? collected.failure;
  const confirm = () => {
    if (asks === 'own') own.run({ acknowledgementId });
    else if (asks) collected.run({ acknowledgementId, why: asks });
  };
  return (
    <>
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      {isOwn ? (
        <TextButton icon="undo-2" onPress={() => setAsks('own')}>
          撤回签署
        </TextButton>
      ) : (
        <>
          <TextButton icon="undo-2" onPress={() => setAsks('signerAsked')}>
            签署人要求撤回
          </TextButton>
          <TextButton icon="undo-2" onPress={() => setAsks('mistake')}>
            签错了户或人，撤回
          </TextButton>
        </>
      )}
      <ConfirmDialog
        open={asks !== null}
        title="撤回这份签署？"
        message="撤回以后，手写的签名会删除，只留下曾经签过的记录。以后还可以再签。"
        confirmLabel="撤回"
        cancelLabel="不撤回"
        danger
        loading={own.isRunning || collected.isRunning}
        onConfirm={confirm}
        onCancel={() => setAsks(null)}
      />
    </>
  );
}
