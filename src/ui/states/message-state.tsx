import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';
import './states.scss';

type MessageStateProps = {
  icon: IconName;
  title: string;
  note?: string | undefined;
  action?: ReactNode;
};

/** What stands where content would be: why there is none, and what one can do. */
export function MessageState({ icon, title, note, action }: MessageStateProps) {
  return (
    <View className="message-state">
      <View className="message-state__icon">
        <Icon name={icon} />
      </View>
      <View className="message-state__title">{title}</View>
      {note && <View className="message-state__note">{note}</View>}
      {action && <View className="message-state__action">{action}</View>}
    </View>
  );
}
