import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';
import { openLinkDisclosure } from '../../desk-pages';
import type { OwedDuty } from '../../desk-types';

/** Periods that wait for a notice, the longest overdue first. */
export const OwedDuties = ({ duties }: { duties: readonly OwedDuty[] }) => (
  <Section title="要公布的">
    {duties.length === 0 ? (
      <Empty icon="calendar-check" title="现在没有要公布的事项" />
    ) : (
      <Card flush>
        {duties.map((duty) => (
          <ListItem
            key={`${duty.itemKey} ${duty.period}`}
            icon={duty.overdue ? 'calendar-x' : 'calendar-clock'}
            title={`${duty.name}（${duty.periodName}）`}
            note={`${duty.body}，${day(`${duty.lastDay}T00:00:00+08:00`)}（含）以前`}
            tags={
              <StatusTag
                icon={duty.overdue ? 'triangle-alert' : 'clock'}
                tone={duty.overdue ? 'danger' : 'neutral'}
              >
                {duty.overdue ? '已过期' : '还没有公布'}
              </StatusTag>
            }
            {...(duty.isMine
              ? { onPress: () => openLinkDisclosure(duty.itemKey, duty.period) }
              : {})}
          />
        ))}
      </Card>
    )}
  </Section>
);
