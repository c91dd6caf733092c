import { useInfiniteQuery } from '@tanstack/react-query';
import { openActivity } from '@/src/features/volunteering/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { ActivityRow } from '../../components/activity-row';
import { DeskGate } from '../../components/desk-gate';

/** Teams' activities that wait for a reviewer; each is read and decided on its own page. */
export default function ReviewActivitiesPage() {
  return (
    <DeskGate
      title="审核志愿活动"
      permission="volunteering.review"
      whoMay="志愿队的活动由业主委员会、居民委员会或村民委员会审核。"
    >
      <ToReview />
    </DeskGate>
  );
}

function ToReview() {
  const query = useInfiniteQuery(
    cloud.volunteering.activitiesToReview.infiniteQueryOptions({}, nextPage),
  );
  return (
    <Page title="审核志愿活动">
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(activity) => (
          <ActivityRow activity={activity} onPress={() => openActivity(activity.id)} />
        )}
        empty={
          <Empty
            icon="circle-check"
            title="没有等审核的活动"
            note="志愿队交来的活动会放在这里，等得最久的在最前面。"
          />
        }
      />
    </Page>
  );
}
