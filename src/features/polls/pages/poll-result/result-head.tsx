import { View } from '@tarojs/components';
import { legalEffects } from '@/shared/polls/legal-effects';
import { resultSummary } from '@/shared/polls/result-summary';
import { Icon } from '@/src/ui/icon/icon';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { PublishedResult } from '../../poll-types';

/** What came out, before any number. */
export function ResultHead({ result }: { result: PublishedResult }) {
  const { tally, title, closedAt, legalEffect } = result;
  const passed = tally.items.filter((item) => item.passed).length;
  const tone = passed === tally.items.length ? 'passed' : passed > 0 ? 'mixed' : 'notPassed';
  return (
    <View className={`poll-result__head poll-result__head--${tone}`}>
      <View className="poll-result__title">{title}</View>
      <View className="poll-result__summary">
        <Icon name={passed > 0 ? 'circle-check' : 'circle-x'} />
        <View>{resultSummary(tally)}</View>
      </View>
      <View className="poll-result__closed">{`${dayAndTime(closedAt)} 截止`}</View>
      <StatusTag icon="scale" tone={legalEffect === 'binding' ? 'accent' : 'neutral'}>
        {legalEffects[legalEffect].label}
      </StatusTag>
    </View>
  );
}
