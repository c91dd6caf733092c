import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AboutTopic, type PromiseData } from '@/src/features/hall/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { ImplementGate } from '../../components/implement-gate';
import { ChangeForm } from './change-form';
import { MilestonesForm } from './milestones-form';
import { NoteForm } from './note-form';
import { Spending } from './spending';

const tabs = [
  { value: 'note', word: '进展' },
  { value: 'milestones', word: '步骤' },
  { value: 'spending', word: '支出' },
  { value: 'change', word: '改计划' },
] as const;

type Tab = (typeof tabs)[number]['value'];

/** For those who carry something out: how it goes, what is done, what was spent, what changes. */
export default function NoteProgressPage() {
  return (
    <ImplementGate title="更新进展">
      <NoteProgress topicId={usePageParameter('topicId')} />
    </ImplementGate>
  );
}

function NoteProgress({ topicId }: { topicId: string }) {
  const query = useQuery(cloud.hall.promiseDetail.queryOptions({ topicId }));
  return (
    <Page title="更新进展">
      <QueryView query={query}>
        {({ promise, viewer }) =>
          promise && viewer.mayWork ? (
            <Forms topicId={topicId} promise={promise} />
          ) : (
            <Empty icon="lock" title="现在不能更新" note="已经办结，或者由别的单位负责。" />
          )
        }
      </QueryView>
    </Page>
  );
}

function Forms({ topicId, promise }: { topicId: string; promise: PromiseData }) {
  const [tab, setTab] = useState<Tab>('note');
  return (
    <>
      <AboutTopic topicId={topicId} />
      <Tabs label="更新什么" tabs={tabs} chosen={tab} onChoose={setTab} />
      {tab === 'note' && <NoteForm topicId={topicId} />}
      {tab === 'milestones' && <MilestonesForm topicId={topicId} promise={promise} />}
      {tab === 'spending' && <Spending topicId={topicId} promise={promise} />}
      {tab === 'change' && <ChangeForm topicId={topicId} promise={promise} />}
    </>
  );
}
