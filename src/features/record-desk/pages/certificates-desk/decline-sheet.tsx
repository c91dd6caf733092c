import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import type { WaitingRequest } from '../../certificate-desk-types';
import { isReason, ReasonField } from '../../components/reason-field';
import { SheetForm } from '../../components/sheet-form';

type DeclineSheetProps = { request: WaitingRequest; onClose: () => void };

export function DeclineSheet({ request: { id: requestId }, onClose }: DeclineSheetProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const decline = useCommand(cloudClient.volunteering.declineCertificate.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已告诉志愿者');
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (isReason(reason)) decline.run({ requestId, reason });
  };
  return (
    <Sheet open title="不能开具" onClose={onClose}>
      <SheetForm>
        <ReasonField
          label="为什么不能开具"
          placeholder="例如 时长还在公示，请月底再申请"
          {...{ reason, isTried, onChange: setReason }}
        />
        {decline.failure && <Callout tone="danger">{decline.failure.message}</Callout>}
        <PrimaryButton icon="send" loading={decline.isRunning} onPress={send}>
          告诉志愿者
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
