import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import type { AdoptionRule } from '../../adoption-types';

type RuleChoiceProps = {
  rules: readonly AdoptionRule[];
  value: string | null;
  onChange: (id: string) => void;
};

/** Who votes, how many it takes, and what passes: the rest is there for those who ask. */
const saidAtOnce = 3;

/** Under which rule a convention is adopted, with what it asks for in plain words. */
export function RuleChoice({ rules, value, onChange }: RuleChoiceProps) {
  const [isWhole, setWhole] = useState(false);
  const chosen = rules.find(({ id }) => id === value);
  const explained = isWhole ? chosen?.explained : chosen?.explained.slice(0, saidAtOnce);
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
          {explained?.map(({ question, answer }) => (
            <View key={question}>{`${question}${answer}`}</View>
          ))}
          {!isWhole && chosen.explained.length > saidAtOnce && (
            <TextButton icon="chevron-down" onPress={() => setWhole(true)}>
              看全部规则和依据
            </TextButton>
          )}
        </Callout>
      )}
    </>
  );
}
