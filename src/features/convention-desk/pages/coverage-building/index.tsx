import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { StaffGate } from '../../components/staff-gate';
import type { CoveredHome } from '../../coverage-types';
import { HomeCard } from './home-card';
import { VisitSheet } from './visit-sheet';
import '../../components/coverage.scss';

type Shown = 'unsigned' | 'all';

/** The homes of one building: who has signed, who has not been reached, and what was found at the door. */
export default function CoverageBuildingPage() {
  return (
    <StaffGate title="各户签署情况" permission="conventions.readCoverage">
      <Homes
        conventionId={usePageParameter('conventionId')}
        buildingId={usePageParameter('buildingId')}
      />
    </StaffGate>
  );
}

function Homes({ conventionId, buildingId }: { conventionId: string; buildingId: string }) {
  const [shown, setShown] = useState<Shown>('unsigned');
  const [visited, setVisited] = useState<CoveredHome | null>(null);
  const mayCollect = useMay('conventions.collectInPerson');
  const query = useInfiniteQuery(
    cloud.conventions.coverageOfBuilding.infiniteQueryOptions(
      { conventionId, buildingId, onlyUnsigned: shown === 'unsigned' },
      nextPage,
    ),
  );
  return (
    <Page title={query.data?.pages[0]?.buildingName ?? '各户签署情况'}>
      <Tabs<Shown>
        label="看哪些住户"
        tabs={[
          { value: 'unsigned', word: '还没有签' },
          { value: 'all', word: '全部' },
        ]}
        chosen={shown}
        onChoose={setShown}
      />
      {mayCollect && (
        <DocumentButton
          icon="printer"
          make={cloudClient.conventions.doorToDoorList.mutate}
          input={{ conventionId, buildingId }}
        >
          打印上门名单
        </DocumentButton>
      )}
      <PagedList
        query={query}
        itemKey={({ unitId }) => unitId}
        renderItem={(home) => (
          <HomeCard {...{ conventionId, home, mayCollect }} onVisit={() => setVisited(home)} />
        )}
        empty={
          <Empty
            icon="circle-check"
            title={shown === 'unsigned' ? '都签了，不用再上门' : '这里没有要签署的住户'}
          />
        }
      />
      <VisitSheet conventionId={conventionId} home={visited} onClose={() => setVisited(null)} />
    </Page>
  );
}
