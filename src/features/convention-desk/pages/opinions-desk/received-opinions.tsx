import { useInfiniteQuery } from '@tanstack/react-query';
import { OpinionCard, type PromptsData, TakeBack } from '@/src/features/conventions/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';

type ReceivedOpinionsProps = { conventionId: string; prompts: PromptsData };

/** What was said, the newest first; what was entered from paper by mistake can be taken back. */
export function ReceivedOpinions({ conventionId, prompts }: ReceivedOpinionsProps) {
  const { revision, isOpen } = prompts;
  const query = useInfiniteQuery(
    cloud.conventions.listOpinions.infiniteQueryOptions({ conventionId, revision }, nextPage),
  );
  const chapters = new Map(prompts.items.map(({ id, chapter }) => [id, chapter]));
  return (
    <PagedList
      query={query}
      itemKey={({ id }) => id}
      renderItem={(opinion) => (
        <OpinionCard
          opinion={opinion}
          chapter={opinion.promptId ? chapters.get(opinion.promptId) : '其他'}
          action={isOpen && opinion.paper && <TakeBack opinionId={opinion.id} />}
        />
      )}
      empty={
        <Empty
          icon="messages-square"
          title="还没有意见"
          note="可以打印意见表上门问一问，再到“录入纸质”里录进来。"
        />
      }
    />
  );
}
