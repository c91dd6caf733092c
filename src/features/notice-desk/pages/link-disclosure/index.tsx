import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { periodText } from '@/shared/notices/disclosure/periods';
import { openNotice } from '@/src/features/notices/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { day } from '@/src/ui/words/time';
import { NoticeDeskGate } from '../../components/notice-desk-gate';
import { openWriteNotice } from '../../desk-pages';

/** Making one thing public: by a new posting, or by noting one that has been published. */
export default function LinkDisclosurePage() {
  const itemKey = usePageParameter('itemKey');
  const period = usePageParameter('period') || null;
  return (
    <NoticeDeskGate title="公布这一项">
      <LinkDisclosure itemKey={itemKey} period={period} />
    </NoticeDeskGate>
  );
}

type Choice = { itemKey: string; period: string | null };

function LinkDisclosure({ itemKey, period }: Choice) {
  const query = useQuery(cloud.notices.disclosureDesk.queryOptions());
  return (
    <Page
      title="公布这一项"
      actions={
        <PrimaryButton icon="megaphone" onPress={() => openWriteNotice()}>
          写一份公示
        </PrimaryButton>
      }
    >
      <QueryView query={query}>
        {({ items, duties }) => {
          const item = items.find(({ key }) => key === itemKey);
          // What is owed stays owed when its item is out of use.
          const owed = duties.find((duty) => duty.itemKey === itemKey && duty.period === period);
          const name = item?.name ?? owed?.name;
          if (name === undefined) return <Empty icon="calendar-x" title="没有找到这个公开事项" />;
          return (
            <>
              <What name={name} says={item?.says ?? ''} period={period} />
              <Candidates itemKey={itemKey} period={period} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

type WhatProps = { name: string; says: string; period: string | null };

const What = ({ name, says, period }: WhatProps) => (
  <Callout
    tone="info"
    icon="calendar-check"
    title={period ? `${name}（${periodText(period)}）` : name}
  >
    {`${says}写公示时选“属于哪个公开事项”，发布后自动算作已公布。已经发布过的，在下面登记。`}
  </Callout>
);

function Candidates({ itemKey, period }: Choice) {
  const [chosen, setChosen] = useState<{ noticeId: string; title: string } | null>(null);
  const [linked, setLinked] = useState<string | null>(null);
  const notices = useInfiniteQuery(
    cloud.notices.linkableNotices.infiniteQueryOptions({ itemKey, period }, nextPage),
  );
  const linking = useCommand(cloudClient.notices.linkDisclosure.mutate, {
    refetches: [
      cloud.notices.disclosureDesk.pathKey(),
      cloud.notices.readDisclosureCalendar.pathKey(),
    ],
    onDone: () => {
      setLinked(chosen?.title ?? null);
      setChosen(null);
    },
  });
  if (linked !== null) {
    return <Callout tone="success" title="已登记">{`“${linked}”算作这一项的公布。`}</Callout>;
  }
  return (
    <Section title="已经发布的公告">
      <PagedList
        query={notices}
        isSection
        itemKey={({ noticeId }) => noticeId}
        renderItem={(notice) => (
          <Card flush>
            <ListItem
              icon="newspaper"
              title={notice.title}
              note={`${day(notice.publishedAt)} 发布`}
              onPress={() => {
                linking.reset();
                setChosen(notice);
              }}
            />
          </Card>
        )}
        empty={<Empty icon="newspaper" title="这一期还没有发布过公告" />}
      />
      <ConfirmDialog
        open={chosen !== null}
        title="用这份公告登记？"
        message={chosen?.title ?? ''}
        confirmLabel="登记已公布"
        cancelLabel="再看看"
        loading={linking.isRunning}
        onCancel={() => setChosen(null)}
        onConfirm={() => {
          if (chosen) linking.run({ noticeId: chosen.noticeId, itemKey, period });
        }}
      >
        {linking.failure && <Callout tone="danger">{linking.failure.message}</Callout>}
        {chosen && (
          <SecondaryButton icon="eye" onPress={() => openNotice(chosen.noticeId)}>
            打开看看
          </SecondaryButton>
        )}
      </ConfirmDialog>
    </Section>
  );
}
