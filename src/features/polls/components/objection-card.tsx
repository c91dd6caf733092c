import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { objectionOutcomes } from '@/shared/polls/objection-windows';
import { Card } from '@/src/ui/card/card';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { ListedObjection } from '../poll-types';
import './objection-card.scss';

type ObjectionCardProps = {
  objection: ListedObjection;
  /** Nobody has answered in the time there is for it. */
  isOverdue?: boolean;
  /** What staff can do about it. */
  children?: ReactNode;
};

/** What somebody objected, and what staff answered, as everybody may read it. */
export function ObjectionCard({ objection, isOverdue = false, children }: ObjectionCardProps) {
  const { by, filedAt, isMine, roomLabel, text, photos, answer } = objection;
  return (
    <Card>
      <View className="objection-card">
        <View className="objection-card__head">
          <View>{isMine ? `${by}（我）` : by}</View>
          <View className="objection-card__soft">{dayAndTime(filedAt)}</View>
        </View>
        {roomLabel !== null && <View className="objection-card__soft">{roomLabel}</View>}
        {text !== null && <View className="objection-card__text">{text}</View>}
        <PhotoGrid photos={photos} />
        {answer === null ? (
          <StatusTag
            icon={isOverdue ? 'triangle-alert' : 'hourglass'}
            tone={isOverdue ? 'danger' : 'warning'}
          >
            {isOverdue ? '答复超期' : '等待答复'}
          </StatusTag>
        ) : (
          <View className="objection-card__answer">
            <StatusTag
              icon={answer.outcome === 'upheld' ? 'circle-check' : 'circle-x'}
              tone={answer.outcome === 'upheld' ? 'success' : 'neutral'}
            >
              {objectionOutcomes[answer.outcome]}
            </StatusTag>
            <View className="objection-card__text">{answer.text}</View>
            <View className="objection-card__soft">{`${answer.publisher} ${dayAndTime(answer.answeredAt)} 答复`}</View>
          </View>
        )}
        {children}
      </View>
    </Card>
  );
}
