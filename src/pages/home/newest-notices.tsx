import { NoticeCard } from '@/src/features/notices/components/notice-card';
import { openNoticeList } from '@/src/features/notices/notice-pages';
import type { ListedNotice } from '@/src/features/notices/notice-types';
import { TextButton } from '@/src/ui/button/button';
import { QueryView, type ShownQuery } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { isNoAlarm } from './emergencies';

/** Pinned and newest notices. */
export function NewestNotices({ query }: { query: ShownQuery<{ items: ListedNotice[] }> }) {
  return (
    <Section
      title="公告"
      action={
        <TextButton icon="list" onPress={() => openNoticeList()}>
          全部公告
        </TextButton>
      }
    >
      <QueryView
        query={query}
        isEmpty={({ items }) => !items.some(isNoAlarm)}
        empty={<Empty icon="megaphone" title="现在没有公告" note="有新的公告会出现在这里。" />}
      >
        {({ items }) => (
          <>
            {items.filter(isNoAlarm).map((notice) => (
              <NoticeCard key={notice.id} notice={notice} />
            ))}
          </>
        )}
      </QueryView>
    </Section>
  );
}
