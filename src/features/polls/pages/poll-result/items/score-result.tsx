import { View } from '@tarojs/components';
import { headsText } from '@/shared/polls/counted-words';
import type { ScoreTally } from '@/shared/polls/item-tally';
import { BarChart } from '@/src/ui/chart/bar-chart';
import { type ItemResultProps, placeMark, titleOf } from './item-parts';
import { PlacesWords } from './places-words';

/** Points of every option, and how many gave each score. */
export function ScoreResult({ item, counted, ruleSet }: ItemResultProps<ScoreTally>) {
  const heads = counted.answered.heads;
  const { method } = item;
  const highest = method.kind === 'score' ? method.maxScore * heads : 0;
  const best = [...counted.options].sort((a, b) => b.points - a.points);
  return (
    <>
      <PlacesWords item={item} places={counted} />
      <BarChart
        title={`总分（满分 ${highest} 分）`}
        columns={{ name: '选项', value: '总分' }}
        whole={highest}
        bars={best.map(({ optionId, points }) => {
          const mark = placeMark(counted, optionId);
          return {
            key: optionId,
            name: titleOf(item, optionId),
            value: points,
            text: `${points} 分，平均 ${averageText(points, heads)} 分`,
            ...(mark ? { mark } : { tone: 'neutral' as const }),
          };
        })}
      />
      <View className="poll-result__subtitle">每个分数有多少人打</View>
      <View className="poll-result__ranking">
        {best.map(({ optionId, headsByScore }) => (
          <View key={optionId}>
            {`${titleOf(item, optionId)}：${scoresText(headsByScore, (heads) => headsText(ruleSet, heads))}`}
          </View>
        ))}
      </View>
      <View className="poll-result__note">{`弃权：${headsText(ruleSet, counted.abstained.heads)}。`}</View>
    </>
  );
}

/** "5 分 25 人，4 分 20 人", the best score first; scores nobody gave are left out. */
const scoresText = (headsByScore: readonly number[], text: (heads: number) => string): string =>
  headsByScore
    .map((heads, score) => ({ heads, score }))
    .filter(({ heads }) => heads > 0)
    .reverse()
    .map(({ heads, score }) => `${score} 分 ${text(heads)}`)
    .join('，');

/** Two decimals, cut: what is printed never promises more than there is. */
function averageText(points: number, heads: number): string {
  if (heads === 0) return '0';
  const hundredths = Math.floor((points * 100) / heads);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
