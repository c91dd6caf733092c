import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import type { TopicDetail } from '../hall-types';
import { openOpinions } from '../opinion-pages';

/** From a topic to what the neighbours think of it; nothing before it is talked over. */
export function OpinionsEntry({ topic }: { topic: TopicDetail }) {
  const { data } = useQuery(cloud.hall.opinionsOverview.queryOptions({ topicId: topic.id }));
  if (!data || (!data.isOpen && data.total === 0)) return null;
  const { total, voted, voters, mayVote } = data;
  const unseen = total - voted;
  return (
    <Card flush>
      <ListItem
        icon="messages-square"
        title="大家怎么看"
        note={total === 0 ? '写一句您的看法' : `${total} 条观点，${voters} 人参加`}
        value={mayVote && unseen > 0 ? `我还有 ${unseen} 条没看` : undefined}
        onPress={() => openOpinions(topic.id)}
      />
    </Card>
  );
}
