import type { ApproveRejectTally, BudgetTally, OptionsTally, Tally } from './item-tally';
import { resultChanges } from './result-changes';

const counting = { basis: 'units', measure: 'areaAndHeads' } as const;
const totals = (heads: number) => ({ heads, areaHundredths: heads * 10_000 });

const approve = (changes: Partial<ApproveRejectTally> = {}): ApproveRejectTally => {
  const counted = { approve: totals(2), reject: totals(0), abstain: totals(0) };
  return {
    kind: 'approveReject',
    itemId: 'a',
    majority: 'ordinary',
    valid: true,
    passed: true,
    outcome: 'passed',
    returned: counted,
    counted,
    silentCountedAs: null,
    ...changes,
  };
};

const chosen = (winners: string[]): OptionsTally => ({
  kind: 'approval',
  itemId: 'b',
  majority: 'ordinary',
  valid: true,
  passed: true,
  outcome: 'chosen',
  answered: totals(2),
  abstained: totals(0),
  winners,
  tied: [],
  options: [],
});

const funding = (optionIds: string[]): BudgetTally => ({
  kind: 'budget',
  itemId: 'c',
  majority: 'ordinary',
  valid: true,
  passed: true,
  outcome: 'chosen',
  answered: totals(2),
  abstained: totals(0),
  options: [],
  funded: optionIds.map((optionId) => ({
    optionId,
    by: 'shares',
    effectiveVotesHundredths: null,
  })),
  spentFen: 100,
  shareFen: 50,
  raisedFen: 0,
  greedy: { funded: [], spentFen: 0 },
});

const aTally = (items: Tally['items'], heads = 2): Tally => ({
  participation: 'strict',
  roll: totals(3),
  returned: totals(heads),
  participating: totals(heads),
  quorumReached: heads >= 2,
  items,
});

it('the same count says so', () => {
  expect(resultChanges(counting, aTally([approve()]), aTally([approve()]))).toEqual([
    '票数和结果都没有变化。',
  ]);
});

it('a struck ballot: fewer took part, the quorum is lost, the item becomes invalid', () => {
  const counted = { approve: totals(1), reject: totals(0), abstain: totals(0) };
  const invalid = approve({ valid: false, passed: false, outcome: 'quorumNotReached', counted });
  expect(resultChanges(counting, aTally([approve()]), aTally([invalid], 1))).toEqual([
    '参与表决由 2 人、200.00 平方米 变为 1 人、100.00 平方米。',
    '变为没有达到法定人数。',
    '第 1 项由“通过”变为“参与表决的人数或面积不够，本项表决无效”。',
  ]);
});

it('other numbers with the same end', () => {
  const counted = { approve: totals(1), reject: totals(1), abstain: totals(0) };
  expect(
    resultChanges(counting, aTally([approve()]), aTally([approve({ counted, returned: counted })])),
  ).toEqual(['第 1 项票数有变化，结果仍是“通过”。']);
});

it('others are chosen, though the outcome has the same name; their order is no change', () => {
  const before = aTally([chosen(['x', 'y']), funding(['p'])]);
  expect(resultChanges(counting, before, aTally([chosen(['x', 'z']), funding(['q'])]))).toEqual([
    '第 1 项选出的和上次不同，请看新的结果。',
    '第 2 项选出的和上次不同，请看新的结果。',
  ]);
  expect(resultChanges(counting, before, aTally([chosen(['y', 'x']), funding(['p'])]))).toEqual([
    '第 1 项票数有变化，结果仍是“已经选出”。',
  ]);
});
