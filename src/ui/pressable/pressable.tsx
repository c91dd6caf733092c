import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import { keyboardPress } from './keyboard-press';
import './pressable.scss';

type PressableProps = {
  children: ReactNode;
  onPress: () => void;
  className?: string;
  label?: string;
  disabled?: boolean;
  role?: 'button' | 'radio' | 'checkbox' | 'tab' | 'switch';
  checked?: boolean;
};

/** Anything that reacts to a tap: at least 44 px high, with a role, and usable by keyboard in the browser. */
export function Pressable({
  children,
  onPress,
  className = '',
  label,
  disabled = false,
  role = 'button',
  checked,
}: PressableProps) {
  return (
    <View
      className={`pressable ${disabled ? 'pressable--disabled' : ''} ${className}`}
      hoverClass={disabled ? 'none' : 'pressable--pressed'}
      hoverStayTime={80}
      onClick={(event) => {
        event.stopPropagation();
        if (!disabled) onPress();
      }}
      {...describe({
        role,
        ...(label === undefined ? {} : { label }),
        ...(checked === undefined ? {} : { checked }),
        ...(disabled ? { disabled } : {}),
      })}
      {...keyboardPress(onPress, disabled)}
    >
      {children}
    </View>
  );
}
