import { anItem, everyMethod } from '@/test/rules/ballot-papers';
import { ruleSets } from './assemblies';
import type { ItemTally } from './item-tally';
import { itemResultText, methodText, optionsText } from './item-words';
import type { Answers, BallotItem } from './methods/ballot-item';
import { announcementNotice, resultNotice, type TellablePoll } from './poll-notices';
import { resultSummary } from './result-summary';
import { tallyPoll } from './tally';

const pollId = '019a7c3e-0000-7000-8000-000000000001';
const ruleSet = ruleSets.residentsAssemblyAdults;
const onePerHead = { heads: 1, areaHundredths: 0 };

function tallyOf(items: readonly BallotItem[], ballots: readonly Answers[], heads = 3) {
  const ruled = tallyPoll({
    pollId,
    ruleSet,
    items,
    roll: { heads, areaHundredths: 0 },
    groups: ballots.map((answers) => ({ answers, weight: onePerHead })),
    silent: { heads: 0, areaHundredths: 0 },
  });
  if (!ruled.ok) throw new Error(ruled.refusal.code);
  return ruled.value;
}
const paper: Answers = {
  fence: 'approve',
  tree: { option: 'a' },
  council: { options: ['a', 'b'] },
  name: { scores: { a: 5, c: 1 } },
  bench: { ranking: [['b'], ['a', 'c']] },
  fund: { options: ['d', 'a'] },
};
const [fence, tree, council, name, bench, fund] = everyMethod as readonly [
  BallotItem,
  BallotItem,
  BallotItem,
  BallotItem,
  BallotItem,
  BallotItem,
];

describe('how an item is answered, in words', () => {
  it.each([
    [fence, '赞成或反对', ''],
    [tree, '单选', '选项 a；选项 b；选项 c；选项 d'],
    [council, '多选，选 1 到 3 个，选出 2 个', '选项 a；选项 b；选项 c；选项 d'],
    [name, '打分，每个选项 0 到 5 分，选出 2 个', '选项 a；选项 b；选项 c；选项 d'],
    [bench, '排序，选出 2 个', '选项 a；选项 b；选项 c；选项 d'],
    [
      fund,
      '分配资金，总额 10,000 元',
      '选项 a（3,000 元）；选项 b（4,000 元）；选项 c（5,000 元）；选项 d（2,000 元）',
    ],
  ])('%#', (item, method, options) => {
    expect(methodText(item.method)).toBe(method);
    expect(optionsText(item)).toBe(options);
  });
});

describe('how an item ended, in words', () => {
  const of = (item: BallotItem, ...answers: Answers[string][]) => {
    const ballots = answers.map((answer) => ({ [item.itemId]: answer }));
    const [tally] = tallyOf([item], ballots).items;
    return itemResultText(item, tally as ItemTally, ruleSet, 'numbers');
  };

  it('single', () => {
    expect(of(tree, { option: 'a' }, { option: 'a' }, { option: 'b' })).toBe(
      '通过。选出：选项 a。选项 a 2 人；选项 b 1 人；选项 c 0 人；选项 d 0 人；弃权 0 人。',
    );
    expect(of(tree, { option: 'a' }, { option: 'b' })).toMatch(/^未通过。选项 a 1 人/);
  });

  it('a tie for the last place is told, and nobody is drawn', () => {
    const said = { options: ['a', 'b', 'c'] };
    expect(of(council, said, said)).toMatch(
      /^并列未选出。并列：选项 a、选项 b、选项 c，名额不够，没有选出。/,
    );
    expect(of(council, said, said, { options: ['a'] })).toMatch(
      /^通过。选出：选项 a。并列：选项 b、选项 c，名额不够，没有选出。/,
    );
  });

  it('score', () => {
    expect(of(name, { scores: { a: 5, b: 2 } }, { scores: { b: 4 } }, 'abstain')).toBe(
      '已经选出。选出：选项 b、选项 a。选项 a 5 分；选项 b 6 分；选项 c 0 分；选项 d 0 分；弃权 1 人。',
    );
    expect(of(name, 'abstain', 'abstain')).toMatch(/^没有选出。选项 a 0 分/);
  });

  it('ranked', () => {
    const said = { ranking: [['b'], ['a', 'c']] };
    expect(of(bench, said, said)).toBe(
      '已经选出。选出：选项 b。并列：选项 a、选项 c，名额不够，没有选出。先后：选项 b ＞ 选项 a＝选项 c ＞ 选项 d；弃权 0 人。',
    );
  });

  it('budget', () => {
    expect(of(fund, { options: ['d', 'a'] }, { options: ['d'] }, { options: ['b'] })).toBe(
      '已经选出。获得资金的项目：选项 d、选项 a、选项 b，共 9,000 元。选项 a 1 人；选项 b 1 人；选项 c 0 人；选项 d 2 人；弃权 0 人。',
    );
  });

  it('without a quorum nobody is chosen, whatever was said', () => {
    const tally = tallyOf(everyMethod, [paper], 9);
    for (const [index, item] of everyMethod.entries()) {
      const words = itemResultText(item, tally.items[index]!, ruleSet, 'chosen');
      expect(words).toBe('参与表决的人数或面积不够，本项表决无效。');
      expect(tally.items[index]).toMatchObject({ valid: false, passed: false });
    }
    expect(resultSummary(tally)).toBe('没有达到法定人数，表决无效');
  });

  it('a paper with items of every method is summed up by outcomes', () => {
    const tally = tallyOf(everyMethod, [paper, paper, { ...paper, fence: 'reject' }]);
    expect(resultSummary(tally)).toBe('有效，3 项通过，3 项已经选出');
    expect(resultSummary({ ...tally, items: tally.items.slice(3) })).toBe('有效，全部已经选出');
    expect(resultSummary({ ...tally, items: tally.items.slice(5) })).toBe('有效，已经选出');
  });
});

describe('notices of the longest paper there can be', () => {
  const options = Array.from({ length: 30 }, (_, index) => `${index}`.padStart(40, '长'));
  const items = Array.from({ length: 20 }, (_, index) => {
    const item = anItem(`${index}`.padStart(60, '长'), { kind: 'single' }, options);
    const titled = item.options.map((option) => ({ ...option, title: option.optionId }));
    return { ...item, title: item.itemId, options: titled };
  });
  const poll: TellablePoll = {
    title: '长'.repeat(40),
    description: '长'.repeat(2_000),
    ruleSet,
    legalEffect: 'advisory',
    visibility: 'named',
    entryHours: 24,
    opensAt: '2026-12-08T01:00:00Z',
    closesAt: '2026-12-18T10:00:00Z',
    roll: { heads: 3, areaHundredths: 30_000 },
    items,
  };

  it('have room in a notice, and name every item', () => {
    const { body } = announcementNotice(poll);
    expect(body.length).toBeLessThan(18_000);
    for (const { title } of items) expect(body).toContain(`${title}：单选。共 30 个选项`);
  });

  it('tell the outcome of every item, and who was chosen as long as there is room', () => {
    const answers = Object.fromEntries(
      items.map(({ itemId }) => [itemId, { option: options[0]! }]),
    );
    const { body } = resultNotice(poll, tallyOf(items, [answers, answers]), '2027-01-02T16:00:00Z');
    expect(body.length).toBeLessThan(18_000);
    for (const { title } of items) expect(body).toContain(`${title}：通过。选出：${options[0]}。`);
    expect(body).not.toContain('弃权');
  });
});
