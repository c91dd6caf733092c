import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { ImplementGate } from '../../components/implement-gate';
import { ReportForm } from './report-form';

/** The report that ends the work: what was done, what was not and why, what it cost. */
export default function WriteReportPage() {
  return (
    <ImplementGate title="办结报告">
      <WriteReport topicId={usePageParameter('topicId')} />
    </ImplementGate>
  );
}

function WriteReport({ topicId }: { topicId: string }) {
  const query = useQuery(cloud.hall.promiseDetail.queryOptions({ topicId }));
  return (
    <Page title="办结报告">
      <QueryView query={query}>
        {({ promise, viewer, topicTitle }) =>
          promise && viewer.mayWork ? (
            <ReportForm topicId={topicId} title={topicTitle} promise={promise} />
          ) : (
            <Empty icon="lock" title="现在不能写报告" note="已经公布过，或者由别的单位负责。" />
          )
        }
      </QueryView>
    </Page>
  );
}
