import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { isPostedReason, PostedReason } from '../../components/posted-reason';
import { SheetForm } from '../../components/sheet-form';

type DeclineSheetProps = { correctionId: string; onClose: () => void };

/** Not agreeing, with a reason for whoever proposed it. */
export function DeclineSheet({ correctionId, onClose }: DeclineSheetProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const declining = useCommand(cloudClient.volunteering.declineCorrection.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('已告诉提出的人');
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (isPostedReason(reason)) declining.run({ correctionId, reason });
  };
  return (
    <Sheet open title="不同意这项更正" onClose={onClose}>
      <SheetForm>
        <PostedReason
          label="为什么不同意"
          hint="提出的人会看到。"
          {...{ reason, isTried, onChange: setReason }}
        />
        {declining.failure && <Callout tone="danger">{declining.failure.message}</Callout>}
        <PrimaryButton icon="x" loading={declining.isRunning} onPress={send}>
          不同意
        </PrimaryButton>
      </SheetForm>
    </Sheet>
  );
}
