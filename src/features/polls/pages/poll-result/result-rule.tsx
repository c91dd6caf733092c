import { explainRuleSet } from '@/shared/polls/explain-rule-set';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';

/** The frozen rule in words, with the statute it rests on. */
export function ResultRule({ ruleSet }: { ruleSet: RuleSet }) {
  return (
    <Card>
      <Facts
        facts={explainRuleSet(ruleSet).map(({ question, answer }) => ({
          name: question,
          value: answer,
        }))}
      />
    </Card>
  );
}
