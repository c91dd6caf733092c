import { useState } from 'react';
import { signupLimits } from '@/shared/volunteering/signups/signup-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { SignupItem } from './signup-row';

const { least, most } = signupLimits.reason;

/** Taking somebody off the list, with a reason they read. */
export function RemoveSignup({ signup, onClose }: { signup: SignupItem; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [isIncomplete, complain] = useState(false);
  const remove = useCommand(cloudClient.volunteering.removeSignup.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      onClose();
      tell('已经移出，并告诉了本人');
    },
  });
  const isTooShort = reason.trim().length < least;
  return (
    <ConfirmDialog
      open
      title={`要移出${signup.name}吗？`}
      message="名额会给候补的人。已经签到的人不能移出。"
      confirmLabel="移出名单"
      cancelLabel="不移出"
      danger
      loading={remove.isRunning}
      onConfirm={() =>
        isTooShort ? complain(true) : remove.run({ signupId: signup.signupId, reason })
      }
      onCancel={onClose}
    >
      <TextArea
        label="原因"
        value={reason}
        onChange={setReason}
        maxLength={most}
        hint="本人会看到"
        error={isIncomplete && isTooShort ? `请写 ${least} 个字以上` : undefined}
      />
      {remove.failure && <Callout tone="danger">{remove.failure.message}</Callout>}
    </ConfirmDialog>
  );
}
