import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './sheet-form.scss';

/** The fields of a sheet, with the space around and between them that a page gives. */
export const SheetForm = ({ children }: { children: ReactNode }) => (
  <View className="desk-sheet">{children}</View>
);
