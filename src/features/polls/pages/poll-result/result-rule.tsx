import type { RuleSet } from '@/shared/polls/rule-set';
import { Card } from '@/src/ui/card/card';
import { RuleWords } from '../../components/rule-words';

/** The frozen rule in words, with the statute it rests on. */
export function ResultRule({ ruleSet }: { ruleSet: RuleSet }) {
  return (
    <Card>
      <RuleWords ruleSet={ruleSet} />
    </Card>
  );
}
