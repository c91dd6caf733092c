import { periodText } from '@/src/features/volunteering/public';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { openShiftDesk } from '../../desk-pages';
import type { OrganiserDesk } from '../../desk-types';

/** Shifts that are over and wait for their leader to confirm who was there, and how long. */
export function ShiftsToSettle({ shifts }: { shifts: OrganiserDesk['toSettle'] }) {
  if (shifts.length === 0) return null;
  return (
    <Section title="等您确认时长">
      <Card flush>
        {shifts.map(({ shiftId, title, startsAt, endsAt, place }) => (
          <ListItem
            key={shiftId}
            icon="clipboard-check"
            title={title}
            note={`${periodText(startsAt, endsAt)}，${place}`}
            tags={
              <StatusTag icon="hourglass" tone="warning">
                三天内不确认，自动记入
              </StatusTag>
            }
            onPress={() => openShiftDesk(shiftId)}
          />
        ))}
      </Card>
    </Section>
  );
}
