import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Callout } from '@/src/ui/callout/callout';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import type { StatementInList } from '../../hall-types';
import { useVoteQueue } from '../../hooks/use-vote-queue';
import { StatementRow } from './statement-row';
import { UnsentVotes } from './unsent-votes';

type StatementListProps = {
  topicId: string;
  only: 'all' | 'voted' | 'mine';
  /** Whether opinions are collected and the person may have one. */
  mayVote: boolean;
};

const emptyWords = {
  all: { title: '还没有人写观点', note: '写出来的观点会列在这里。' },
  voted: { title: '您还没有表态', note: '在“逐条表态”里看一条、选一条。' },
  mine: { title: '您还没有写过观点', note: '一句话说出您的看法，邻居们会来表态。' },
};

/** Statements to read, and one's opinions of them to change. */
export function StatementList({ topicId, only, mayVote }: StatementListProps) {
  const queries = useQueryClient();
  const query = useInfiniteQuery(
    cloud.hall.listStatements.infiniteQueryOptions({ topicId, only }, nextPage),
  );
  const { queue, unsent, isWaiting, refused } = useVoteQueue(topicId, () => {
    void queries.invalidateQueries({ queryKey: cloud.hall.listStatements.pathKey() });
    void queries.invalidateQueries({ queryKey: cloud.hall.statementDeck.pathKey() });
  });
  // As chosen here, until the list has been read again; a vote that was refused counts for nothing.
  const [chosen, setChosen] = useState<Record<string, StatementChoice>>({});
  const choose = ({ id, myChoice }: StatementInList, choice: StatementChoice) => {
    queue.add({ statementId: id, choice, held: [], isFirst: myChoice === null });
    setChosen({ ...chosen, [id]: choice });
  };
  const choiceOf = ({ id, myChoice }: StatementInList) =>
    refused?.statementId === id ? myChoice : (chosen[id] ?? myChoice);
  return (
    <>
      {isWaiting && <UnsentVotes count={unsent.length} onSendNow={() => queue.resume()} />}
      {refused && (
        <Callout tone="warning" title="有一条没有记上">
          {refused.failure.message}
        </Callout>
      )}
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(statement) => (
          <StatementRow
            statement={{ ...statement, myChoice: choiceOf(statement) }}
            onChoose={mayVote ? (choice) => choose(statement, choice) : undefined}
          />
        )}
        empty={<Empty icon="messages-square" {...emptyWords[only]} />}
      />
    </>
  );
}
