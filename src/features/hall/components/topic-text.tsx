import { Text, View } from '@tarojs/components';
import { topicCategories } from '@/shared/hall/topic-categories';
import { CitedClauses } from '@/src/features/conventions/public';
import { HiddenWords, ModerationMark, ReportButton } from '@/src/features/moderation/public';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { dayAndTime } from '@/src/ui/words/time';
import type { TopicDetail } from '../hall-types';
import { raiserWords } from '../raiser-words';
import { TopicTag } from './topic-tag';
import './topic-text.scss';

/** What the author wrote, as they wrote it. */
export function TopicText({ topic }: { topic: TopicDetail }) {
  const { id, title, category, place, isMine, submittedAt, body, proposal, visibility } = topic;
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
        {raiserWords(topic)} · {dayAndTime(submittedAt)}
      </View>
      {isMine && <ModerationMark kind="topic" id={id} visibility={visibility} />}
      {body === '' ? (
        <HiddenWords kind="topic" id={id} />
      ) : (
        <Text className="topic-text__body" userSelect>
          {body}
        </Text>
      )}
      <PhotoGrid photos={topic.photos} />
      {proposal && (
        <Card tone="accent">
          <View className="topic-text__label">提议人的建议</View>
          <Text className="topic-text__body" userSelect>
            {proposal}
          </Text>
        </Card>
      )}
      <CitedClauses clauses={topic.cites} />
      {!isMine && visibility === 'shown' && <ReportButton kind="topic" id={id} />}
    </View>
  );
}
