import { ruleSets } from './assemblies';
import { type DraftItem, type DraftOption, itemProblems } from './item-problems';
import type { BallotMethod, MethodOf } from './methods/ballot-item';

const option = (title: string, changes: Partial<DraftOption> = {}): DraftOption => ({
  title,
  description: '',
  photoId: null,
  priceFen: null,
  ...changes,
});
const three = ['桂花', '香樟', '银杏'].map((title) => option(title));

const anItem = (method: BallotMethod, item: Partial<DraftItem> = {}): DraftItem => ({
  title: '小区中心种什么树',
  description: '',
  matter: null,
  majority: 'ordinary',
  method,
  optionOrder: 'asListed',
  options: three,
  ...item,
});

const problems = (item: DraftItem, effect: 'advisory' | 'binding' = 'advisory') =>
  itemProblems(item, 3, ruleSets.residentsAssemblyAdults, effect);
const codes = (...given: Parameters<typeof problems>) => problems(...given).map(({ code }) => code);

const approval: MethodOf<'approval'> = {
  kind: 'approval',
  minChoices: 1,
  maxChoices: 3,
  winners: 2,
};
const score = { kind: 'score', maxScore: 5, winners: 1 } as const;
const budget = { kind: 'budget', budgetFen: 500_000, maxChoices: null } as const;
const priced = (...prices: (number | null)[]) =>
  prices.map((priceFen, index) => option(`项目${index + 1}`, { priceFen }));

describe('an item of any method', () => {
  it.each<[string, DraftItem]>([
    ['approveReject', anItem({ kind: 'approveReject' }, { options: [] })],
    ['single', anItem({ kind: 'single' })],
    ['approval', anItem(approval)],
    ['score', anItem(score)],
    ['ranked', anItem({ kind: 'ranked', winners: 2 })],
    ['budget', anItem(budget, { options: priced(100_000, 500_000) })],
  ])('%s can be announced', (_kind, item) => expect(problems(item)).toEqual([]));

  it('has 2 to 30 options, unless one approves or rejects', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => option(`第${index}种`));
    const single = (count: number) => codes(anItem({ kind: 'single' }, { options: many(count) }));
    expect(single(0)).toEqual(['itemOptionsCount']);
    expect(single(1)).toEqual(['itemOptionsCount']);
    expect(single(2)).toEqual([]);
    expect(single(30)).toEqual([]);
    expect(single(31)).toEqual(['itemOptionsCount']);
    expect(codes(anItem({ kind: 'approveReject' }))).toEqual(['itemOptionsNotUsed']);
  });

  it('has options with names of their own, of a fitting length', () => {
    const options = [option('桂花'), option(' 桂花 '), option(''), option('长'.repeat(41))];
    expect(problems(anItem({ kind: 'single' }, { options }))).toEqual([
      { code: 'optionTitleRepeated', details: { position: 3, option: 2 } },
      { code: 'optionTitleLength', details: { position: 3, option: 3, min: 1, max: 40 } },
      { code: 'optionTitleLength', details: { position: 3, option: 4, min: 1, max: 40 } },
    ]);
    const described = [...three.slice(1), option('桂花', { description: '长'.repeat(501) })];
    expect(codes(anItem({ kind: 'single' }, { options: described }))).toEqual([
      'optionDescriptionLength',
    ]);
  });
});

describe('how many', () => {
  it.each<[string, Partial<MethodOf<'approval'>>, string[]]>([
    ['none at least', { minChoices: 0 }, ['itemChoicesWrong']],
    ['more at least than at most', { minChoices: 3, maxChoices: 2 }, ['itemChoicesWrong']],
    ['more at most than there are', { maxChoices: 4 }, ['itemChoicesWrong']],
    ['exactly all', { minChoices: 3 }, []],
    ['nobody wins', { winners: 0 }, ['itemWinnersWrong']],
    ['everybody wins', { winners: 3 }, ['itemWinnersWrong']],
  ])('%s', (_case, change, expected) => {
    expect(codes(anItem({ ...approval, ...change }))).toEqual(expected);
  });

  it.each([
    [1, ['itemMaxScoreWrong']],
    [2, []],
    [10, []],
    [11, ['itemMaxScoreWrong']],
  ])('a best score of %i', (maxScore, expected) => {
    expect(codes(anItem({ ...score, maxScore }))).toEqual(expected);
  });

  it('projects have prices within the budget; elsewhere a price only informs', () => {
    const withPrices = (...prices: (number | null)[]) =>
      codes(anItem(budget, { options: priced(...prices) }));
    expect(withPrices(1, 500_000)).toEqual([]);
    expect(withPrices(null, 100)).toEqual(['optionPriceWrong']);
    expect(withPrices(0, 100)).toEqual(['optionPriceWrong']);
    expect(withPrices(500_001, 100)).toEqual(['optionPriceWrong']);
    expect(codes(anItem({ kind: 'single' }, { options: priced(100, null) }))).toEqual([]);
    const nothing = { ...budget, budgetFen: 0 };
    expect(codes(anItem(nothing, { options: priced(1, 2) }))).toContain('itemBudgetWrong');
  });
});

describe('what binds', () => {
  it.each<[BallotMethod, string[]]>([
    [{ kind: 'single' }, []],
    [approval, []],
    [score, ['methodOnlyAdvisory']],
    [{ kind: 'ranked', winners: 1 }, ['methodOnlyAdvisory']],
  ])('%j', (method, expected) => {
    expect(codes(anItem(method), 'binding')).toEqual(expected);
  });

  it('a budget only informs', () => {
    expect(problems(anItem(budget, { options: priced(100, 200) }), 'binding')).toEqual([
      { code: 'methodOnlyAdvisory', details: { position: 3, method: '分配资金' } },
    ]);
  });
});
