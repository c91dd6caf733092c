import { useState } from 'react';
import { signupLimits } from '@/shared/volunteering/signups/signup-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';
import { dayAndTime } from '@/src/ui/words/time';
import type { OwnSignup, ShiftDetail } from '../../volunteering-types';

const empty = { reason: '' };
const { least, most } = signupLimits.reason;

type CancelPlaceProps = {
  shift: ShiftDetail;
  signup: OwnSignup;
  open: boolean;
  onClose: () => void;
};

/** Giving a place back: freely until the deadline, with a reason afterwards. */
export function CancelPlace({ shift, signup, open, onClose }: CancelPlaceProps) {
  const [{ reason }, change, forget] = useDraft(`cancel-signup:${signup.signupId}`, empty);
  const [isIncomplete, complain] = useState(false);
  const isLate = signup.state === 'confirmed' && Date.parse(signup.freeCancelUntil) < Date.now();
  const cancel = useCommand(cloudClient.volunteering.cancelSignup.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      forget();
      onClose();
      tell('已经取消');
    },
  });
  const words = wordsOf(signup.state, othersWait(shift, signup.postId));
  const confirm = () => {
    if (isLate && reason.trim().length < least) complain(true);
    else cancel.run({ signupId: signup.signupId, reason: isLate ? reason : '' });
  };
  return (
    <ConfirmDialog
      open={open}
      {...words}
      loading={cancel.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {isLate && (
        <TextArea
          label="为什么来不了"
          value={reason}
          onChange={(typed) => change({ reason: typed })}
          maxLength={most}
          hint={`${dayAndTime(signup.freeCancelUntil)} 以后取消要写原因，只有负责人看得到`}
          error={
            isIncomplete && reason.trim().length < least ? `请写 ${least} 个字以上` : undefined
          }
        />
      )}
      {cancel.failure && <Callout tone="danger">{cancel.failure.message}</Callout>}
    </ConfirmDialog>
  );
}

const othersWait = ({ posts }: ShiftDetail, postId: string): boolean =>
  posts.some(({ id, waiting }) => id === postId && waiting > 0);

/** Who only waits has no place to give back, and has to know that the turn is lost. */
function wordsOf(state: OwnSignup['state'], somebodyWaits: boolean) {
  if (state === 'waiting') {
    return {
      title: '不再候补了吗？',
      message: '您现在排的顺序会没有。以后再来候补，要从最后排起。',
      confirmLabel: '不再候补',
      cancelLabel: '继续候补',
    };
  }
  if (state === 'offered') {
    return {
      title: '不要这个名额吗？',
      message: '名额会给下一位候补的人。以后再报名，可能要重新排队。',
      confirmLabel: '不要了',
      cancelLabel: '再想想',
    };
  }
  return {
    title: '要取消报名吗？',
    message: somebodyWaits
      ? '名额会马上给候补的人。以后再报名的，要排在最后。'
      : '取消以后还有名额的，可以再报名。',
    confirmLabel: '取消报名',
    cancelLabel: '还是参加',
  };
}
