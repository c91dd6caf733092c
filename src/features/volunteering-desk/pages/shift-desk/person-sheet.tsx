import { useState } from 'react';
import { attendanceWays } from '@/shared/volunteering/shift-states';
import { callPhone } from '@/src/platform/call-phone';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { ListItem } from '@/src/ui/list-item/list-item';
import { DeclineForm, TimesForm } from './attendance-forms';
import { periodOf, standing } from './person-looks';
import type { DeskAttendance, DeskPerson, ShiftDesk } from './shift-desk-types';

type PersonSheetProps = { desk: ShiftDesk; person: DeskPerson; onDone: () => void };
type Form = { kind: 'times' | 'decline'; attendance: DeskAttendance | null };

/** One person of the list: whom to ring, when they were there, and what the leader can put down. */
export function PersonSheet({ desk, person, onDone }: PersonSheetProps) {
  const [form, show] = useState<Form | null>(null);
  const close = () => show(null);
  if (form?.kind === 'decline' && form.attendance)
    return <DeclineForm desk={desk} attendance={form.attendance} onDone={close} />;
  if (form?.kind === 'times')
    return <TimesForm desk={desk} person={person} attendance={form.attendance} onDone={close} />;
  const isSettled = desk.settledAt !== null;
  return (
    <>
      <Facts
        facts={[
          { name: '电话', value: person.phone || '没有留' },
          { name: '岗位', value: person.post ?? '没有报名' },
        ]}
      />
      {person.phone !== '' && (
        <SecondaryButton icon="phone" onPress={() => callPhone(person.phone)}>
          打电话
        </SecondaryButton>
      )}
      <ComeAndGo desk={desk} person={person} onDone={onDone} />
      {person.attendances.length > 0 && (
        <Card flush>
          {person.attendances.map((attendance) => (
            <AttendanceRows
              key={attendance.id}
              attendance={attendance}
              isSettled={isSettled}
              onShow={(kind) => show({ kind, attendance })}
            />
          ))}
        </Card>
      )}
      {!isSettled && person.signup !== null && (
        <SecondaryButton icon="pencil" onPress={() => show({ kind: 'times', attendance: null })}>
          补登到场时间
        </SecondaryButton>
      )}
    </>
  );
}

type AttendanceRowsProps = {
  attendance: DeskAttendance;
  isSettled: boolean;
  onShow: (kind: Form['kind']) => void;
};

function AttendanceRows({ attendance, isSettled, onShow }: AttendanceRowsProps) {
  const { state, arrivedBy, leftBy, reason } = attendance;
  const ways = [`来：${attendanceWays[arrivedBy]}`, leftBy && `走：${attendanceWays[leftBy]}`];
  const isDeclined = state === 'declined';
  return (
    <>
      <ListItem
        icon={isDeclined ? 'circle-x' : 'timer'}
        title={periodOf(attendance)}
        note={[...ways, reason && `说明：${reason}`].filter(Boolean).join('，')}
        value={isDeclined ? '不计入' : state === 'toConfirm' ? '待确认' : ''}
      />
      {!isDeclined && !isSettled && (
        <ListItem icon="pencil" title="改时间" onPress={() => onShow('times')} />
      )}
      {!isDeclined && (!isSettled || state === 'toConfirm') && (
        <ListItem icon="circle-x" title="不计入" onPress={() => onShow('decline')} />
      )}
    </>
  );
}

function ComeAndGo({ desk, person, onDone }: PersonSheetProps) {
  const { shiftId, state } = desk;
  const options = (words: string) => ({
    refetches: [cloud.volunteering.shiftDesk.queryKey({ shiftId })],
    onDone: () => {
      tell(words);
      onDone();
    },
  });
  const client = cloudClient.volunteering;
  const arrive = useCommand(client.recordArrival.mutate, options('已登记到场'));
  const leave = useCommand(client.recordLeaving.mutate, options('已登记离开'));
  const confirm = useCommand(client.confirmAttendances.mutate, options('已确认'));
  const miss = useCommand(client.markNoShow.mutate, options('已登记没有到场'));
  const times = standing(person);
  const open = times.find(({ leftAt, state: counts }) => leftAt === null && counts === 'counted');
  const late = times.filter(({ state: counts }) => counts === 'toConfirm');
  const failure = arrive.failure ?? leave.failure ?? confirm.failure ?? miss.failure;
  const { signupId, signup, volunteerId } = person;
  const mayMiss = state === 'open' && times.length === 0 && signup === 'confirmed';
  return (
    <>
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      {late.length > 0 && (
        <PrimaryButton
          icon="check"
          loading={confirm.isRunning}
          onPress={() => confirm.run({ shiftId, attendanceIds: late.map(({ id }) => id) })}
        >
          确认离线签到
        </PrimaryButton>
      )}
      {state === 'open' && open && (
        <PrimaryButton
          icon="log-out"
          loading={leave.isRunning}
          onPress={() => leave.run({ attendanceId: open.id })}
        >
          登记离开
        </PrimaryButton>
      )}
      {state === 'open' && !open && signup === 'confirmed' && (
        <PrimaryButton
          icon="log-in"
          loading={arrive.isRunning}
          onPress={() => arrive.run({ shiftId, volunteerId })}
        >
          登记到场
        </PrimaryButton>
      )}
      {mayMiss && signupId !== null && (
        <SecondaryButton
          icon="user-x"
          loading={miss.isRunning}
          onPress={() => miss.run({ signupId })}
        >
          没有到场
        </SecondaryButton>
      )}
    </>
  );
}
