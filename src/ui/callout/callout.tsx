import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import { Icon, type IconName } from '../icon/icon';
import './callout.scss';

type CalloutTone = 'info' | 'success' | 'warning' | 'danger';

type CalloutProps = {
  tone: CalloutTone;
  title?: string;
  children?: ReactNode;
  icon?: IconName;
};

const icons: Record<CalloutTone, IconName> = {
  info: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  danger: 'circle-alert',
};

/** Something to know before going on, set apart from the text. */
export function Callout({ tone, title, children, icon = icons[tone] }: CalloutProps) {
  return (
    <View
      className={`callout callout--${tone}`}
      {...describe({ role: tone === 'danger' ? 'alert' : 'status' })}
    >
      <View className="callout__icon">
        <Icon name={icon} />
      </View>
      <View className="callout__text">
        {title && <View className="callout__title">{title}</View>}
        {children}
      </View>
    </View>
  );
}
