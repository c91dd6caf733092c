import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import type { TextPageData } from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useShare } from '@/src/platform/share';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { HallGate } from '../../components/hall-gate';
import { SpokenParagraph } from '../../components/texts/spoken-paragraph';
import { TextHead } from '../../components/texts/text-head';
import { textPage } from '../../text-pages';

/** The text of a topic: the current version, or an older one (`version`). */
export default function TextPage() {
  return (
    <HallGate title="方案文稿">
      <TopicText topicId={usePageParameter('topicId')} version={usePageParameter('version')} />
    </HallGate>
  );
}

function TopicText({ topicId, version }: { topicId: string; version: string }) {
  const asked = /^\d{1,6}$/.test(version) ? Number(version) : null;
  const query = useInfiniteQuery(
    cloud.hall.topicText.infiniteQueryOptions({ topicId, version: asked }, nextPage),
  );
  const first = firstPage(query.data);
  useShare({
    title: first ? `方案文稿：${first.version.title}` : '会客议事厅',
    path: `${textPage}?topicId=${topicId}`,
  });
  const isCurrent = asked === null;
  return (
    <Page title="方案文稿">
      {first && <TextHead topicId={topicId} text={first} isCurrent={isCurrent} />}
      <PagedList
        query={query}
        itemKey={({ paragraphId }) => paragraphId}
        renderItem={(paragraph) => (
          <SpokenParagraph
            topicId={topicId}
            paragraph={paragraph}
            isCurrent={isCurrent}
            maySuggest={first?.viewer.maySuggest ?? false}
          />
        )}
        empty={<Empty icon="file-text" title="文稿里还没有内容" />}
      />
    </Page>
  );
}

const firstPage = (data: InfiniteData<TextPageData, unknown> | undefined): TextPageData | null =>
  data?.pages[0] ?? null;
