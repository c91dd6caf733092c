import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { TopicCardData } from '../hall-types';
import { topicLook } from '../topic-looks';

type TopicTagProps = { topic: Pick<TopicCardData, 'state' | 'thresholdReachedAt'> };

export function TopicTag({ topic }: TopicTagProps) {
  const { word, icon, tone } = topicLook(topic.state, topic.thresholdReachedAt !== null);
  return (
    <StatusTag icon={icon} tone={tone}>
      {word}
    </StatusTag>
  );
}
