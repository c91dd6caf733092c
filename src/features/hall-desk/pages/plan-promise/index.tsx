import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { ImplementGate } from '../../components/implement-gate';
import { PlanForm } from './plan-form';

/** The plan with which a decision becomes a promise: who, what, for how much, by when. */
export default function PlanPromisePage() {
  return (
    <ImplementGate title="公布执行计划">
      <PlanPromise topicId={usePageParameter('topicId')} />
    </ImplementGate>
  );
}

function PlanPromise({ topicId }: { topicId: string }) {
  const query = useQuery(cloud.hall.promiseDetail.queryOptions({ topicId }));
  return (
    <Page title="公布执行计划">
      <QueryView query={query}>
        {({ topicTitle, viewer }) =>
          viewer.mayPlan ? (
            <>
              <Callout tone="info" title={topicTitle}>
                计划公布以后所有居民都能看到。日期以后可以改，但要写原因，原来的日期会一直显示。
              </Callout>
              <PlanForm topicId={topicId} title={topicTitle} />
            </>
          ) : (
            <Empty
              icon="calendar-check"
              title="这个议题现在不用公布计划"
              note="可能已经有人公布了，请返回查看。"
            />
          )
        }
      </QueryView>
    </Page>
  );
}
