import { View } from '@tarojs/components';
import { type Choice, ChoiceRow } from './choice-group';

type ManyChoicesProps<Value extends string> = {
  label: string;
  choices: Choice<Value>[];
  values: Value[];
  onChange: (values: Value[]) => void;
};

/** Any number of a few; looks like ChoiceGroup with square marks. */
export function ManyChoices<Value extends string>(props: ManyChoicesProps<Value>) {
  const { label, choices, values, onChange } = props;
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <View className="choice-group">
      <View className="choice-group__label">{label}</View>
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          choice={choice}
          role="checkbox"
          checked={values.includes(choice.value)}
          disabled={choice.disabled ?? false}
          onPress={() => toggle(choice.value)}
        />
      ))}
    </View>
  );
}
