import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { openExplainClause } from '@/src/features/convention-desk/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { SecondaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ConventionsGate } from '../../components/conventions-gate';
import { CitedIn } from './cited-in';
import { ClauseWords } from './clause-words';
import { Explanation } from './explanation';

/** One clause: its words, what they mean in plain ones, and where it was cited. */
export default function ClausePage() {
  return (
    <ConventionsGate title="条款">
      <Clause />
    </ConventionsGate>
  );
}

function Clause() {
  const conventionId = usePageParameter('conventionId');
  const paragraphId = usePageParameter('paragraphId');
  const query = useQuery(
    cloud.conventions.clauseDetail.queryOptions({ conventionId, paragraphId }),
  );
  useDidShow(() => void query.refetch());
  return (
    <Page title={query.data?.label || '条款'}>
      <QueryView query={query}>
        {(clause) => (
          <>
            <ClauseWords {...{ conventionId, paragraphId, clause }} />
            <Explanation clause={clause} />
            {clause.mayExplain && clause.standing !== 'removed' && (
              <SecondaryButton
                icon="pencil"
                onPress={() => openExplainClause(conventionId, paragraphId)}
              >
                {clause.explanation ? '改写白话说明' : '写白话说明'}
              </SecondaryButton>
            )}
            <CitedIn conventionId={conventionId} paragraphId={paragraphId} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
