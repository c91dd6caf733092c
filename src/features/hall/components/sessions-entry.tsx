import { useQuery } from '@tanstack/react-query';
import { SessionRow } from '@/src/features/sessions/public';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import type { TopicDetail } from '../hall-types';

/** The sessions that have or had the topic on their agenda; nothing where none has. */
export function SessionsEntry({ topic }: { topic: TopicDetail }) {
  const { data } = useQuery(cloud.hall.sessionsOfTopic.queryOptions({ topicId: topic.id }));
  if (!data || data.length === 0) return null;
  return (
    <Card flush>
      {data.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </Card>
  );
}
