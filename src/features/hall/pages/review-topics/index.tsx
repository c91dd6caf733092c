import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Page } from '@/src/ui/page/page';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { TopicList } from '../../components/topic-list';
import { eachOnce } from '../../hooks/use-topic-list';

type TopicPage = { items: { state: string }[] };

/** Late answers stand in the list above. */
const withoutAwaiting = <P extends TopicPage, Cursor>(data: InfiniteData<P, Cursor>) => ({
  ...data,
  pages: data.pages.map((page) => ({
    ...page,
    items: page.items.filter(({ state }) => state !== 'cosigning'),
  })),
});

/** For staff: topics that wait for an answer, the longest waiting first, and those late in another step. */
export default function ReviewTopicsPage() {
  const waiting = useQuery(cloud.hall.topicsWaiting.queryOptions());
  const topics = useInfiniteQuery({
    ...cloud.hall.topicsAwaitingAnswer.infiniteQueryOptions({}, nextPage),
    select: eachOnce,
  });
  const overdue = useInfiniteQuery({
    ...cloud.hall.listTopics.infiniteQueryOptions({ overdue: true }, nextPage),
    select: withoutAwaiting,
  });
  const collecting = waiting.data?.collectingCosigns ?? 0;
  return (
    <Page title="等待答复的议题">
      <Section title={waiting.data ? `等待答复 ${waiting.data.awaitingAnswer} 件` : '等待答复'}>
        <TopicList
          query={topics}
          empty={
            <Empty
              icon="circle-check"
              title="没有等待答复的议题"
              note={
                collecting > 0
                  ? `还有 ${collecting} 个议题正在征集附议，在议事厅里可以看到，也可以提前答复。`
                  : '附议人数够了的议题会排在这里。'
              }
            />
          }
        />
      </Section>
      <Section title="其他已经逾期的议题">
        <TopicList
          query={overdue}
          empty={<Empty icon="circle-check" title="没有逾期的议题" note="每一步都按时办了。" />}
        />
      </Section>
    </Page>
  );
}
