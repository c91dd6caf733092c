import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { StepList } from './topic-timeline';

/** The timeline of a topic with a long story, a page at a time. */
export function WholeTimeline({ topicId }: { topicId: string }) {
  const steps = useInfiniteQuery(cloud.hall.topicSteps.infiniteQueryOptions({ topicId }, nextPage));
  return (
    <QueryView query={steps}>
      {({ pages }) => (
        <>
          <StepList steps={pages.flatMap(({ items }) => items)} />
          {steps.hasNextPage && (
            <TextButton
              icon="history"
              disabled={steps.isFetchingNextPage}
              onPress={() => void steps.fetchNextPage()}
            >
              {steps.isFetchingNextPage ? '正在读取…' : '再看更早的进展'}
            </TextButton>
          )}
        </>
      )}
    </QueryView>
  );
}
