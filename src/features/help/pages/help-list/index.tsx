import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { settlingCauses } from '@/shared/volunteering/help/help-kinds';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { MembersOnly } from '@/src/ui/states/members-only';
import { Tabs } from '@/src/ui/tabs/tabs';
import { HelpCard } from '../../components/help-card';
import { type HelpTab, openAskForHelp } from '../../help-pages';

const tabs: { value: HelpTab; word: string }[] = [
  { value: 'open', word: '等人帮忙' },
  { value: 'asked', word: '我求助的' },
  { value: 'helping', word: '我帮的' },
];

/** What neighbours need, what one asked for and took, and, for staff, what they are to settle. */
export default function HelpListPage() {
  return (
    <MembersOnly
      title="邻里互助"
      permission="volunteering.read"
      beforeJoining="邻里互助只对本社区的居民开放。认证以后，您可以请邻居帮忙，也可以帮邻居。"
      whileReviewed="通过以后，就能请邻居帮忙、帮邻居的忙。"
    >
      <Help />
    </MembersOnly>
  );
}

function Help() {
  const asked = usePageParameter('tab');
  const mayAsk = useMay('volunteering.askForHelp');
  const settles = useMay('volunteering.settleHelp');
  const shown = settles ? [...tabs, { value: 'toSettle' as const, word: '待处理' }] : tabs;
  const first = shown.find(({ value }) => value === asked)?.value ?? 'open';
  const [chosen, setChosen] = useState<HelpTab>(first);
  const summary = useQuery(cloud.volunteering.helpSummary.queryOptions());
  const waiting: Record<HelpTab, number> = {
    open: 0,
    asked: 0,
    helping: 0,
    toSettle: summary.data?.toSettle ?? 0,
  };
  return (
    <Page
      title="邻里互助"
      actions={
        mayAsk && (
          <PrimaryButton icon="hand" onPress={openAskForHelp}>
            请人帮忙
          </PrimaryButton>
        )
      }
    >
      <Tabs
        label="看哪些求助"
        tabs={shown.map(({ value, word }) => ({
          value,
          word: waiting[value] > 0 ? `${word} ${waiting[value]}` : word,
        }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen === 'open' && <OpenRequests />}
      {chosen === 'asked' && <AskedRequests />}
      {chosen === 'helping' && <GivenHelp />}
      {chosen === 'toSettle' && <RequestsToSettle />}
    </Page>
  );
}

function OpenRequests() {
  const query = useInfiniteQuery(cloud.volunteering.listHelp.infiniteQueryOptions({}, nextPage));
  useDidShow(() => void query.refetch());
  return (
    <PagedList
      query={query}
      itemKey={({ id }) => id}
      renderItem={(request) => <HelpCard request={request} />}
      empty={
        <Empty icon="heart-handshake" title="现在没有人等帮忙" note="有邻居求助时会排在这里。" />
      }
    />
  );
}

function AskedRequests() {
  const query = useInfiniteQuery(
    cloud.volunteering.listAskedHelp.infiniteQueryOptions({}, nextPage),
  );
  useDidShow(() => void query.refetch());
  return (
    <PagedList
      query={query}
      itemKey={({ id }) => id}
      renderItem={(request) => <HelpCard request={request} />}
      empty={<Empty icon="hand" title="您还没有求助过" note="需要搭把手，点下面的“请人帮忙”。" />}
    />
  );
}

function GivenHelp() {
  const query = useInfiniteQuery(
    cloud.volunteering.listGivenHelp.infiniteQueryOptions({}, nextPage),
  );
  useDidShow(() => void query.refetch());
  return (
    <PagedList
      query={query}
      itemKey={({ id }) => id}
      renderItem={(request) => <HelpCard request={request} />}
      empty={
        <Empty
          icon="hand-heart"
          title="您还没有接过求助"
          note="在“等人帮忙”里看看有没有顺手的事。"
        />
      }
    />
  );
}

function RequestsToSettle() {
  const query = useInfiniteQuery(
    cloud.volunteering.listHelpToSettle.infiniteQueryOptions({}, nextPage),
  );
  useDidShow(() => void query.refetch());
  return (
    <PagedList
      query={query}
      itemKey={({ id }) => id}
      renderItem={(request) => (
        <HelpCard
          request={request}
          note={`${settlingCauses[request.because]}。帮忙的是 ${request.helperName}。`}
        />
      )}
      empty={<Empty icon="circle-check" title="没有要处理的互助" />}
    />
  );
}
