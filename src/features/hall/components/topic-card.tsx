import { Image, View } from '@tarojs/components';
import { topicCategories } from '@/shared/hall/topic-categories';
import { photoAddress } from '@/src/platform/photos';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { sinceThen } from '@/src/ui/words/time';
import { cosignWords, waitingWords } from '../cosign-words';
import { openTopic } from '../hall-pages';
import type { TopicCardData } from '../hall-types';
import { overdueWords } from '../overdue-words';
import { raiserWords } from '../raiser-words';
import { topicLook } from '../topic-looks';
import { TopicTag } from './topic-tag';
import './topic-card.scss';

/** A topic in a list: what it is about, where, who raised it, and how it stands. */
export function TopicCard({ topic }: { topic: TopicCardData }) {
  const { id, title, category, place, submittedAt, photo } = topic;
  const late = overdueWords(topic);
  const { word } = topicLook(topic.state, topic.thresholdReachedAt !== null);
  return (
    <Card onPress={() => openTopic(id)} label={`${late ? `${word}，${late}` : word}：${title}`}>
      <View className="topic-card">
        <View className="topic-card__head">
          <View className="topic-card__tags">
            <TopicTag topic={topic} />
            {late && (
              <StatusTag icon="hourglass" tone="warning">
                {late}
              </StatusTag>
            )}
          </View>
          <View className="topic-card__category">{topicCategories[category]}</View>
        </View>
        <View className="topic-card__middle">
          <View className="topic-card__words">
            <View className="topic-card__title">{title}</View>
            <View className="topic-card__place">
              <Icon name="map-pin" />
              <View>{place}</View>
            </View>
            <View className="topic-card__source">
              {raiserWords(topic)} · {sinceThen(submittedAt)}
            </View>
          </View>
          {photo && (
            <Image
              className="topic-card__photo"
              src={photoAddress(photo)}
              mode="aspectFill"
              lazyLoad
            />
          )}
        </View>
        <TopicCosigns topic={topic} />
      </View>
    </Card>
  );
}

/** While cosigns are missing it is a bar, afterwards only the number. */
function TopicCosigns({ topic }: { topic: TopicCardData }) {
  const { state, cosignCount, cosignThreshold, hasCosigned, thresholdReachedAt } = topic;
  const { have, missing } = cosignWords(cosignCount, cosignThreshold);
  const mine = hasCosigned ? '（有您）' : '';
  if (state !== 'cosigning' || thresholdReachedAt !== null)
    return (
      <View className="topic-card__count">
        {have}
        {mine}
        {state === 'cosigning' && thresholdReachedAt && `，${waitingWords(thresholdReachedAt)}`}
      </View>
    );
  return (
    <ProgressBar
      label={`${have}${mine}`}
      text={missing}
      share={cosignThreshold === 0 ? 1 : cosignCount / cosignThreshold}
    />
  );
}
