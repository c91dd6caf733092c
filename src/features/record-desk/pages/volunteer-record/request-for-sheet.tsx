import { useState } from 'react';
import { certificateLimits } from '@/shared/volunteering/certificates/certificate-limits';
import { DaysFields, type ServiceDays, thisYear } from '@/src/features/service-record/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextField } from '@/src/ui/text-field/text-field';
import { SheetForm } from '../../components/sheet-form';
import { openCertificatesDesk } from '../../record-desk-pages';

const { min, max } = certificateLimits.purpose;

type RequestForSheetProps = { volunteerId: string; onClose: () => void };

/** Asks for a certificate for somebody who has no phone. */
export function RequestForSheet({ volunteerId, onClose }: RequestForSheetProps) {
  const [id] = useState(newRequestId);
  const [days, setDays] = useState<ServiceDays>(() => thisYear());
  const [purpose, setPurpose] = useState('');
  const [isTried, setTried] = useState(false);
  const request = useCommand(cloudClient.volunteering.requestCertificateFor.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      onClose();
      openCertificatesDesk();
    },
  });
  const isShort = purpose.trim().length < min;
  const send = () => {
    setTried(true);
    if (!isShort) request.run({ id, volunteerId, ...days, purpose });
  };
  return (
    <Sheet open title="代为申请服务证明" onClose={onClose}>
      <SheetForm>
        <DaysFields days={days} onChange={(changes) => setDays({ ...days, ...changes })} />
        <TextField
          label="用途"
          value={purpose}
          onChange={setPurpose}
          maxLength={max}
          placeholder="例如 入学、求职、评优"
          error={isTried && isShort ? `请写 ${min} 个字以上。` : undefined}
        />
        {request.failure && <Callout tone="danger">{request.failure.message}</Callout>}
        <PrimaryButton icon="send" loading={request.isRunning} onPress={send}>
          申请并去开具
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
