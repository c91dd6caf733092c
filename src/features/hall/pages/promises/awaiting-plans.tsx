import { useInfiniteQuery } from '@tanstack/react-query';
import { overdueDays } from '@/shared/hall/step-deadlines';
import { lastPostedDay } from '@/shared/shanghai-time';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { LookTag } from '../../components/promise-tag';
import type { Look } from '../../promise-looks';
import { openPromise } from '../../promise-pages';

/** What was decided and has no plan with dates yet. */
export function AwaitingPlans() {
  const query = useInfiniteQuery(
    cloud.hall.listTopicsAwaitingPlan.infiniteQueryOptions({}, nextPage),
  );
  return (
    <PagedList
      query={query}
      itemKey={({ topicId }) => topicId}
      renderItem={({ topicId, topicTitle, planDueAt }) => (
        <Card flush>
          <ListItem
            title={topicTitle}
            note={`应在 ${lastPostedDay(planDueAt)} 前公布执行计划`}
            tags={<LookTag look={planLook(planDueAt)} />}
            onPress={() => openPromise(topicId)}
          />
        </Card>
      )}
      empty={<Empty icon="circle-check" title="要办的事都有计划了" />}
    />
  );
}

function planLook(planDueAt: string): Look {
  const late = overdueDays(planDueAt, new Date());
  return late > 0
    ? { word: `计划已逾期 ${late} 天`, icon: 'hourglass', tone: 'danger' }
    : { word: '等待公布计划', icon: 'clock', tone: 'warning' };
}
