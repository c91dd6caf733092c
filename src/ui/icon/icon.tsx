import { View } from '@tarojs/components';
import type { IconName } from './icon-name';
import './icon.scss';

export type { IconName } from './icon-name';

type IconProps = {
  name: IconName;
  turning?: boolean;
};

/** Decoration only: it takes the size and colour of the text around it, and a word always stands beside it. */
export function Icon({ name, turning = false }: IconProps) {
  return <View className={`icon icon--${name} ${turning ? 'icon--turning' : ''}`} />;
}
