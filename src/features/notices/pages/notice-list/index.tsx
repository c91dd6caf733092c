import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeShelf } from '@/shared/notices/notice-shelves';
import { openWriteNotice } from '@/src/features/notice-desk/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { DisclosureWay } from '../../components/disclosure-way';
import { NoticeCard } from '../../components/notice-card';
import { NoticeMessages } from '../../components/notice-messages';
import { isNoticeShelf, ShelfTabs } from '../../components/shelf-tabs';

const nothing: Record<NoticeShelf, { title: string; note: string }> = {
  current: { title: '现在没有公告', note: '有新的公告会出现在这里。' },
  toConfirm: { title: '没有要您确认的公告', note: '需要您确认的公告会出现在这里。' },
  postings: { title: '现在没有公示', note: '正在公示的内容和表决结果会出现在这里。' },
  everything: { title: '还没有发过公告', note: '发过的公告都会留在这里。' },
};

export default function NoticeListPage() {
  const asked = usePageParameter('shelf');
  const [shelf, setShelf] = useState<NoticeShelf>(isNoticeShelf(asked) ? asked : 'current');
  const [everyone, setEveryone] = useState(false);
  const mayReadAll = useMay('notices.readAll');
  const mayPublish = useMay('notices.publish');
  const notices = useInfiniteQuery(
    cloud.notices.listNotices.infiniteQueryOptions(
      { shelf, scope: everyone ? 'all' : 'mine' },
      nextPage,
    ),
  );
  return (
    <Page
      title="公告"
      actions={
        mayPublish && (
          <PrimaryButton icon="megaphone" onPress={() => openWriteNotice()}>
            发布公告
          </PrimaryButton>
        )
      }
    >
      <ShelfTabs chosen={shelf} onChoose={setShelf} />
      {shelf !== 'toConfirm' && <DisclosureWay />}
      <NoticeMessages />
      {mayReadAll && shelf !== 'toConfirm' && (
        <Card flush>
          <SwitchRow
            title="也看发给其他住户的公告"
            note="工作人员可以看到"
            on={everyone}
            onChange={setEveryone}
          />
        </Card>
      )}
      <PagedList
        query={notices}
        itemKey={({ id }) => id}
        renderItem={(notice) => <NoticeCard notice={notice} />}
        empty={<Empty icon="megaphone" {...nothing[shelf]} />}
      />
    </Page>
  );
}
