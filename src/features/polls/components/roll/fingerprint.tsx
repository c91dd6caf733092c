import { View } from '@tarojs/components';
import { rootInGroups } from '@/shared/polls/roll-notices';
import './fingerprint.scss';

/** A root of a tree as people compare it with the printed notice: four digits at a time. */
export const Fingerprint = ({ hex }: { hex: string }) => (
  <View className="fingerprint">{rootInGroups(hex)}</View>
);
