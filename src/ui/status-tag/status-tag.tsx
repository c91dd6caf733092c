import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon/icon';
import './status-tag.scss';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'info';

type StatusTagProps = { children: string; icon: IconName; tone?: Tone };

/** A state as icon and word; the colour only repeats what they say. */
export function StatusTag({ children, icon, tone = 'neutral' }: StatusTagProps) {
  return (
    <View className={`status-tag status-tag--${tone}`}>
      <Icon name={icon} />
      <View>{children}</View>
    </View>
  );
}
