import { useState } from 'react';
import { attendanceLimits } from '@/shared/volunteering/attendance/attendance-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton, PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { TextField } from '@/src/ui/text-field/text-field';
import type { DeskAttendance, DeskPerson, ShiftDesk } from './shift-desk-types';

const { min, max } = attendanceLimits.reason;

type TimesFormProps = {
  desk: ShiftDesk;
  person: DeskPerson;
  /** null: times nobody has noted yet. */
  attendance: DeskAttendance | null;
  onDone: () => void;
};

/** Times put right or put down afterwards, with a reason the volunteer reads. */
export function TimesForm({ desk, person, attendance, onDone }: TimesFormProps) {
  const [arrivedAt, setArrivedAt] = useState(attendance?.arrivedAt ?? desk.startsAt);
  const [leftAt, setLeftAt] = useState(() => attendance?.leftAt ?? endOrNow(desk));
  const [reason, setReason] = useState('');
  const { shiftId } = desk;
  const { volunteerId } = person;
  const options = { refetches: [cloud.volunteering.shiftDesk.queryKey({ shiftId })], onDone };
  const correct = useCommand(cloudClient.volunteering.correctAttendance.mutate, options);
  const record = useCommand(cloudClient.volunteering.recordAttendance.mutate, options);
  const failure = correct.failure ?? record.failure;
  const typed = { arrivedAt, leftAt, reason };
  return (
    <>
      <DateTimeField label="到场" value={arrivedAt} onChange={setArrivedAt} />
      <DateTimeField label="离开" value={leftAt} onChange={setLeftAt} />
      <ReasonField label="为什么这样登记" value={reason} onChange={setReason} />
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      <PrimaryButton
        loading={correct.isRunning || record.isRunning}
        disabled={reason.trim().length < min}
        onPress={() =>
          attendance
            ? correct.run({ attendanceId: attendance.id, ...typed })
            : record.run({ shiftId, volunteerId, ...typed })
        }
      >
        保存时间
      </PrimaryButton>
      <SecondaryButton onPress={onDone}>返回</SecondaryButton>
    </>
  );
}

const endOrNow = ({ endsAt }: ShiftDesk): string => {
  const now = new Date().toISOString();
  return now < endsAt ? now : endsAt;
};

type DeclineFormProps = { desk: ShiftDesk; attendance: DeskAttendance; onDone: () => void };

/** Somebody was not there after all. */
export function DeclineForm({ desk: { shiftId }, attendance, onDone }: DeclineFormProps) {
  const [reason, setReason] = useState('');
  const decline = useCommand(cloudClient.volunteering.declineAttendance.mutate, {
    refetches: [cloud.volunteering.shiftDesk.queryKey({ shiftId })],
    onDone,
  });
  return (
    <>
      <ReasonField label="为什么不计入" value={reason} onChange={setReason} />
      {decline.failure && <Callout tone="danger">{decline.failure.message}</Callout>}
      <DangerButton
        loading={decline.isRunning}
        disabled={reason.trim().length < min}
        onPress={() => decline.run({ attendanceId: attendance.id, reason })}
      >
        不计入时长
      </DangerButton>
      <SecondaryButton onPress={onDone}>返回</SecondaryButton>
    </>
  );
}

type ReasonFieldProps = { label: string; value: string; onChange: (reason: string) => void };

const ReasonField = ({ label, value, onChange }: ReasonFieldProps) => (
  <TextField
    label={label}
    value={value}
    onChange={onChange}
    maxLength={max}
    placeholder="例如：手机没电，提前 20 分钟走"
    hint="志愿者本人会看到，也会留下记录"
  />
);
