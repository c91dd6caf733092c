import { View } from '@tarojs/components';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import type { AdoptionRule } from '../../adoption-types';

type RuleChoiceProps = {
  rules: readonly AdoptionRule[];
  value: string | null;
  onChange: (id: string) => void;
};

/** Under which rule a convention is adopted, with what it asks for in plain words. */
export function RuleChoice({ rules, value, onChange }: RuleChoiceProps) {
  const chosen = rules.find(({ id }) => id === value);
  return (
    <>
      <ChoiceGroup
        label="按哪种会议的规则"
        value={value}
        onChange={onChange}
        choices={rules.map(({ id, name }) => ({ value: id, label: name, icon: 'scale' }))}
      />
      {chosen && (
        <Callout tone="info" title={chosen.name}>
          {chosen.explained.map(({ question, answer }) => (
            <View key={question}>{`${question}${answer}`}</View>
          ))}
        </Callout>
      )}
    </>
  );
}
