import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { openPage } from '@/src/platform/open-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { day } from '@/src/ui/words/time';
import './clause.scss';

type CitedInProps = { conventionId: string; paragraphId: string };

// By their addresses: those features' own pages show this one's cited clauses.
const pageOf = {
  topic: (topicId: string) => openPage('/features/hall/pages/topic/index', { topicId }),
  notice: (noticeId: string) => openPage('/features/notices/pages/notice/index', { noticeId }),
};

/** Topics and notices that cite the clause, of those the reader may see. */
export function CitedIn({ conventionId, paragraphId }: CitedInProps) {
  const query = useInfiniteQuery(
    cloud.conventions.whereCited.infiniteQueryOptions({ conventionId, paragraphId }, nextPage),
  );
  return (
    <Section title="在哪里引用过">
      <PagedList
        query={query}
        itemKey={({ kind, id }) => `${kind} ${id}`}
        renderItem={({ kind, id, title, citedAt, edition }) => (
          <Card flush>
            <ListItem
              icon={kind === 'topic' ? 'messages-square' : 'megaphone'}
              title={title}
              note={`${kind === 'topic' ? '议题' : '公告'} · ${day(citedAt)} · 引用第${edition}版`}
              onPress={() => pageOf[kind](id)}
            />
          </Card>
        )}
        empty={<View className="clause__none">还没有议题或公告引用这一条。</View>}
      />
    </Section>
  );
}
