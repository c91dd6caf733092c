import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { openDrafts } from '@/src/features/poll-preparation/public';
import { PollCard } from '@/src/features/polls/components/poll-card';
import { type PollShelf, PollShelves } from '@/src/features/polls/components/poll-shelves';
import { PollsGate } from '@/src/features/polls/components/polls-gate';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { queryClient } from '@/src/platform/query-client';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';

/** Tab 表决: what is being decided, and what was. */
export default function PollsPage() {
  return (
    <PollsGate title="表决">
      <Polls />
    </PollsGate>
  );
}

function Polls() {
  const [shelf, setShelf] = useState<PollShelf>('current');
  const polls = useInfiniteQuery(cloud.polls.listPolls.infiniteQueryOptions({ shelf }, nextPage));
  useDidShow(() => void queryClient.refetchQueries({ type: 'active', stale: true }));
  return (
    <Page title="表决">
      <StaffDoor />
      <PollShelves chosen={shelf} onChoose={setShelf} />
      <PagedList
        query={polls}
        itemKey={({ id }) => id}
        renderItem={(poll) => <PollCard poll={poll} />}
        empty={shelf === 'current' ? <NothingRunning /> : <NothingEnded />}
      />
    </Page>
  );
}

/** For those who prepare polls: to their drafts. */
function StaffDoor() {
  const mayPrepare = useMay('polls.prepare');
  const drafts = useQuery(
    cloud.polls.listPollDrafts.queryOptions(undefined, { enabled: mayPrepare }),
  );
  if (!mayPrepare) return null;
  const count = drafts.data?.items.length ?? 0;
  return (
    <Card flush>
      <ListItem
        icon="clipboard-list"
        title="组织表决"
        note="起草、核对名册、公告"
        value={count > 0 ? `${count} 份草稿` : ''}
        onPress={openDrafts}
      />
    </Card>
  );
}

const NothingRunning = () => (
  <Empty
    icon="vote"
    title="现在没有表决"
    note="要大家决定的事，会先公告，再投票。到时候这里会显示。"
  />
);

const NothingEnded = () => (
  <Empty icon="archive" title="还没有结束的表决" note="表决结束以后，结果会一直留在这里。" />
);
