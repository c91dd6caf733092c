import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import './statement-card.scss';

/** One statement in large letters, read out when it comes. */
export const StatementCard = ({ text }: { text: string }) => (
  <View className="statement-card" {...describe({ role: 'status', live: 'polite' })}>
    <Icon name="quote" />
    <View className="statement-card__text">{text}</View>
  </View>
);
