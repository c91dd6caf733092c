import { useInfiniteQuery } from '@tanstack/react-query';
import { areaText } from '@/shared/area-text';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';

type RollRowsProps = { pollId: string; buildingId?: string; room?: string };

/** The rows of the roll in the order of the register, of one building or where the room fits. */
export function RollRows({ pollId, buildingId, room = '' }: RollRowsProps) {
  const rows = useInfiniteQuery(
    cloud.polls.listRollRows.infiniteQueryOptions(
      { pollId, room, buildingId: buildingId ?? null },
      nextPage,
    ),
  );
  return (
    <PagedList
      query={rows}
      itemKey={({ voterId }) => voterId}
      renderItem={({ row, roomLabel, areaHundredths, isDeveloper, people, fromVersion }) => (
        <Card flush>
          <ListItem
            icon={isDeveloper ? 'building-2' : 'house'}
            title={roomLabel}
            note={isDeveloper ? '建设单位，合起来算一人' : people.join('、')}
            tags={
              fromVersion > 1 && (
                <StatusTag icon="history" tone="info">{`第 ${fromVersion} 版更正`}</StatusTag>
              )
            }
            value={`${areaHundredths > 0 ? `${areaText(areaHundredths)} · ` : ''}第 ${row + 1} 行`}
          />
        </Card>
      )}
      empty={<Empty icon="search" title="没有这样的房屋" note="只写一部分房号也可以，例如 502。" />}
    />
  );
}
