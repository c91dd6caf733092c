import { View } from '@tarojs/components';
import { choices } from '@/shared/polls/choices';
import { majorityNames } from '@/shared/polls/counted-words';
import { outcomes } from '@/shared/polls/item-tally';
import { hasMajority, methodNames } from '@/shared/polls/methods/ballot-item';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { outcomeLooks } from '../../poll-looks';
import { ApproveRejectResult } from './items/approve-reject-result';
import { BudgetResult } from './items/budget-result';
import type { ItemResultProps } from './items/item-parts';
import { OptionsResult } from './items/options-result';
import { RankedResult } from './items/ranked-result';
import { ScoreResult } from './items/score-result';

/** One question: how it ended, then the numbers that decided it, as its method counts them. */
export function ItemResult(props: ItemResultProps) {
  const { item, counted } = props;
  const { icon, tone } = outcomeLooks[counted.outcome];
  return (
    <Card>
      <View className="poll-result__item-title">{item.title}</View>
      <View className="poll-result__tags">
        <StatusTag icon={icon} tone={tone}>
          {outcomes[counted.outcome]}
        </StatusTag>
        <StatusTag icon="scale">
          {hasMajority(item.method)
            ? majorityNames[item.majority]
            : methodNames[item.method.kind].name}
        </StatusTag>
      </View>
      <View className="poll-result__bars">
        <CountedItem {...props} />
      </View>
      {counted.kind === 'approveReject' && counted.silentCountedAs !== null && (
        <View className="poll-result__note">
          {`其中没有交回表决票、按规则计入“${choices[counted.silentCountedAs]}”的也算在内。`}
        </View>
      )}
    </Card>
  );
}

function CountedItem({ counted, ...rest }: ItemResultProps) {
  switch (counted.kind) {
    case 'approveReject':
      return <ApproveRejectResult {...rest} counted={counted} />;
    case 'single':
    case 'approval':
      return <OptionsResult {...rest} counted={counted} />;
    case 'score':
      return <ScoreResult {...rest} counted={counted} />;
    case 'ranked':
      return <RankedResult {...rest} counted={counted} />;
    case 'budget':
      return <BudgetResult {...rest} counted={counted} />;
  }
}
