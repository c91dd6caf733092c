import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { AcknowledgementCall } from '../../components/acknowledgement-call';
import { ConventionTextSection } from '../../components/convention-text';
import { ConventionsGate } from '../../components/conventions-gate';
import { ConventionHead } from './convention-head';
import { RevisionSection } from './revision-section';
import { WaysOn } from './ways-on';

/** A convention's own page: what is in force, what is being written, and what is asked of the reader. */
export default function ConventionPage() {
  return (
    <ConventionsGate title="公约">
      <Convention />
    </ConventionsGate>
  );
}

function Convention() {
  const conventionId = usePageParameter('conventionId');
  const query = useQuery(cloud.conventions.conventionFront.queryOptions({ conventionId }));
  useDidShow(() => void query.refetch());
  return (
    <Page title={query.data?.convention.name ?? '公约'}>
      <QueryView query={query} loadingRows={5}>
        {(front) => (
          <>
            <ConventionHead front={front} />
            {front.editionInForce && <AcknowledgementCall conventionId={conventionId} />}
            {front.openRevision && <RevisionSection front={front} revision={front.openRevision} />}
            {front.editionInForce && <ConventionTextSection conventionId={conventionId} />}
            <WaysOn front={front} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
