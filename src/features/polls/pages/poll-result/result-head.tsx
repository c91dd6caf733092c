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
  const anythingPassed = tally.items.some(({ passed }) => passed);
  return (
    <View className={`poll-result__head ${anythingPassed ? 'poll-result__head--passed' : ''}`}>
      <View className="poll-result__title">{title}</View>
      <View className="poll-result__summary">
        <Icon name={anythingPassed ? 'circle-check' : 'circle-x'} />
        <View>{resultSummary(tally)}</View>
      </View>
      <View className="poll-result__closed">{`${dayAndTime(closedAt)} 截止`}</View>
      <StatusTag icon="scale" tone={legalEffect === 'binding' ? 'accent' : 'neutral'}>
        {legalEffects[legalEffect].label}
      </StatusTag>
    </View>
  );
}
