import { moneyText } from '@/shared/money-text';
import { choices } from './choices';
import { totalsText } from './counted-words';
import { type ItemTally, outcomes } from './item-tally';
import { type BallotItem, type BallotMethod, methodNames } from './methods/ballot-item';
import type { RuleSet } from './rule-set';

type Counting = Pick<RuleSet, 'basis' | 'measure'>;

/** How an item is answered and what comes of it, in one line; as ballot papers and notices say it. */
export function methodText(method: BallotMethod): string {
  const { name } = methodNames[method.kind];
  switch (method.kind) {
    case 'approveReject':
    case 'single':
      return name;
    case 'approval':
      return `${name}，${rangeText(method.minChoices, method.maxChoices)}，选出 ${method.winners} 个`;
    case 'score':
      return `${name}，每个选项 0 到 ${method.maxScore} 分，选出 ${method.winners} 个`;
    case 'ranked':
      return `${name}，选出 ${method.winners} 个`;
    case 'budget': {
      const limit = method.maxChoices === null ? '' : `，最多选 ${method.maxChoices} 个`;
      return `${name}，总额 ${moneyText(method.budgetFen)}${limit}`;
    }
  }
}

const rangeText = (min: number, max: number): string =>
  min === max ? `选 ${min} 个` : `选 ${min} 到 ${max} 个`;

/** "甲；乙" or "种树（4,500 元）；修路（8,000 元）"; empty where there is nothing to choose from. */
export const optionsText = ({ options }: Pick<BallotItem, 'options'>): string =>
  options
    .map(({ title, priceFen }) =>
      priceFen === null ? title : `${title}（${moneyText(priceFen)}）`,
    )
    .join('；');

/** How much is told of a result: every number, who was chosen, or the outcome alone. */
export type ResultDetail = 'numbers' | 'chosen' | 'outcome';

/** The outcome of an item and what it rests on, in one line, as the result notice says it. */
export function itemResultText(
  item: BallotItem,
  tally: ItemTally,
  counting: Counting,
  detail: ResultDetail,
): string {
  const titles = new Map(item.options.map(({ optionId, title }) => [optionId, title]));
  const titleOf = (optionId: string) => titles.get(optionId) ?? '';
  const texts: string[] = [outcomes[tally.outcome]];
  if (detail !== 'outcome') texts.push(...chosenTexts(tally, titleOf));
  if (detail === 'numbers') texts.push(numbersText(tally, titleOf, counting));
  return texts.map((text) => `${text}。`).join('');
}

type TitleOf = (optionId: string) => string;

/** Who was chosen, and who stayed equal. */
function chosenTexts(tally: ItemTally, titleOf: TitleOf): string[] {
  if (!tally.valid || tally.kind === 'approveReject') return [];
  const list = (optionIds: readonly string[]) => optionIds.map(titleOf).join('、');
  if (tally.kind === 'budget') {
    const funded = tally.funded.map(({ optionId }) => optionId);
    return funded.length === 0
      ? []
      : [`获得资金的项目：${list(funded)}，共 ${moneyText(tally.spentFen)}`];
  }
  const texts: string[] = [];
  if (tally.winners.length > 0) texts.push(`选出：${list(tally.winners)}`);
  if (tally.tied.length > 0) texts.push(`并列：${list(tally.tied)}，名额不够，没有选出`);
  return texts;
}

function numbersText(tally: ItemTally, titleOf: TitleOf, counting: Counting): string {
  const each = <Option extends { readonly optionId: string }>(
    options: readonly Option[],
    textOf: (option: Option) => string,
  ) => options.map((option) => `${titleOf(option.optionId)} ${textOf(option)}`);
  const heads = (count: number) =>
    totalsText({ ...counting, measure: 'heads' }, { heads: count, areaHundredths: 0 });
  const parts = (): string[] => {
    switch (tally.kind) {
      case 'approveReject':
        return [
          `${choices.approve} ${totalsText(counting, tally.counted.approve)}`,
          `${choices.reject} ${totalsText(counting, tally.counted.reject)}`,
        ];
      case 'single':
      case 'approval':
        return each(tally.options, ({ support }) => totalsText(counting, support));
      case 'score':
        return each(tally.options, ({ points }) => `${points} 分`);
      case 'ranked':
        return [
          `先后：${tally.ranking.map((group) => group.map(titleOf).join('＝')).join(' ＞ ')}`,
        ];
      case 'budget':
        return each(tally.options, ({ votes }) => heads(votes));
    }
  };
  const abstained = tally.kind === 'approveReject' ? tally.counted.abstain : tally.abstained;
  return [...parts(), `${choices.abstain} ${totalsText(counting, abstained)}`].join('；');
}
