import { useState } from 'react';
import { meetingLimits } from '@/shared/conventions/adoption/meeting-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton, PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { TextArea } from '@/src/ui/text-field/text-area';
import type { MeetingRecord } from '../../adoption-types';
import { SheetFields } from '../../components/sheet-fields';

type MeetingDecisionProps = { conventionId: string; meeting: MeetingRecord };

const refetches = [cloud.conventions.pathKey()];
const { min, max } = meetingLimits.sendBackReason;

/** Another of the staff confirms the record or sends it back; whoever entered it may take it back. */
export function MeetingDecision({ conventionId, meeting }: MeetingDecisionProps) {
  const { meetingId, isOwn, passed } = meeting;
  const [asking, setAsking] = useState<'confirm' | 'sendBack' | null>(null);
  const confirming = useCommand(cloudClient.conventions.confirmMeeting.mutate, { refetches });
  const withdrawing = useCommand(cloudClient.conventions.withdrawMeeting.mutate, { refetches });
  const failure = confirming.failure ?? withdrawing.failure;
  const close = () => setAsking(null);
  const shown = failure && <Callout tone="danger">{failure.message}</Callout>;
  if (isOwn) {
    return (
      <>
        <Callout tone="info" title="请另一位工作人员核对">
          录入的人不能自己确认。录错了的，可以撤回重新录入。
        </Callout>
        {shown}
        <TextButton
          icon="undo-2"
          disabled={withdrawing.isRunning}
          onPress={() => withdrawing.run({ conventionId, meetingId })}
        >
          撤回这份记录
        </TextButton>
      </>
    );
  }
  return (
    <>
      <Callout tone="warning" title="请对照签到表核对">
        时间、人数和表决结果都一样，才能确认。
      </Callout>
      {shown}
      <PrimaryButton
        icon="check"
        loading={confirming.isRunning}
        onPress={() => setAsking('confirm')}
      >
        核对一致，确认
      </PrimaryButton>
      <SecondaryButton icon="undo-2" onPress={() => setAsking('sendBack')}>
        对不上，退回
      </SecondaryButton>
      <ConfirmDialog
        open={asking === 'confirm'}
        title="确认这份会议记录吗？"
        message={
          passed
            ? '确认以后，公约表决通过，可以去备案公布。不能撤回。'
            : '确认以后，公约没有通过，草案退回修改。不能撤回。'
        }
        confirmLabel="确认"
        onConfirm={() => {
          close();
          confirming.run({ conventionId, meetingId });
        }}
        onCancel={close}
      />
      {asking === 'sendBack' && <SendBack {...{ conventionId, meetingId, onClose: close }} />}
    </>
  );
}

type SendBackProps = { conventionId: string; meetingId: string; onClose: () => void };

function SendBack({ conventionId, meetingId, onClose }: SendBackProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const sending = useCommand(cloudClient.conventions.sendBackMeeting.mutate, {
    refetches,
    onDone: onClose,
  });
  const isShort = reason.trim().length < min;
  const send = () => {
    setTried(true);
    if (!isShort) sending.run({ conventionId, meetingId, reason });
  };
  return (
    <Sheet open title="退回会议记录" onClose={onClose}>
      <SheetFields>
        <TextArea
          label="哪里对不上"
          value={reason}
          onChange={setReason}
          maxLength={max}
          placeholder="例如 签到表上是 198 户"
          error={isTried && isShort ? `请写 ${min} 个字以上。` : undefined}
        />
        {sending.failure && <Callout tone="danger">{sending.failure.message}</Callout>}
        <DangerButton icon="undo-2" loading={sending.isRunning} onPress={send}>
          退回
        </DangerButton>
      </SheetFields>
    </Sheet>
  );
}
