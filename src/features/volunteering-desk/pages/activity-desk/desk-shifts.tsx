import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import type { ActivityDetail } from '../../desk-types';
import { DeskShift } from './desk-shift';

type DeskShiftsProps = { activity: ActivityDetail; group: 'coming' | 'past' };

/** The shifts of the activity, each with what its organiser may do about it. */
export function DeskShifts({ activity, group }: DeskShiftsProps) {
  const query = useInfiniteQuery(
    cloud.volunteering.listShifts.infiniteQueryOptions(
      { activityId: activity.id, group },
      nextPage,
    ),
  );
  return (
    <PagedList
      query={query}
      itemKey={({ id }) => id}
      renderItem={(shift) => <DeskShift activity={activity} shift={shift} />}
      empty={
        <Empty
          icon="calendar-clock"
          title={group === 'coming' ? '还没有以后的班次' : '还没有过去的班次'}
          {...(group === 'coming' ? { note: '点上面的“安排班次”，可以一次排好几周。' } : {})}
        />
      }
    />
  );
}
