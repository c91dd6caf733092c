import { View } from '@tarojs/components';
import { type Choice, choices } from '@/shared/polls/choices';
import { majorityNames, totalsText } from '@/shared/polls/counted-words';
import { majoritySteps } from '@/shared/polls/decision-steps';
import type { RuleSet } from '@/shared/polls/rule-set';
import { type ItemTally, outcomes, type Tally } from '@/shared/polls/tally';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { StepBar } from '../../components/step-bar';
import type { BallotItem } from '../../poll-types';
import { countedNames } from './counted-names';

type ItemResultProps = { item: BallotItem; counted: ItemTally; tally: Tally; ruleSet: RuleSet };

const order: readonly Choice[] = ['approve', 'reject', 'abstain'];

/** One question: how it ended, the comparisons that decided it, and every ballot accounted for. */
export function ItemResult({ item, counted, tally, ruleSet }: ItemResultProps) {
  const whole = ruleSet.majorities[item.majority]?.of === 'wholeRoll' ? '全体' : '参加表决的';
  return (
    <Card>
      <View className="poll-result__item-title">{item.title}</View>
      <View className="poll-result__tags">
        <StatusTag
          icon={counted.passed ? 'circle-check' : 'circle-x'}
          tone={counted.passed ? 'success' : 'danger'}
        >
          {outcomes[counted.outcome]}
        </StatusTag>
        <StatusTag icon="scale">{majorityNames[item.majority]}</StatusTag>
      </View>
      <View className="poll-result__bars">
        {majoritySteps(ruleSet, tally, counted).map((step) => (
          <StepBar
            key={step.counted}
            step={step}
            ruleSet={ruleSet}
            label={`赞成的${countedNames(ruleSet)[step.counted]}占${whole}`}
          />
        ))}
      </View>
      <Facts
        facts={order.map((choice) => ({
          name: choices[choice],
          value: totalsText(ruleSet, counted.counted[choice]),
        }))}
      />
      {counted.silentCountedAs !== null && (
        <View className="poll-result__note">
          {`其中没有交回表决票、按规则计入“${choices[counted.silentCountedAs]}”的也算在内。`}
        </View>
      )}
    </Card>
  );
}
