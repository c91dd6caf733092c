import { SecondaryButton } from '@/src/ui/button/button';
import { Empty } from '@/src/ui/states/empty';
import { openOpinions } from '../../opinion-pages';
import type { OpinionGroupsAnswer } from './grouped-opinions';

type NoGroupsProps = {
  found: Exclude<OpinionGroupsAnswer, { state: 'grouped' }>;
  topicId: string;
};

/** Why there are no groups to see yet, and what one can do about it. */
export function NoGroups({ found, topicId }: NoGroupsProps) {
  const action = (
    <SecondaryButton icon="hand" onPress={() => openOpinions(topicId)}>
      去对观点表态
    </SecondaryButton>
  );
  if (found.state === 'notYet') {
    return (
      <Empty
        icon="chart-pie"
        title="观点分布还没有算出来"
        note="邻居们对观点表态以后，过一两分钟就会算好，请稍后再来看。"
        action={action}
      />
    );
  }
  const { activePeople, missingPeople, votesNeeded } = found;
  return (
    <Empty
      icon="users"
      title={`还差 ${missingPeople} 人，才能分组`}
      note={`要有 20 位邻居各表态 ${votesNeeded} 条以上，分出来的组才看不出是谁。现在有 ${activePeople} 位。`}
      action={action}
    />
  );
}
