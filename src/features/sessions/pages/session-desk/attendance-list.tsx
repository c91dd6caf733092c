import { useState } from 'react';
import { sessionLimits } from '@/shared/hall/sessions/session-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { DangerButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { TextField } from '@/src/ui/text-field/text-field';
import { dayAndTime } from '@/src/ui/words/time';
import type { SessionDesk } from '../../session-types';

type Attendance = SessionDesk['attendances'][number];

/** Who is there; a mistake is taken off with a reason. Then who signed up and has not come. */
export function AttendanceList({ desk }: { desk: SessionDesk }) {
  const [mistaken, choose] = useState<Attendance | null>(null);
  const missing = desk.signups.filter(({ isThere }) => !isThere);
  return (
    <>
      <Section title={`到会 ${desk.attendances.length} 人`}>
        {desk.attendances.length === 0 ? (
          <Callout tone="info">还没有人签到。</Callout>
        ) : (
          <Card flush>
            {desk.attendances.map((attendance) => (
              <ListItem
                key={attendance.id}
                title={attendance.name}
                note={dayAndTime(attendance.at)}
                tags={
                  attendance.way === 'staff' && (
                    <StatusTag icon="user-check">由工作人员登记</StatusTag>
                  )
                }
                {...(desk.mayRecordAttendance
                  ? { value: '撤销', onPress: () => choose(attendance) }
                  : {})}
              />
            ))}
          </Card>
        )}
      </Section>
      {missing.length > 0 && (
        <Section title={`报了名、还没到的 ${missing.length} 人`}>
          <Card flush>
            {missing.map(({ accountId, name, answer }) => (
              <ListItem key={accountId} title={name} value={answer === 'waiting' ? '候补' : ''} />
            ))}
          </Card>
        </Section>
      )}
      <Sheet open={mistaken !== null} title="撤销签到" onClose={() => choose(null)}>
        {mistaken && (
          <RemoveAttendance sessionId={desk.id} attendance={mistaken} onDone={() => choose(null)} />
        )}
      </Sheet>
    </>
  );
}

type RemoveAttendanceProps = { sessionId: string; attendance: Attendance; onDone: () => void };

function RemoveAttendance({ sessionId, attendance, onDone }: RemoveAttendanceProps) {
  const [reason, setReason] = useState('');
  const remove = useCommand(cloudClient.hall.removeAttendance.mutate, {
    refetches: [cloud.hall.sessionDesk.queryKey({ sessionId })],
    onDone,
  });
  const { min, max } = sessionLimits.removalReason;
  return (
    <>
      <TextField
        label={`为什么撤销 ${attendance.name} 的签到`}
        value={reason}
        onChange={setReason}
        maxLength={max}
        placeholder="例如：登记错了人"
        hint="原因会留下记录"
      />
      {remove.failure && <Callout tone="danger">{remove.failure.message}</Callout>}
      <DangerButton
        loading={remove.isRunning}
        disabled={reason.trim().length < min}
        onPress={() => remove.run({ sessionId, attendanceId: attendance.id, reason })}
      >
        撤销签到
      </DangerButton>
    </>
  );
}
