import { useState } from 'react';
import { periodText } from '@/src/features/volunteering/public';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { openShiftDesk } from '../../desk-pages';
import type { OrganiserDesk } from '../../desk-types';

const shownFirst = 4;

/** The shifts one leads, going on or next: there one lets people check in. */
export function LedShifts({ shifts }: Pick<OrganiserDesk, 'shifts'>) {
  const [all, showAll] = useState(false);
  const shown = all ? shifts : shifts.slice(0, shownFirst);
  if (shifts.length === 0)
    return (
      <Section title="我负责的班次">
        <Empty
          icon="calendar-clock"
          title="近期没有您负责的班次"
          note="班次安排好以后，会放在这里，方便您到时候让大家签到。"
        />
      </Section>
    );
  return (
    <Section title="我负责的班次">
      <Card flush>
        {shown.map((shift) => (
          <LedShift key={shift.shiftId} shift={shift} />
        ))}
      </Card>
      {shown.length < shifts.length && (
        <TextButton icon="chevron-down" onPress={() => showAll(true)}>
          {`再看以后的 ${shifts.length - shown.length} 班`}
        </TextButton>
      )}
    </Section>
  );
}

const LedShift = ({ shift }: { shift: OrganiserDesk['shifts'][number] }) => (
  <ListItem
    icon="calendar-clock"
    title={shift.title}
    note={`${periodText(shift.startsAt, shift.endsAt)}，${shift.place}`}
    tags={
      <StatusTag icon="users" tone={shift.placesTaken < shift.needed ? 'warning' : 'success'}>
        {`报名 ${shift.placesTaken} 人，名额 ${shift.capacity}，至少要 ${shift.needed} 人`}
      </StatusTag>
    }
    onPress={() => openShiftDesk(shift.shiftId)}
  />
);
