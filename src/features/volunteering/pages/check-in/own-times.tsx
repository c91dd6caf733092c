import { minutesText } from '@/shared/volunteering/minutes-text';
import { attendanceWays } from '@/shared/volunteering/shift-states';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { OwnAttendance } from '../../volunteering-types';

type Attendance = OwnAttendance['attendances'][number];

/** When one was there, and what counts of it. */
export function OwnTimes({ own }: { own: OwnAttendance }) {
  const { attendances, mayLeave, minutes, settledAt } = own;
  if (attendances.length === 0) return null;
  const soFar = mayLeave
    ? '签退以后计入时长，班次结束后由负责人确认。'
    : `可以计入 ${minutesText(minutes)}，班次结束后由负责人确认。`;
  return (
    <Section title="我的签到记录">
      <Card flush>
        {attendances.map((attendance) => (
          <TimesRow key={attendance.id} attendance={attendance} />
        ))}
      </Card>
      <Callout tone={settledAt === null ? 'info' : 'success'}>
        {settledAt === null ? soFar : '负责人已经确认，时长记入了您的服务记录。'}
      </Callout>
    </Section>
  );
}

function TimesRow({ attendance }: { attendance: Attendance }) {
  const { arrivedAt, leftAt, arrivedBy, leftBy, reason } = attendance;
  const [from, until] = [dayAndTime(arrivedAt), leftAt && dayAndTime(leftAt).split(' ')[1]];
  const ways = [`签到：${attendanceWays[arrivedBy]}`, leftBy && `签退：${attendanceWays[leftBy]}`];
  return (
    <ListItem
      icon="timer"
      title={until ? `${from} 到 ${until}` : `${from} 起`}
      note={[...ways, reason && `负责人说明：${reason}`].filter(Boolean).join('，')}
      tags={<StateTag state={attendance.state} />}
    />
  );
}

export function StateTag({ state }: { state: Attendance['state'] }) {
  if (state === 'toConfirm')
    return (
      <StatusTag icon="hourglass" tone="warning">
        等负责人确认
      </StatusTag>
    );
  return state === 'declined' ? (
    <StatusTag icon="circle-x" tone="danger">
      不计入
    </StatusTag>
  ) : (
    <StatusTag icon="circle-check" tone="success">
      计入
    </StatusTag>
  );
}
