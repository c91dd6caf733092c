import { minutesText } from '@/shared/volunteering/minutes-text';
import { openCorrectMinutes } from '@/src/features/record-desk/public';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { dayAndTime } from '@/src/ui/words/time';
import type { ShiftDesk } from './shift-desk-types';

/** The shift and how many are there, and whether its minutes are settled. */
export function ShiftHead({ desk }: { desk: ShiftDesk }) {
  const { shiftId, title, place, startsAt, endsAt, people, settledAt, state } = desk;
  const placed = people.filter(({ signup }) => signup === 'confirmed').length;
  const came = people.filter(({ attendances }) =>
    attendances.some((one) => one.state !== 'declined'),
  ).length;
  const credited = people.reduce((sum, person) => sum + (person.credited ?? 0), 0);
  const time = `${dayAndTime(startsAt)} 到 ${dayAndTime(endsAt).split(' ')[1]}`;
  return (
    <>
      <Card flush>
        <ListItem
          icon="calendar-clock"
          title={title}
          note={`${time}，${place}`}
          value={`到场 ${came} / ${Math.max(placed, came)} 人`}
        />
      </Card>
      {state === 'cancelled' && (
        <Callout tone="warning">这个班次已经取消。取消以前签到的，时长照样计算。</Callout>
      )}
      {settledAt !== null && (
        <>
          <Callout tone="success" title="时长已经记入">
            {`${dayAndTime(settledAt)} 记入，一共 ${minutesText(credited)}。有错的，可以提出更正。`}
          </Callout>
          <TextButton icon="pencil" onPress={() => openCorrectMinutes(shiftId)}>
            更正或补记时长
          </TextButton>
        </>
      )}
    </>
  );
}
