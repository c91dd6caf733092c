import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import './choice-chips.scss';

type ChoiceChipsProps<Value> = {
  label: string;
  choices: { value: Value; word: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
};

/** One of a few short words, all at a glance; the chosen one carries a mark. */
export function ChoiceChips<Value extends string | null>(props: ChoiceChipsProps<Value>) {
  const { label, choices, chosen, onChoose } = props;
  return (
    <View className="choice-chips" {...describe({ role: 'radiogroup', label })}>
      {choices.map(({ value, word }) => (
        <Pressable
          key={word}
          role="radio"
          checked={value === chosen}
          className={`choice-chips__chip ${value === chosen ? 'choice-chips__chip--chosen' : ''}`}
          onPress={() => onChoose(value)}
        >
          {value === chosen && <Icon name="check" />}
          <View>{word}</View>
        </Pressable>
      ))}
    </View>
  );
}
