import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import './chip-choices.scss';

type ChipChoicesProps<Value extends string> = {
  label: string;
  note?: string;
  /** Values and their words. */
  choices: Readonly<Record<Value, string>>;
  values: readonly Value[];
  onChange: (values: Value[]) => void;
};

/** Any number of many short words, side by side; a chosen one carries a check mark. */
export function ChipChoices<Value extends string>(props: ChipChoicesProps<Value>) {
  const { label, note, choices, values, onChange } = props;
  const words = Object.entries(choices) as [Value, string][];
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <View className="chip-choices" {...describe({ role: 'group', label })}>
      <View className="chip-choices__label">{label}</View>
      {note && <View className="chip-choices__note">{note}</View>}
      <View className="chip-choices__chips">
        {words.map(([value, word]) => (
          <Pressable
            key={value}
            role="checkbox"
            checked={values.includes(value)}
            label={word}
            className={`chip-choices__chip ${values.includes(value) ? 'chip-choices__chip--chosen' : ''}`}
            onPress={() => toggle(value)}
          >
            {values.includes(value) && <Icon name="check" />}
            <View>{word}</View>
          </Pressable>
        ))}
      </View>
    </View>
  );
}
