import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon, type IconName } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './choice-group.scss';

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  note?: string;
  icon?: IconName;
  disabled?: boolean;
};

type ChoiceGroupProps<Value extends string> = {
  label: string;
  choices: Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Shows the label above; otherwise only screen readers hear it. */
  showLabel?: boolean;
  error?: string | undefined;
  disabled?: boolean;
};

/** One of a few, as large areas with icon and word. The chosen one carries a mark, not only a colour. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, choices, value, onChange, showLabel = true, error, disabled = false } = props;
  return (
    <View className="choice-group" {...describe({ role: 'radiogroup', label })}>
      {showLabel && <View className="choice-group__label">{label}</View>}
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          choice={choice}
          role="radio"
          checked={choice.value === value}
          disabled={disabled || (choice.disabled ?? false)}
          onPress={() => onChange(choice.value)}
        />
      ))}
      {error && (
        <View className="choice-group__error" {...describe({ role: 'alert' })}>
          <Icon name="circle-alert" />
          <View>{error}</View>
        </View>
      )}
    </View>
  );
}

type ChoiceRowProps = {
  choice: Choice<string>;
  role: 'radio' | 'checkbox';
  checked: boolean;
  disabled: boolean;
  onPress: () => void;
};

export function ChoiceRow({ choice, role, checked, disabled, onPress }: ChoiceRowProps) {
  return (
    <Pressable
      className={`choice ${checked ? 'choice--checked' : ''} ${disabled ? 'choice--disabled' : ''}`}
      role={role}
      checked={checked}
      disabled={disabled}
      label={choice.note ? `${choice.label}，${choice.note}` : choice.label}
      onPress={onPress}
    >
      {choice.icon && (
        <View className="choice__icon">
          <Icon name={choice.icon} />
        </View>
      )}
      <View className="choice__text">
        <View className="choice__label">{choice.label}</View>
        {choice.note && <View className="choice__note">{choice.note}</View>}
      </View>
      <View className={`choice__mark choice__mark--${role}`}>
        {checked && <Icon name="check" />}
      </View>
    </Pressable>
  );
}
