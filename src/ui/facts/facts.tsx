import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './facts.scss';

export type Fact = { name: string; value: ReactNode };

/** Names and values in two columns, for details of one thing. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <View className="facts">
      {facts.map(({ name, value }) => (
        <View key={name} className="facts__row">
          <View className="facts__name">{name}</View>
          <View className="facts__value">{value}</View>
        </View>
      ))}
    </View>
  );
}
