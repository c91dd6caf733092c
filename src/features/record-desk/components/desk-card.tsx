import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/src/ui/card/card';
import './desk-card.scss';

type DeskCardProps = {
  children: ReactNode;
  /** What can be done with it, side by side. */
  ways: ReactNode;
};

/** One thing on the desk, its parts one below the other. */
export const DeskCard = ({ children, ways }: DeskCardProps) => (
  <Card>
    <View className="desk-card">
      {children}
      <View className="desk-card__ways">{ways}</View>
    </View>
  </Card>
);
