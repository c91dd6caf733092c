import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/src/ui/card/card';
import './form-card.scss';

type FormCardProps = { title?: string; note?: string; children: ReactNode };

/** Fields that belong together, one below the other. */
export const FormCard = ({ title, note, children }: FormCardProps) => (
  <Card>
    <View className="form-card">
      {title && <View className="form-card__title">{title}</View>}
      {note && <View className="form-card__note">{note}</View>}
      {children}
    </View>
  </Card>
);
