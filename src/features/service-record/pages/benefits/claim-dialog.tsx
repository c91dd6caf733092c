import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import type { BenefitData } from '../../minutes-types';

type ClaimDialogProps = { benefit: BenefitData; onClaimed: () => void; onClose: () => void };

/** Asks before points are spent. One claim, however often the button is pressed. */
export function ClaimDialog({ benefit, onClaimed, onClose }: ClaimDialogProps) {
  const [claimId] = useState(newRequestId);
  const claiming = useCommand(cloudClient.volunteering.claimBenefit.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('兑换好了，请凭兑换码领取');
      onClose();
      onClaimed();
    },
  });
  return (
    <ConfirmDialog
      open
      title={`用 ${benefit.points} 积分兑换“${benefit.name}”？`}
      message="兑换后会有一个六位兑换码，领取时告诉工作人员。没领取以前可以取消，积分退回。"
      confirmLabel="兑换"
      loading={claiming.isRunning}
      onConfirm={() => claiming.run({ claimId, benefitId: benefit.id })}
      onCancel={onClose}
    >
      {claiming.failure && <Callout tone="danger">{claiming.failure.message}</Callout>}
    </ConfirmDialog>
  );
}
