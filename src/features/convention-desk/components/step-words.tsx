import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './sheet-fields.scss';

type StepWordsProps = { words?: string | undefined; children: ReactNode };

/** What a step is about, and below it what can be done. */
export const StepWords = ({ words, children }: StepWordsProps) => (
  <View className="sheet-fields">
    {words && <View>{words}</View>}
    {children}
  </View>
);
