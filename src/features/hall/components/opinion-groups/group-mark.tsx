import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { groupLetter } from './group-words';
import './group-mark.scss';

/** A group's letter in its own shape; the colour only repeats what they say. */
export const GroupMark = ({ label }: { label: number }) => (
  <View className={`group-mark group-mark--${label}`} {...describe({ hidden: true })}>
    <View className="group-mark__letter">{groupLetter(label)}</View>
  </View>
);
