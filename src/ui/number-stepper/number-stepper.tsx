import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './number-stepper.scss';

type NumberStepperProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  /** "项", "分". */
  unit: string;
  note?: string | undefined;
  error?: string | undefined;
  onChange: (value: number) => void;
};

/** A small whole number by one less and one more: nothing to type and nothing to mistype. */
export function NumberStepper(props: NumberStepperProps) {
  const { label, value, min, max, unit, note, error, onChange } = props;
  return (
    <View className="number-stepper" {...describe({ role: 'group', label })}>
      <View className="number-stepper__text">
        <View className="number-stepper__label">{label}</View>
        {note && <View className="number-stepper__note">{note}</View>}
        {error && (
          <View className="number-stepper__error" {...describe({ role: 'alert' })}>
            {error}
          </View>
        )}
      </View>
      <Pressable
        className="number-stepper__step"
        label={`${label}，少一${unit}`}
        disabled={value <= min}
        onPress={() => onChange(Math.min(value, max + 1) - 1)}
      >
        <Icon name="minus" />
      </Pressable>
      <View
        className="number-stepper__value"
        {...describe({ role: 'status', live: 'polite' })}
      >{`${value} ${unit}`}</View>
      <Pressable
        className="number-stepper__step"
        label={`${label}，多一${unit}`}
        disabled={value >= max}
        onPress={() => onChange(Math.max(value, min - 1) + 1)}
      >
        <Icon name="plus" />
      </Pressable>
    </View>
  );
}
