import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import type { IssuedCertificate } from '../certificate-desk-types';
import { isReason, ReasonField } from './reason-field';
import { SheetForm } from './sheet-form';

type RevokeSheetProps = { certificate: IssuedCertificate; onClose: () => void };

/** Makes a certificate invalid, for good. */
export function RevokeSheet({ certificate: { id, number }, onClose }: RevokeSheetProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const revoke = useCommand(cloudClient.volunteering.revokeCertificate.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell(`${number} 已作废`);
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (isReason(reason)) revoke.run({ certificateId: id, reason });
  };
  return (
    <Sheet open title={`作废证明 ${number}`} onClose={onClose}>
      <SheetForm>
        <Callout tone="warning" title="作废以后不能恢复">
          扫码核对的人会看到“已作废”。需要的话，可以重新开具一张。
        </Callout>
        <ReasonField
          label="为什么作废"
          placeholder="例如 姓名写错了"
          {...{ reason, isTried, onChange: setReason }}
        />
        {revoke.failure && <Callout tone="danger">{revoke.failure.message}</Callout>}
        <DangerButton icon="ban" loading={revoke.isRunning} onPress={send}>
          作废这张证明
        </DangerButton>
      </SheetForm>
    </Sheet>
  );
}
