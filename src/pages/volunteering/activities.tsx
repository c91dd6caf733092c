import { useInfiniteQuery } from '@tanstack/react-query';
import { ActivityCard } from '@/src/features/volunteering/components/activity-card';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { type ActivityFilter, isNarrowed } from './activity-filters';

type ActivitiesProps = { filter: ActivityFilter; onShowAll: () => void };

/** Activities with shifts to come, the soonest first. */
export function Activities({ filter, onShowAll }: ActivitiesProps) {
  const query = useInfiniteQuery(
    cloud.volunteering.listActivities.infiniteQueryOptions(filter, nextPage),
  );
  return (
    <PagedList
      query={query}
      itemKey={({ id }) => id}
      renderItem={(activity) => <ActivityCard activity={activity} />}
      empty={isNarrowed(filter) ? <NoneSuch onShowAll={onShowAll} /> : <NoneYet />}
    />
  );
}

const NoneYet = () => (
  <Empty icon="hand-heart" title="现在没有招募的活动" note="有了新的志愿活动，会在这里招募。" />
);

const NoneSuch = ({ onShowAll }: { onShowAll: () => void }) => (
  <Empty
    icon="search"
    title="没有这样的活动"
    note="换一个条件，或看看全部活动。"
    action={<TextButton onPress={onShowAll}>看全部活动</TextButton>}
  />
);
