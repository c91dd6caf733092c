import { View } from '@tarojs/components';
import { quorumSteps } from '@/shared/polls/decision-steps';
import type { Tally } from '@/shared/polls/item-tally';
import { participationStrategies } from '@/shared/polls/participation';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Card } from '@/src/ui/card/card';
import { StepBar } from '../../components/step-bar';
import { countedNames } from './counted-names';

/** Who took part, by area and heads, against the quorum. */
export function Turnout({ ruleSet, tally }: { ruleSet: RuleSet; tally: Tally }) {
  return (
    <Card>
      <View className="poll-result__bars">
        {quorumSteps(ruleSet, tally).map((step) => (
          <StepBar
            key={step.counted}
            step={step}
            ruleSet={ruleSet}
            label={`参加表决的${countedNames(ruleSet)[step.counted]}`}
          />
        ))}
        <View className="poll-result__note">
          {participationStrategies[tally.participation].label}
        </View>
      </View>
    </Card>
  );
}
