import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useShare } from '@/src/platform/share';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { HallGate } from '../../components/hall-gate';
import {
  openNoteProgress,
  openPlanPromise,
  openWriteReport,
  promisePage,
} from '../../promise-pages';
import type { PromiseDetail } from '../../promise-types';
import { WholePromise } from './whole-promise';

/** What became of a decision: who does it by when, how far it is, what it costs, how it is rated. */
export default function PromisePage() {
  const round = Number(usePageParameter('round'));
  return (
    <HallGate title="执行进展">
      <Promised topicId={usePageParameter('topicId')} round={round > 0 ? round : null} />
    </HallGate>
  );
}

type PromiseOf = { topicId: string; round: number | null };

function Promised({ topicId, round }: PromiseOf) {
  const query = useQuery(cloud.hall.promiseDetail.queryOptions({ topicId, round }));
  useShare({
    title: query.data ? `执行进展：${query.data.topicTitle}` : '执行进展',
    path: `${promisePage}?topicId=${topicId}`,
  });
  return (
    <Page title="执行进展" actions={query.data && workOf(topicId, query.data.viewer)}>
      <QueryView query={query}>
        {(detail) => <WholePromise detail={detail} topicId={topicId} round={round} />}
      </QueryView>
    </Page>
  );
}

/** Buttons for those who carry it out; nobody else has a bar for them. */
function workOf(topicId: string, { mayPlan, mayWork }: PromiseDetail['viewer']) {
  if (mayPlan)
    return (
      <PrimaryButton icon="calendar-plus" onPress={() => openPlanPromise(topicId)}>
        公布执行计划
      </PrimaryButton>
    );
  if (!mayWork) return null;
  return (
    <>
      <SecondaryButton icon="scroll-text" onPress={() => openWriteReport(topicId)}>
        写办结报告
      </SecondaryButton>
      <PrimaryButton icon="construction" onPress={() => openNoteProgress(topicId)}>
        更新进展
      </PrimaryButton>
    </>
  );
}
