import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Pressable } from '../pressable/pressable';
import './card.scss';

type CardProps = {
  children: ReactNode;
  onPress?: () => void;
  label?: string;
  /** `flush` has no inner space: for ListItems that fill it. */
  flush?: boolean;
  tone?: 'plain' | 'accent' | 'warning' | 'danger' | 'success';
};

export function Card({ children, onPress, label, flush = false, tone = 'plain' }: CardProps) {
  const className = `card card--${tone} ${flush ? 'card--flush' : ''}`;
  if (!onPress) return <View className={className}>{children}</View>;
  return (
    <Pressable className={className} onPress={onPress} {...(label ? { label } : {})}>
      {children}
    </Pressable>
  );
}
