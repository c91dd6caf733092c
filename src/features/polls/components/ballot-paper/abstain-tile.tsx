import { View } from '@tarojs/components';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import './abstain-tile.scss';

/** To abstain from one item, said aloud rather than by leaving it empty. */
export const AbstainTile = ({ chosen, onPress }: { chosen: boolean; onPress: () => void }) => (
  <Pressable
    className={`abstain-tile ${chosen ? 'abstain-tile--chosen' : ''}`}
    role="radio"
    checked={chosen}
    label="弃权，这一项都不选"
    onPress={onPress}
  >
    <Icon name="circle-minus" />
    <View className="abstain-tile__words">
      <View className="abstain-tile__word">弃权</View>
      <View>这一项都不选</View>
    </View>
    <View className="abstain-tile__mark">{chosen && <Icon name="check" />}</View>
  </Pressable>
);
