import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PromiseGroup } from '@/shared/hall/promises/promise-standing';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { HallGate } from '../../components/hall-gate';
import { PromiseCard } from '../../components/promise-card';
import { AwaitingPlans } from './awaiting-plans';
import { BodyFigures } from './body-figures';
import { type BoardGroup, GroupChoice } from './group-choice';

/** The public board (承诺公示板): everything that was decided, and what becomes of it. */
export default function PromisesPage() {
  return (
    <HallGate title="承诺公示板">
      <Board />
    </HallGate>
  );
}

function Board() {
  const [group, setGroup] = useState<BoardGroup>('underWay');
  const { data } = useQuery(cloud.hall.promiseFigures.queryOptions());
  return (
    <Page title="承诺公示板">
      <GroupChoice figures={data} chosen={group} onChoose={setGroup} />
      {group === 'awaitingPlan' ? <AwaitingPlans /> : <Promises group={group} />}
      {data && data.bodies.length > 0 && <BodyFigures bodies={data.bodies} />}
    </Page>
  );
}

const empty: Record<PromiseGroup, string> = {
  underWay: '现在没有正在办理的事',
  late: '没有逾期的事',
  kept: '还没有兑现的承诺',
  notKept: '没有未全部兑现的承诺',
};

function Promises({ group }: { group: PromiseGroup }) {
  const query = useInfiniteQuery(cloud.hall.listPromises.infiniteQueryOptions({ group }, nextPage));
  return (
    <PagedList
      query={query}
      itemKey={({ topicId }) => topicId}
      renderItem={(promise) => <PromiseCard promise={promise} />}
      empty={
        <Empty
          icon={group === 'late' ? 'circle-check' : 'handshake'}
          title={empty[group]}
          note="议题决定要办以后，由谁办、什么时候办好，都公布在这里。"
        />
      }
    />
  );
}
