import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './list-item.scss';

type ListItemProps = {
  title: ReactNode;
  note?: ReactNode;
  /** Short text on the right. */
  value?: ReactNode;
  icon?: IconName;
  /** StatusTags and the like, under the title. */
  tags?: ReactNode;
  onPress?: () => void;
};

/** One row inside a flush Card. It shows a chevron exactly when it leads somewhere. */
export function ListItem({ title, note, value, icon, tags, onPress }: ListItemProps) {
  const content = (
    <>
      {icon && (
        <View className="list-item__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="list-item__content">
        <View className="list-item__text">
          <View className="list-item__title">{title}</View>
          {note && <View className="list-item__note">{note}</View>}
          {tags && <View className="list-item__tags">{tags}</View>}
        </View>
        {value && <View className="list-item__value">{value}</View>}
      </View>
      {onPress && (
        <View className="list-item__chevron">
          <Icon name="chevron-right" />
        </View>
      )}
    </>
  );
  if (!onPress) return <View className="list-item">{content}</View>;
  return (
    <Pressable className="list-item" onPress={onPress}>
      {content}
    </Pressable>
  );
}
