import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { rhythms } from '@/shared/notices/disclosure/rhythms';
import { openDisclosureDesk } from '@/src/features/notice-desk/public';
import { cloud } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';
import { NoticesGate } from '../../components/notices-gate';
import { openDisclosed, openNotice } from '../../notice-pages';
import type { DisclosureCalendar } from '../../posting-types';
import './index.scss';

/** What has to be made public here, by whom and by when, and what is overdue. */
export default function DisclosurePage() {
  return (
    <NoticesGate title="公开事项">
      <Disclosure />
    </NoticesGate>
  );
}

function Disclosure() {
  const query = useQuery(cloud.notices.readDisclosureCalendar.queryOptions());
  const mayPublish = useMay('notices.publish');
  return (
    <Page
      title="公开事项"
      actions={
        mayPublish && (
          <PrimaryButton icon="calendar-check" onPress={openDisclosureDesk}>
            办理公开事项
          </PrimaryButton>
        )
      }
    >
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty
            icon="calendar-check"
            title="还没有启用公开日历"
            note="启用以后，这里列出按规定要公开的事项、由谁公开、什么时候公开。"
          />
        }
      >
        {(calendar) => (
          <>
            <Overdue calendar={calendar} />
            <Items calendar={calendar} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Overdue({ calendar: { overdue } }: { calendar: DisclosureCalendar }) {
  if (overdue.length === 0) {
    return <Callout tone="success" title="到期的公开事项都已公布" />;
  }
  return (
    <Section title={`到期还没有公布 ${overdue.length} 项`}>
      <Card flush>
        {overdue.map((duty) => (
          <ListItem
            key={`${duty.itemKey} ${duty.period}`}
            icon="calendar-x"
            title={`${duty.name}（${duty.periodName}）`}
            note={`由${duty.body}公布，应在 ${dayOf(duty.lastDay)}（含）以前`}
            tags={
              <StatusTag icon="clock" tone="warning">
                还没有公布
              </StatusTag>
            }
          />
        ))}
      </Card>
    </Section>
  );
}

const dayOf = (text: string): string => day(`${text}T00:00:00+08:00`);

const Items = ({ calendar: { items } }: { calendar: DisclosureCalendar }) => (
  <Section title="按规定要公开的">
    {items.map((item) => (
      <Card key={item.key}>
        <View className="disclosure-item">
          <View className="disclosure-item__name">{item.name}</View>
          {item.says !== '' && <View>{item.says}</View>}
          <View className="disclosure-item__soft">
            {`${rhythms[item.rhythm]} · ${item.body}公开${item.source ? ` · 依据${item.source}` : ''}`}
          </View>
          {item.next && (
            <View className="disclosure-item__soft">
              {`${item.next.periodName}：${dayOf(item.next.lastDay)}（含）以前公布`}
            </View>
          )}
          <Newest item={item} />
        </View>
      </Card>
    ))}
  </Section>
);

function Newest({ item }: { item: DisclosureCalendar['items'][number] }) {
  const { newest } = item;
  if (newest === null) return <View className="disclosure-item__soft">还没有公布过</View>;
  return (
    <>
      <TextButton icon="newspaper" onPress={() => openNotice(newest.noticeId)}>
        {`最近公布：${newest.periodName || day(newest.publishedAt)}`}
      </TextButton>
      <TextButton icon="history" onPress={() => openDisclosed(item.key, item.name)}>
        以前公布的
      </TextButton>
    </>
  );
}
