import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lastPostedDay } from '@/shared/shanghai-time';
import { monthText } from '@/shared/volunteering/ledger/posting-months';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Tabs } from '@/src/ui/tabs/tabs';
import { MinutesGate } from '../../components/minutes-gate';
import type { PostingData } from '../../minutes-types';
import { PostedEntries } from './posted-entries';
import { PostedObjections } from './posted-objections';

const tabs = [
  { value: 'all', word: '全部' },
  { value: 'mine', word: '我的' },
  { value: 'objections', word: '异议和答复' },
] as const;

type Tab = (typeof tabs)[number]['value'];

/** The minutes of one month, for everybody to check. */
export default function PostingPage() {
  return (
    <MinutesGate title="时长公示">
      <Posting month={usePageParameter('month')} />
    </MinutesGate>
  );
}

function Posting({ month }: { month: string }) {
  const [tab, setTab] = useState<Tab>('all');
  const mayObject = useMay('volunteering.object');
  const query = useQuery(cloud.volunteering.postingDetail.queryOptions({ month }));
  return (
    <Page title="时长公示">
      <QueryView query={query}>
        {(posting) => (
          <>
            <HowLong posting={posting} mayObject={mayObject} />
            <Tabs label="看哪些" tabs={tabs} chosen={tab} onChoose={setTab} />
            {tab === 'objections' ? (
              <PostedObjections month={month} />
            ) : (
              <PostedEntries
                key={tab}
                month={month}
                onlyMine={tab === 'mine'}
                canObject={posting.isRunning && mayObject}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function HowLong({ posting, mayObject }: { posting: PostingData; mayObject: boolean }) {
  const { month, volunteerCount, entryCount, minutes, isRunning, postedUntil } = posting;
  const lastDay = lastPostedDay(postedUntil);
  const objecting = mayObject
    ? '哪一条和实际不一样，请点那一条提出异议，会公开答复。'
    : '年满十八周岁的居民可以提出异议。';
  return (
    <Callout tone={isRunning ? 'info' : 'success'} title={`${monthText(month)}记入的服务时长`}>
      {`${volunteerCount} 位志愿者，${entryCount} 条，共${minutesText(minutes)}。`}
      {isRunning ? `公示到 ${lastDay}（含当天）。${objecting}` : `公示已在 ${lastDay} 结束。`}
      {!isRunning && posting.unsettledObjections > 0
        ? `还有 ${posting.unsettledObjections} 条异议没有答复，那些时长暂时不能开证明。`
        : ''}
    </Callout>
  );
}
