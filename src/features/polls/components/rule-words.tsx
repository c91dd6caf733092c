import { View } from '@tarojs/components';
import { explainRuleSet } from '@/shared/polls/explain-rule-set';
import type { RuleSet } from '@/shared/polls/rule-set';
import './rule-words.scss';

/** The rule a poll is held under, question by question in plain words made from its data. */
export function RuleWords({ ruleSet }: { ruleSet: RuleSet }) {
  return (
    <View className="rule-words">
      {explainRuleSet(ruleSet).map(({ question, answer }) => (
        <View key={question}>
          <View className="rule-words__question">{question}</View>
          <View>{answer}</View>
        </View>
      ))}
    </View>
  );
}
