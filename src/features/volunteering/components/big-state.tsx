import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import './big-state.scss';

type BigStateProps = {
  icon: IconName;
  tone: 'success' | 'warning' | 'neutral' | 'danger';
  /** "报名成功", "候补第 3 位": read from an arm's length. */
  title: string;
  children?: ReactNode;
};

/** Where one stands, as large as the page allows. */
export const BigState = ({ icon, tone, title, children }: BigStateProps) => (
  <View className={`big-state big-state--${tone}`} {...describe({ role: 'status' })}>
    <View className="big-state__icon">
      <Icon name={icon} />
    </View>
    <View className="big-state__title">{title}</View>
    {children && <View className="big-state__text">{children}</View>}
  </View>
);
