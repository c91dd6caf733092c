import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import type { TopicDetail } from '../hall-types';
import { openArguments } from '../opinion-pages';

/** From a topic to the arguments for and against it; nothing before it is talked over. */
export function ArgumentsEntry({ topic }: { topic: TopicDetail }) {
  const { data } = useQuery(cloud.hall.argumentsOverview.queryOptions({ topicId: topic.id }));
  if (!data) return null;
  const count = data.for + data.against;
  if (!data.isOpen && count === 0) return null;
  return (
    <Card flush>
      <ListItem
        icon="scale"
        title="正反理由"
        note={
          count === 0
            ? '写下支持或反对的理由'
            : `支持的理由 ${data.for} 条，反对的理由 ${data.against} 条`
        }
        onPress={() => openArguments(topic.id)}
      />
    </Card>
  );
}
