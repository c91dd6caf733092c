import { View } from '@tarojs/components';
import type { CommonEventFunction } from '@tarojs/components/types/common';
import type { KeyboardEvent, ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
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

const stopped: CommonEventFunction = (event) => event.stopPropagation();

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
  const keyboard =
    process.env.TARO_ENV === 'weapp'
      ? {}
      : {
          tabIndex: disabled ? -1 : 0,
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            if (!disabled) onPress();
          },
        };
  return (
    <View
      className={`pressable ${disabled ? 'pressable--disabled' : ''} ${className}`}
      hoverClass={disabled ? 'none' : 'pressable--pressed'}
      hoverStayTime={80}
      onClick={(event) => {
        stopped(event);
        if (!disabled) onPress();
      }}
      {...describe({
        role,
        ...(label === undefined ? {} : { label }),
        ...(checked === undefined ? {} : { checked }),
        ...(disabled ? { disabled } : {}),
      })}
      {...keyboard}
    >
      {children}
    </View>
  );
}
