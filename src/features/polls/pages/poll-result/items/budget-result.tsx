import { View } from '@tarojs/components';
import { moneyText } from '@/shared/money-text';
import { headsText } from '@/shared/polls/counted-words';
import type { BudgetTally } from '@/shared/polls/item-tally';
import { BarChart } from '@/src/ui/chart/bar-chart';
import { ChartTable } from '@/src/ui/chart/chart-table';
import { GreedyComparison } from './greedy-comparison';
import { type ItemResultProps, titleOf } from './item-parts';

/** What is funded and for how much, every project's votes, and what the votes alone would have funded. */
export function BudgetResult({ item, counted, ruleSet }: ItemResultProps<BudgetTally>) {
  const { method } = item;
  const budgetFen = method.kind === 'budget' ? method.budgetFen : 0;
  const funded = counted.valid ? counted.funded : [];
  const isFunded = (optionId: string) => funded.some((one) => one.optionId === optionId);
  const price = (optionId: string) =>
    moneyText(item.options.find((option) => option.optionId === optionId)?.priceFen ?? 0);
  const inOrder = [...counted.options].sort((a, b) => b.votes - a.votes);
  return (
    <>
      <View className="poll-result__chosen">
        {funded.length === 0
          ? '没有项目得到资金。'
          : `${funded.length} 个项目得到资金，共 ${moneyText(counted.spentFen)}；资金一共 ${moneyText(budgetFen)}。`}
      </View>
      {funded.length > 0 && (
        <ChartTable
          title="得到资金的项目"
          columns={['得到资金的项目', '价钱', '有效票']}
          rows={funded.map(({ optionId }) => ({
            key: optionId,
            cells: [titleOf(item, optionId), price(optionId), effectiveText(counted, optionId)],
          }))}
        />
      )}
      <View className="poll-result__note">
        资金平均算到每位投票人名下，赞成一个项目的人平摊它的价钱。有效票是价钱除以出得最多的那位出的钱：越多，说明大家分摊得越轻。“补上”的是最后用剩下的钱按票数补的。
      </View>
      <BarChart
        title="每个项目有多少人赞成"
        columns={{ name: '项目', value: '赞成' }}
        whole={counted.answered.heads}
        bars={inOrder.map(({ optionId, votes }) => ({
          key: optionId,
          name: `${titleOf(item, optionId)}（${price(optionId)}）`,
          value: votes,
          text: headsText(ruleSet, votes),
          ...(isFunded(optionId) ? { mark: '得到资金' } : { tone: 'neutral' as const }),
        }))}
      />
      <GreedyComparison item={item} counted={counted} />
      <View className="poll-result__note">{`弃权：${headsText(ruleSet, counted.abstained.heads)}。`}</View>
    </>
  );
}

function effectiveText({ options }: BudgetTally, optionId: string): string {
  const hundredths =
    options.find((option) => option.optionId === optionId)?.effectiveVotesHundredths ?? null;
  if (hundredths === null) return '补上';
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
