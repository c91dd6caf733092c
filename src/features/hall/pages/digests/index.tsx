import { useInfiniteQuery } from '@tanstack/react-query';
import { weekWords } from '@/shared/hall/digest/digest-week';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { DigestSwitch } from '../../components/digest-switch';
import { HallGate } from '../../components/hall-gate';
import { openDigest } from '../../raising-pages';

/** All weekly digests. */
export default function DigestsPage() {
  return (
    <HallGate title="议事周报">
      <Digests />
    </HallGate>
  );
}

function Digests() {
  const digests = useInfiniteQuery(cloud.hall.listDigests.infiniteQueryOptions({}, nextPage));
  const first = digests.data?.pages[0];
  return (
    <Page title="议事周报">
      <PagedList
        query={digests}
        itemKey={({ id }) => id}
        renderItem={({ id, weekBegins, itemCount }) => (
          <Card flush>
            <ListItem
              icon="newspaper"
              title={weekWords(weekBegins)}
              value={`${itemCount} 件事`}
              onPress={() => openDigest(id)}
            />
          </Card>
        )}
        empty={
          <Empty
            icon="newspaper"
            title="还没有周报"
            note="每周一早上八点，上一周有了结果的事会写在这里。没有结果的那一周不写。"
          />
        }
      />
      {first && <DigestSwitch isWanted={first.isWanted} />}
    </Page>
  );
}
