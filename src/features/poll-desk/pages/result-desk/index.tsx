import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay, useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { ResultToTend } from './result-to-tend';
import { ResultsToTend } from './results-to-tend';

/** For staff: posted results with what they still need, or one of them. */
export default function ResultDeskPage() {
  const pollId = usePageParameter('pollId');
  const me = useMe();
  const mayPrepare = useMay('polls.prepare');
  return (
    <Page title="结果和异议">
      <QueryView query={me}>
        {() => {
          if (!mayPrepare) return <NotAllowed />;
          return pollId === '' ? <AllResults /> : <ResultToTend pollId={pollId} />;
        }}
      </QueryView>
    </Page>
  );
}

function AllResults() {
  const query = useQuery(cloud.polls.resultsToTend.queryOptions());
  return <QueryView query={query}>{(results) => <ResultsToTend results={results} />}</QueryView>;
}
