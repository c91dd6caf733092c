import { View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { promiseLook } from '../promise-looks';
import { openPromise } from '../promise-pages';
import type { PromiseCardData } from '../promise-types';
import { PromiseFacts } from './promise-facts';
import { PromiseTag } from './promise-tag';
import './promise-card.scss';

/** A promise on the public board. */
export function PromiseCard({ promise }: { promise: PromiseCardData }) {
  const { topicId, topicTitle, round } = promise;
  return (
    <Card
      onPress={() => openPromise(topicId)}
      label={`${promiseLook(promise).word}：${topicTitle}`}
    >
      <View className="promise-card">
        <View className="promise-card__tags">
          <PromiseTag promise={promise} />
          {round > 1 && (
            <StatusTag icon="rotate-ccw" tone="neutral">{`第 ${round} 次办理`}</StatusTag>
          )}
          {promise.endedAt && <InTime isInTime={promise.isInTime} />}
        </View>
        <View className="promise-card__title">{topicTitle}</View>
        <PromiseFacts promise={promise} />
      </View>
    </Card>
  );
}

/** What has ended was in time or not, whatever became of it. */
const InTime = ({ isInTime }: Pick<PromiseCardData, 'isInTime'>) =>
  isInTime ? (
    <StatusTag icon="calendar-check" tone="success">
      按原定日期
    </StatusTag>
  ) : (
    <StatusTag icon="clock" tone="neutral">
      晚于原定日期
    </StatusTag>
  );
