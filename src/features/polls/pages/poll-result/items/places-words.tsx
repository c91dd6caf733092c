import { View } from '@tarojs/components';
import type { Places } from '@/shared/polls/item-tally';
import type { ShownItem } from '../../../components/ballot-paper/shown-item';
import { titlesOf } from './item-parts';

/** Who was chosen, in words before any bar; a tie is named and left as it is. */
export function PlacesWords({ item, places }: { item: ShownItem; places: Places }) {
  const { winners, tied } = places;
  return (
    <View className="poll-result__chosen">
      {winners.length > 0 && <View>{`选出：${titlesOf(item, winners)}`}</View>}
      {tied.length > 0 && <View>{`${titlesOf(item, tied)} 并列，没有抽签，由大家再定。`}</View>}
      {winners.length === 0 && tied.length === 0 && <View>没有选项被选出。</View>}
    </View>
  );
}
