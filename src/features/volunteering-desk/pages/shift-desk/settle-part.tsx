import { useState } from 'react';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { concernsOf, standing } from './person-looks';
import type { ShiftDesk } from './shift-desk-types';

/** After the shift: what to look at comes first, then the minutes are confirmed for everybody at once. */
export function SettlePart({ desk }: { desk: ShiftDesk }) {
  const [isAsking, ask] = useState(false);
  const { shiftId, people } = desk;
  const settle = useCommand(cloudClient.volunteering.settleShift.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      ask(false);
      tell('时长已经记入');
    },
  });
  const counted = people.filter(({ minutes }) => minutes > 0);
  const total = counted.reduce((sum, { minutes }) => sum + minutes, 0);
  const words = `${counted.length} 人，一共 ${minutesText(total)}`;
  return (
    <Section title="核对到场的人和时长">
      <ToLookAt desk={desk} />
      <LateScans desk={desk} />
      <Callout tone="info">
        {`现在可以计入的：${words}。班次关闭三天内没有人确认的，会自动记入。`}
      </Callout>
      {settle.failure && <Callout tone="danger">{settle.failure.message}</Callout>}
      <PrimaryButton icon="clipboard-check" onPress={() => ask(true)}>
        确认时长
      </PrimaryButton>
      <ConfirmDialog
        open={isAsking}
        title="把时长记入服务记录？"
        message={`${words}。记入以后不能直接改，有错的要提出更正，由第二个人确认。`}
        confirmLabel="确认记入"
        loading={settle.isRunning}
        onConfirm={() => settle.run({ shiftId })}
        onCancel={() => ask(false)}
      />
    </Section>
  );
}

function ToLookAt({ desk: { people } }: { desk: ShiftDesk }) {
  const toLookAt = people.filter((person) => concernsOf(person).length > 0);
  if (toLookAt.length === 0) return null;
  return (
    <>
      <Callout tone="warning" title={`有 ${toLookAt.length} 人要核对`}>
        时间不对的，请在下面的名单里点名字修改。
      </Callout>
      <Card flush>
        {toLookAt.map((person) => (
          <ListItem
            key={person.volunteerId}
            icon="triangle-alert"
            title={person.name}
            note={concernsOf(person).join('，')}
            value={minutesText(person.minutes)}
          />
        ))}
      </Card>
    </>
  );
}

/** The server takes so many at once. */
const mostAtOnce = 200;

function LateScans({ desk: { shiftId, people } }: { desk: ShiftDesk }) {
  const late = people
    .flatMap(standing)
    .filter(({ state }) => state === 'toConfirm')
    .map(({ id }) => id)
    .slice(0, mostAtOnce);
  const confirm = useCommand(cloudClient.volunteering.confirmAttendances.mutate, {
    refetches: [cloud.volunteering.shiftDesk.queryKey({ shiftId })],
    onDone: () => tell('已确认'),
  });
  if (late.length === 0) return null;
  return (
    <>
      {confirm.failure && <Callout tone="danger">{confirm.failure.message}</Callout>}
      <SecondaryButton
        icon="list-checks"
        loading={confirm.isRunning}
        onPress={() => confirm.run({ shiftId, attendanceIds: late })}
      >
        {`这些人都到了，确认全部离线签到（${late.length}）`}
      </SecondaryButton>
    </>
  );
}
