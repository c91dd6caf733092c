import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { type RemarkWeight, remarkWeights } from '@/shared/conventions/review/remark-weights';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { ShownRemark } from '../review-types';
import './remark-card.scss';

type RemarkCardProps = {
  remark: ShownRemark;
  /** Whether the words it speaks of stand right beside it already. */
  beside?: boolean;
  action?: ReactNode;
};

/** What a reviewer said of a clause or of the whole, and how it was met. */
export function RemarkCard({ remark: shown, beside = false, action }: RemarkCardProps) {
  const { label, words, weight, remark, answer } = shown;
  return (
    <Card>
      <View className="remark-card">
        <WeightTag weight={weight} />
        {!beside && (
          <View className="remark-card__about">
            {words === '' ? '对全文的意见' : `${label ?? ''} ${words}`.trim()}
          </View>
        )}
        <View className="remark-card__words">{remark}</View>
        {answer !== null && <View className="remark-card__answer">{`处理情况：${answer}`}</View>}
        {action}
      </View>
    </Card>
  );
}

export const WeightTag = ({ weight }: { weight: RemarkWeight }) => (
  <View>
    <StatusTag
      icon={weight === 'required' ? 'triangle-alert' : 'lightbulb'}
      tone={weight === 'required' ? 'danger' : 'info'}
    >
      {remarkWeights[weight]}
    </StatusTag>
  </View>
);
