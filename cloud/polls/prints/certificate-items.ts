import type { BarsBlock, Block } from '@/cloud/documents/public';
import { moneyText } from '@/shared/money-text';
import { choices } from '@/shared/polls/choices';
import { headsText, majorityNames, totalsText } from '@/shared/polls/counted-words';
import type { Totals } from '@/shared/polls/decision';
import { type DecisionStep, majoritySteps } from '@/shared/polls/decision-steps';
import {
  type BudgetTally,
  type ItemTally,
  type OptionsTally,
  outcomes,
  type RankedTally,
  type ScoreTally,
} from '@/shared/polls/item-tally';
import { methodText } from '@/shared/polls/item-words';
import { type BallotItem, hasMajority } from '@/shared/polls/methods/ballot-item';
import type { RuleSet } from '@/shared/polls/rule-set';
import { stepWords } from '@/shared/polls/step-words';
import type { Certificate } from '../results/read-certificate';

type Result = Pick<Certificate, 'ruleSet' | 'tally'>;
type Bar = BarsBlock['bars'][number];

/** Tables up to so many rows are not torn apart by the end of a page. */
const shortTable = 8;

/** One item of a result: its outcome in words, every number, and the sums behind the decision. */
export function certificateItem(
  item: BallotItem,
  counted: ItemTally,
  position: number,
  result: Result,
): Block[] {
  const kind = hasMajority(item.method) ? `，${majorityNames[item.majority]}` : '';
  const outcome = `结果：${outcomes[counted.outcome]}${chosenText(item, counted)}`;
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'heading', text: `第 ${position} 项　${item.title}` },
        { kind: 'text', look: 'strong', text: outcome },
        { kind: 'text', look: 'small', text: `${methodText(item.method)}${kind}` },
      ],
    },
    { kind: 'bars', bars: barsOf(item, counted, result) },
    ...notesOf(item, counted),
    ...stepsBlocks(item, counted, result),
  ];
}

/** Comparisons with what they are about, where there are several things to choose from. */
type Compared = { readonly title?: string; readonly steps: readonly DecisionStep[] };

/** The comparisons behind a decision as a table; nothing where there are none. */
export function stepsTable(ruleSet: RuleSet, compared: readonly Compared[], of: string): Block[] {
  const rows = compared.flatMap(({ title, steps }) =>
    steps.map((step) => {
      const { name, part, whole, asked, met } = stepWords(ruleSet, step);
      return [title === undefined ? name : `${title}：${name}`, part, whole, asked, met];
    }),
  );
  if (rows.length === 0) return [];
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '比较', share: 28 },
      { title: '实际', share: 18, align: 'right' },
      { title: of, share: 19, align: 'right' },
      { title: '要求', share: 15 },
      { title: '结果', share: 8 },
    ],
    rows,
  };
  return [rows.length <= shortTable ? { kind: 'together', blocks: [table] } : table];
}

function stepsBlocks(item: BallotItem, counted: ItemTally, { ruleSet, tally }: Result): Block[] {
  const steps = (inFavour: Totals) => majoritySteps(ruleSet, tally, item.majority, inFavour);
  const ofRoll = ruleSet.majorities[item.majority]?.of === 'wholeRoll';
  const of = ofRoll ? '名册总数' : '参加表决的总数';
  if (counted.kind === 'approveReject')
    return stepsTable(ruleSet, [{ steps: steps(counted.counted.approve) }], of);
  if (counted.kind !== 'single' && counted.kind !== 'approval') return [];
  const each = counted.options.map(({ optionId, support }) => ({
    title: titlesOf(item, [optionId]),
    steps: steps(support),
  }));
  return stepsTable(ruleSet, each, of);
}

const titlesOf = (item: BallotItem, optionIds: readonly string[]): string =>
  optionIds
    .map((id) => item.options.find(({ optionId }) => optionId === id)?.title ?? '')
    .join('、');

function chosenText(item: BallotItem, counted: ItemTally): string {
  if (!counted.valid || counted.kind === 'approveReject') return '';
  if (counted.kind === 'budget') {
    if (counted.funded.length === 0) return '';
    const funded = titlesOf(
      item,
      counted.funded.map(({ optionId }) => optionId),
    );
    return `。获得资金：${funded}，共 ${moneyText(counted.spentFen)}`;
  }
  const before = counted.outcome === 'chosen' ? '：' : '。选出：';
  const winners = counted.winners.length > 0 ? before + titlesOf(item, counted.winners) : '';
  const tied =
    counted.tied.length > 0 ? `。并列、名额不够没有选出：${titlesOf(item, counted.tied)}` : '';
  return winners + tied;
}

function barsOf(item: BallotItem, counted: ItemTally, { ruleSet, tally }: Result): Bar[] {
  // Bars show heads, which every rule set counts; areas stand in the words and in the table.
  const bar = (name: string, totals: Totals): Bar => ({
    name,
    words: totalsText(ruleSet, totals),
    part: totals.heads,
    whole: tally.participating.heads,
  });
  switch (counted.kind) {
    case 'approveReject':
      return (['approve', 'reject', 'abstain'] as const).map((choice) =>
        bar(choices[choice], counted.counted[choice]),
      );
    case 'single':
    case 'approval':
      return [...optionBars(item, counted, bar), bar(choices.abstain, counted.abstained)];
    case 'score':
      return [...scoreBars(item, counted), bar(choices.abstain, counted.abstained)];
    case 'ranked':
      return [...rankedBars(item, counted), bar(choices.abstain, counted.abstained)];
    case 'budget':
      return [...budgetBars(item, counted, ruleSet), bar(choices.abstain, counted.abstained)];
  }
}

function optionBars(
  item: BallotItem,
  { options, winners, tied }: OptionsTally,
  bar: (name: string, totals: Totals) => Bar,
): Bar[] {
  return options.map(({ optionId, support, meetsMajority }) => {
    const mark = winners.includes(optionId)
      ? '（选出）'
      : tied.includes(optionId)
        ? '（并列）'
        : meetsMajority
          ? '（达到多数）'
          : '';
    return bar(`${titlesOf(item, [optionId])}${mark}`, support);
  });
}

function scoreBars(item: BallotItem, { options, answered, winners }: ScoreTally): Bar[] {
  const most = item.method.kind === 'score' ? item.method.maxScore : 0;
  return options.map(({ optionId, points, headsByScore }) => ({
    name: `${titlesOf(item, [optionId])}${winners.includes(optionId) ? '（选出）' : ''}`,
    words: `共 ${points} 分（${headsByScore.flatMap((heads, score) => (heads > 0 ? [`${score} 分 ${heads} 人`] : [])).join('，')}）`,
    part: points,
    whole: most * answered.heads,
  }));
}

/** Options by how many others they beat: what the ranking rests on, and no count of its own. */
function rankedBars(item: BallotItem, { optionIds, pairwise, ranking }: RankedTally): Bar[] {
  return ranking.flatMap((group, index) => {
    const before = ranking.slice(0, index).flat().length;
    return group.map((optionId) => {
      const row = optionIds.indexOf(optionId);
      const beaten = optionIds.filter(
        (_, column) => (pairwise[row]?.[column] ?? 0) > (pairwise[column]?.[row] ?? 0),
      ).length;
      const place = `${group.length > 1 ? '并列' : ''}第 ${before + 1}`;
      return {
        name: `${place}　${titlesOf(item, [optionId])}`,
        words: `两两比较，胜过 ${beaten} 个（共 ${optionIds.length - 1} 个对手）`,
        part: beaten,
        whole: optionIds.length - 1,
      };
    });
  });
}

function budgetBars(
  item: BallotItem,
  { options, funded, answered }: BudgetTally,
  ruleSet: RuleSet,
): Bar[] {
  return options.map(({ optionId, votes, effectiveVotesHundredths }) => {
    const price = item.options.find((option) => option.optionId === optionId)?.priceFen ?? 0;
    const effective =
      effectiveVotesHundredths === null
        ? ''
        : `，有效支持 ${(effectiveVotesHundredths / 100).toFixed(2)}`;
    const isFunded = funded.some((project) => project.optionId === optionId);
    return {
      name: `${titlesOf(item, [optionId])}（${moneyText(price)}）${isFunded ? '（获得资金）' : ''}`,
      words: `${headsText(ruleSet, votes)}支持${effective}`,
      part: votes,
      whole: answered.heads,
    };
  });
}

function notesOf(item: BallotItem, counted: ItemTally): Block[] {
  if (counted.kind === 'approveReject' && counted.silentCountedAs !== null) {
    const text = `其中没有交回表决票、按规则计入“${choices[counted.silentCountedAs]}”的也算在内。`;
    return [{ kind: 'text', look: 'small', text }];
  }
  if (counted.kind === 'ranked') return [pairwiseTable(item, counted)];
  if (counted.kind === 'budget') {
    const greedy = titlesOf(item, counted.greedy.funded);
    const text = `对照：只按票数从多到少分配，会是 ${greedy || '没有项目'}，共 ${moneyText(counted.greedy.spentFen)}。`;
    return [{ kind: 'text', look: 'small', text }];
  }
  return [];
}

/** How many put the row's option above the column's: what the ranking is computed from. */
function pairwiseTable(item: BallotItem, { optionIds, pairwise }: RankedTally): Block {
  return {
    kind: 'table',
    columns: [
      { title: '排在前面的人数', share: 3 },
      ...optionIds.map((optionId) => ({ title: titlesOf(item, [optionId]), share: 2 })),
    ],
    rows: optionIds.map((optionId, row) => [
      titlesOf(item, [optionId]),
      ...optionIds.map((_, column) =>
        row === column ? '—' : String(pairwise[row]?.[column] ?? 0),
      ),
    ]),
  };
}
