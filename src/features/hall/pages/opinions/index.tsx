import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { HallGate } from '../../components/hall-gate';
import { JudgingStatements } from '../../components/opinions/judging-statements';
import { ReadingStatements } from '../../components/opinions/reading-statements';

/** What the neighbours say about a topic in a sentence each, and what one thinks of it. */
export default function OpinionsPage() {
  return (
    <HallGate title="大家怎么看">
      <Opinions topicId={usePageParameter('topicId')} />
    </HallGate>
  );
}

function Opinions({ topicId }: { topicId: string }) {
  const query = useQuery(cloud.hall.opinionsOverview.queryOptions({ topicId }));
  if (query.data?.mayVote) return <JudgingStatements topicId={topicId} overview={query.data} />;
  return (
    <Page title="大家怎么看">
      <QueryView query={query}>
        {(overview) => <ReadingStatements topicId={topicId} overview={overview} />}
      </QueryView>
    </Page>
  );
}
