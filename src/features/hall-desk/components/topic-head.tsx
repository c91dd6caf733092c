import { View } from '@tarojs/components';
import { StepDeadline, type TopicDetail, TopicTag } from '@/src/features/hall/public';
import { Card } from '@/src/ui/card/card';
import './topic-head.scss';

/** Which topic is being looked after, and what is owed on it. */
export const TopicHead = ({ topic }: { topic: TopicDetail }) => (
  <Card>
    <View className="topic-head">
      <TopicTag topic={topic} />
      <View className="topic-head__title">{topic.title}</View>
      <StepDeadline topic={topic} />
    </View>
  </Card>
);
