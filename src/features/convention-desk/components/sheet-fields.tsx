import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './sheet-fields.scss';

/** The fields of a sheet or a card, with the space around and between them that a page gives. */
export const SheetFields = ({ children }: { children: ReactNode }) => (
  <View className="sheet-fields">{children}</View>
);
