import { Text, View } from '@tarojs/components';
import { topicCategories } from '@/shared/hall/topic-categories';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { dayAndTime } from '@/src/ui/words/time';
import type { TopicDetail } from '../hall-types';
import { TopicTag } from './topic-tag';
import './topic-text.scss';

/** What the author wrote, as they wrote it. */
export function TopicText({ topic }: { topic: TopicDetail }) {
  const { title, category, place, authorName, isMine, submittedAt, body, proposal } = topic;
  return (
    <View className="topic-text">
      <View className="topic-text__head">
        <TopicTag topic={topic} />
        <View className="topic-text__soft">{topicCategories[category]}</View>
      </View>
      <View className="topic-text__title">{title}</View>
      <View className="topic-text__place">
        <Icon name="map-pin" />
        <View>{place}</View>
      </View>
      <View className="topic-text__soft">
        {isMine ? `我（${authorName}）` : authorName} · {dayAndTime(submittedAt)}提出
      </View>
      <Text className="topic-text__body" userSelect>
        {body}
      </Text>
      <PhotoGrid photos={topic.photos} />
      {proposal && (
        <Card tone="accent">
          <View className="topic-text__label">提议人的建议</View>
          <Text className="topic-text__body" userSelect>
            {proposal}
          </Text>
        </Card>
      )}
    </View>
  );
}
