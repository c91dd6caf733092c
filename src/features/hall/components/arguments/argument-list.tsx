import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import type { ArgumentInList } from '../../hall-types';
import { eachOnce } from '../../hooks/use-topic-list';
import { ArgumentCard } from './argument-card';

export type WhichArguments = 'both' | 'for' | 'against' | 'mine';

const emptyWords: Record<WhichArguments, string> = {
  both: '还没有人写理由',
  for: '还没有支持的理由',
  against: '还没有反对的理由',
  mine: '您还没有写过理由',
};

type ArgumentListProps = {
  topicId: string;
  which: WhichArguments;
  maySpeak: boolean;
  hasStance: boolean;
};

/** Arguments page by page; one that rose while somebody scrolled is shown where it came first. */
export function ArgumentList({ topicId, which, maySpeak, hasStance }: ArgumentListProps) {
  const query = useInfiniteQuery({
    ...cloud.hall.listArguments.infiniteQueryOptions({ topicId, which }, nextPage),
    select: eachOnce,
  });
  return (
    <PagedList<ArgumentInList>
      query={query}
      itemKey={({ id }) => id}
      renderItem={(argument) => (
        <ArgumentCard
          topicId={topicId}
          argument={argument}
          maySpeak={maySpeak}
          hasStance={hasStance}
        />
      )}
      empty={
        <Empty
          icon="scale"
          title={emptyWords[which]}
          note={maySpeak ? '支持或反对都可以，说出您的理由。' : '写出来的理由会列在这里。'}
        />
      }
    />
  );
}
