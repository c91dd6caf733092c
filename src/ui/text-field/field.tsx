import { Label, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '../icon/icon';
import './field.scss';

type FieldProps = {
  label: string;
  children: ReactNode;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  counter?: string | undefined;
  /** For a field of several controls, each with a name of its own. */
  group?: boolean;
};

/** Label above, help below, the error in words where it happened. */
export function Field(props: FieldProps) {
  const { label, children, hint, error, optional = false, counter, group = false } = props;
  const Frame = group ? View : Label;
  return (
    <View className={`field ${error ? 'field--wrong' : ''}`}>
      <Frame>
        <View className="field__label">
          {label}
          {optional && <View className="field__optional">（可不填）</View>}
        </View>
        {children}
      </Frame>
      {error && (
        <View className="field__error" {...describe({ role: 'alert' })}>
          <Icon name="circle-alert" />
          <View>{error}</View>
        </View>
      )}
      {(hint || counter) && (
        <View className="field__help">
          <View>{hint}</View>
          <View className="field__counter">{counter}</View>
        </View>
      )}
    </View>
  );
}
