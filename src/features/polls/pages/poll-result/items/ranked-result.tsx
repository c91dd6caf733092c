import { View } from '@tarojs/components';
import { useState } from 'react';
import { headsText } from '@/shared/polls/counted-words';
import type { RankedTally } from '@/shared/polls/item-tally';
import { TextButton } from '@/src/ui/button/button';
import { ChartTable } from '@/src/ui/chart/chart-table';
import { placeOf } from '../../../components/ballot-paper/ranking';
import { type ItemResultProps, titleOf, titlesOf } from './item-parts';
import { comparedPairs } from './pairs';
import { PlacesWords } from './places-words';

/** As many comparisons as are shown at first: enough to see how the front was decided. */
const fewPairs = 6;
/** More would be too many for a phone to draw; all are in the published bulletin. */
const mostPairs = 60;

/** The ranking in words, then who was preferred to whom by how many. */
export function RankedResult({ item, counted, ruleSet }: ItemResultProps<RankedTally>) {
  const [unfolded, setUnfolded] = useState(false);
  const pairs = comparedPairs(counted);
  const shown = pairs.slice(0, unfolded ? mostPairs : fewPairs);
  const heads = (count: number) => headsText(ruleSet, count);
  return (
    <>
      <PlacesWords item={item} places={counted} />
      <View className="poll-result__ranking">
        {counted.ranking.map((group) => (
          <View key={group.join()}>
            {`${group.length > 1 ? '并列第' : '第'} ${placeOf(counted.ranking, group[0] ?? '')}：${titlesOf(item, group)}`}
          </View>
        ))}
      </View>
      <View className="poll-result__subtitle">两个两个比，多少人认为哪个更好</View>
      <ChartTable
        title="两个两个比"
        columns={['前一个对后一个', '前一个好', '后一个好']}
        rows={shown.map(({ better, other, forBetter, forOther }) => ({
          key: `${better} ${other}`,
          cells: [
            `${titleOf(item, better)} 对 ${titleOf(item, other)}`,
            heads(forBetter),
            heads(forOther),
          ],
        }))}
      />
      {pairs.length > fewPairs && (
        <TextButton
          icon={unfolded ? 'chevron-up' : 'chevron-down'}
          onPress={() => setUnfolded(!unfolded)}
        >
          {unfolded ? '收起' : `看全部 ${Math.min(pairs.length, mostPairs)} 组`}
        </TextButton>
      )}
      <View className="poll-result__note">
        {`没有区分先后的算两边一样。弃权：${heads(counted.abstained.heads)}。`}
      </View>
    </>
  );
}
