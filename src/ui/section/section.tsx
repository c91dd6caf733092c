import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import './section.scss';

type SectionProps = {
  title?: string;
  /** Something small on the right, e.g. a TextButton "全部". */
  action?: ReactNode;
  children: ReactNode;
};

export function Section({ title, action, children }: SectionProps) {
  return (
    <View className="section">
      {(title || action) && (
        <View className="section__head">
          <View className="section__title" {...describe({ role: 'heading' })}>
            {title}
          </View>
          {action}
        </View>
      )}
      <View className="section__body">{children}</View>
    </View>
  );
}
