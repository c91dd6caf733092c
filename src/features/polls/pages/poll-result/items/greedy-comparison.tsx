import { View } from '@tarojs/components';
import { moneyText } from '@/shared/money-text';
import type { BudgetTally } from '@/shared/polls/item-tally';
import type { ShownItem } from '../../../components/ballot-paper/shown-item';
import { titlesOf } from './item-parts';

/** What would have come out by the number of votes alone, and where that differs. */
export function GreedyComparison({ item, counted }: { item: ShownItem; counted: BudgetTally }) {
  const { funded, greedy } = counted;
  const byShares = funded.map(({ optionId }) => optionId);
  const onlyGreedy = greedy.funded.filter((optionId) => !byShares.includes(optionId));
  const onlyShares = byShares.filter((optionId) => !greedy.funded.includes(optionId));
  const same = onlyGreedy.length === 0 && onlyShares.length === 0;
  return (
    <View className="poll-result__aside">
      <View className="poll-result__subtitle">如果只按票数多少来分</View>
      <View>
        {greedy.funded.length === 0
          ? '一个项目也分不到。'
          : `会是：${titlesOf(item, greedy.funded)}，共 ${moneyText(greedy.spentFen)}。`}
      </View>
      {same && <View>和上面的结果一样。</View>}
      {onlyShares.length > 0 && <View>{`平摊的办法多办了：${titlesOf(item, onlyShares)}。`}</View>}
      {onlyGreedy.length > 0 && <View>{`平摊的办法没有办：${titlesOf(item, onlyGreedy)}。`}</View>}
    </View>
  );
}
