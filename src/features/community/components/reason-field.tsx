import { View } from '@tarojs/components';
import { bindingLimits } from '@/shared/community/house-binding';
import { plainLine } from '@/shared/plain-text';
import { Pressable } from '@/src/ui/pressable/pressable';
import { TextArea } from '@/src/ui/text-field/text-area';
import './reason-field.scss';

type ReasonFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Reasons given often: a tap instead of typing. */
  usual: readonly string[];
  hint: string;
  error?: string | undefined;
};

export const isReason = (text: string): boolean =>
  plainLine(text).length >= bindingLimits.reason.least;

export function ReasonField({ label, value, onChange, usual, hint, error }: ReasonFieldProps) {
  return (
    <View className="reason-field">
      <TextArea
        label={label}
        value={value}
        onChange={onChange}
        maxLength={bindingLimits.reason.most}
        hint={hint}
        error={error}
      />
      <View className="reason-field__usual">
        {usual.map((reason) => (
          <Pressable
            key={reason}
            label={`填入：${reason}`}
            className={`reason-field__reason ${reason === value ? 'reason-field__reason--chosen' : ''}`}
            onPress={() => onChange(reason)}
          >
            {reason}
          </Pressable>
        ))}
      </View>
    </View>
  );
}
