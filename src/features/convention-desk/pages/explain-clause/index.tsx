import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { TextButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ManagersGate } from '../../components/managers-gate';
import { ExplanationForm } from './explanation-form';

/** Writing what a clause means in plain words, with an example. */
export default function ExplainClausePage() {
  return (
    <ManagersGate title="白话说明">
      <ExplainClause />
    </ManagersGate>
  );
}

function ExplainClause() {
  const conventionId = usePageParameter('conventionId');
  const paragraphId = usePageParameter('paragraphId');
  const [draftFirst, setDraftFirst] = useState(false);
  const query = useQuery({
    ...cloud.conventions.clauseDetail.queryOptions({ conventionId, paragraphId, draftFirst }),
    // What is being typed explains the words that were read.
    refetchOnWindowFocus: false,
  });
  return (
    <Page title="白话说明">
      <QueryView query={query}>
        {(clause) => (
          <>
            {clause.inDraft === 'reworded' && (
              <TextButton icon="diff" onPress={() => setDraftFirst(true)}>
                改为说明草案里的新写法
              </TextButton>
            )}
            <ExplanationForm key={clause.text} {...{ conventionId, paragraphId, clause }} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
