import { View } from '@tarojs/components';
import type { OwnRuleSet } from '@/shared/polls/own-rules/own-rule-set';
import { areSoundFractions } from '@/shared/polls/own-rules/own-rule-set-problems';
import { workedExample } from '@/shared/polls/own-rules/worked-example';
import { Callout } from '@/src/ui/callout/callout';

/** What the rule comes to on a roll of 300, anew with every change. */
export function TryOut({ form }: { form: OwnRuleSet }) {
  if (!areSoundFractions(form)) return null;
  const { ordinary, special } = form;
  const majorities = special === null ? { ordinary } : { ordinary, special };
  return (
    <Callout tone="success" icon="scale" title="算一算">
      {workedExample({ ...form, majorities }).map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Callout>
  );
}
