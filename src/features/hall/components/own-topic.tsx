import { View } from '@tarojs/components';
import { ModerationMark } from '@/src/features/moderation/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { openRaiseTopic } from '../hall-pages';
import type { TopicCardData } from '../hall-types';
import { TopicCard } from './topic-card';
import './own-topic.scss';

/** One's own topic in a list: with what is still being looked at, or did not pass, and what one can do then. */
export const OwnTopic = ({ topic }: { topic: TopicCardData }) => (
  <View className="own-topic">
    <TopicCard topic={topic} />
    {topic.visibility !== 'shown' && (
      <View className="own-topic__review">
        <ModerationMark kind="topic" id={topic.id} visibility={topic.visibility} />
        {topic.state === 'submitted' && <TakeBackTopic topic={topic} />}
      </View>
    )}
  </View>
);

/** Makes a draft again of what nobody else has read yet. */
export function TakeBackTopic({ topic }: { topic: Pick<TopicCardData, 'id' | 'title'> }) {
  const takingBack = useCommand(cloudClient.hall.takeBackTopic.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => openRaiseTopic(topic.id),
  });
  return (
    <>
      {takingBack.failure && <Callout tone="danger">{takingBack.failure.message}</Callout>}
      <TextButton
        icon="undo-2"
        label={`取回修改：${topic.title}`}
        disabled={takingBack.isRunning}
        onPress={() => takingBack.run({ topicId: topic.id })}
      >
        {takingBack.isRunning ? '正在取回…' : '取回修改'}
      </TextButton>
    </>
  );
}
