import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { StaffGate } from '../../components/staff-gate';
import type { HomeToCollect } from '../../coverage-types';
import { FindHome } from './find-home';
import { type Collected, HomeSigning } from './home-signing';
import { SignedPanel } from './signed-panel';
import './tablet.scss';

/** Signing with a finger on a committee's tablet, one household after the other. */
export default function TabletPage() {
  return (
    <StaffGate title="现场签署" permission="conventions.collectInPerson">
      <Tablet conventionId={usePageParameter('conventionId')} begin={usePageParameter('unitId')} />
    </StaffGate>
  );
}

function Tablet({ conventionId, begin }: { conventionId: string; begin: string }) {
  const [home, setHome] = useState<HomeToCollect | null>(null);
  const [collected, setCollected] = useState<Collected | null>(null);
  const [count, setCount] = useState(0);
  const asked = { conventionId, search: '', buildingId: null, onlyUnsigned: false, limit: 1 };
  // The words that are signed, and the home the page was opened for.
  const words = useQuery(
    cloud.conventions.homesToCollect.queryOptions({ ...asked, unitId: begin || null }),
  );
  const first = begin === '' ? null : (words.data?.items[0] ?? null);
  useEffect(() => {
    if (first) setHome((before) => before ?? first);
  }, [first]);

  if (home && words.data && !collected)
    return (
      <HomeSigning
        key={home.unitId}
        {...{ conventionId, home, words: words.data }}
        onSigned={(signed) => {
          setCount(count + 1);
          setCollected(signed);
        }}
        onLeave={() => setHome(null)}
      />
    );
  const goTo = (next: HomeToCollect | null) => {
    setCollected(null);
    setHome(next);
  };
  return (
    <Page title="现场签署">
      <QueryView query={words}>
        {(data) =>
          collected ? (
            <SignedPanel {...{ conventionId, collected, count }} onNext={goTo} />
          ) : (
            <FindHome {...{ conventionId, words: data }} onFound={setHome} />
          )
        }
      </QueryView>
    </Page>
  );
}
