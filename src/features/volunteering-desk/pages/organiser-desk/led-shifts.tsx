import { periodText } from '@/src/features/volunteering/public';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { openShiftDesk } from '../../desk-pages';
import type { OrganiserDesk } from '../../desk-types';

/** The shifts one leads, going on or next: there one lets people check in. */
export const LedShifts = ({ shifts }: Pick<OrganiserDesk, 'shifts'>) => (
  <Section title="我负责的班次">
    {shifts.length === 0 ? (
      <Empty
        icon="calendar-clock"
        title="近期没有您负责的班次"
        note="班次安排好以后，会放在这里，方便您到时候让大家签到。"
      />
    ) : (
      <Card flush>
        {shifts.map((shift) => (
          <ListItem
            key={shift.shiftId}
            icon="calendar-clock"
            title={shift.title}
            note={`${periodText(shift.startsAt, shift.endsAt)}，${shift.place}`}
            tags={
              <StatusTag
                icon="users"
                tone={shift.placesTaken < shift.needed ? 'warning' : 'success'}
              >
                {`报名 ${shift.placesTaken} 人，名额 ${shift.capacity}，至少要 ${shift.needed} 人`}
              </StatusTag>
            }
            onPress={() => openShiftDesk(shift.shiftId)}
          />
        ))}
      </Card>
    )}
  </Section>
);
