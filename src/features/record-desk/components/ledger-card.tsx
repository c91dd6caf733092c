import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/src/ui/card/card';
import './ledger-card.scss';

type LedgerCardProps = { children: ReactNode; tone?: 'plain' | 'accent' };

/** Something to decide about: what it is, then what can be done, with space between. */
export const LedgerCard = ({ children, tone = 'plain' }: LedgerCardProps) => (
  <Card tone={tone}>
    <View className="ledger-card">{children}</View>
  </Card>
);
