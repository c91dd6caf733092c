import { useQuery } from '@tanstack/react-query';
import { periodText } from '@/src/features/volunteering/public';
import { type CloudOutputs, cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { openCallVolunteers } from '../desk-pages';

type ShiftAtRisk = CloudOutputs['volunteering']['shiftsAtRisk']['items'][number];

/** Shifts of the caller that begin within two days and lack people, the soonest first. */
export function ShiftsAtRisk() {
  const query = useQuery(cloud.volunteering.shiftsAtRisk.queryOptions());
  return (
    <Section title="两天内还缺人的班次">
      <QueryView
        query={query}
        loadingRows={1}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="circle-check" title="没有缺人的班次" note="两天内的班次人数都够了。" />}
      >
        {({ items }) => (
          <Card flush>
            {items.map((shift) => (
              <AtRiskRow key={shift.shiftId} shift={shift} />
            ))}
          </Card>
        )}
      </QueryView>
    </Section>
  );
}

function AtRiskRow({ shift }: { shift: ShiftAtRisk }) {
  const { shiftId, title, startsAt, endsAt, place, needed, confirmed, calledToday } = shift;
  return (
    <ListItem
      icon="siren"
      title={title}
      note={`${periodText(startsAt, endsAt)}，${place}`}
      tags={
        <>
          <StatusTag icon="triangle-alert" tone="danger">
            {`还差 ${needed - confirmed} 人`}
          </StatusTag>
          {asked(shift) && (
            <StatusTag icon="hourglass" tone="info">
              {asked(shift)}
            </StatusTag>
          )}
          {calledToday !== null && (
            <StatusTag icon="send" tone="neutral">
              今天已呼叫
            </StatusTag>
          )}
        </>
      }
      onPress={() => openCallVolunteers(shiftId)}
    />
  );
}

const asked = ({ offered, waiting }: ShiftAtRisk): string => {
  if (offered > 0) return `${offered} 人待确认`;
  return waiting > 0 ? `${waiting} 人候补` : '';
};
