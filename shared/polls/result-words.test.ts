import { areaText } from '@/shared/area-text';
import { anItem } from '@/test/rules/ballot-papers';
import { ruleSets } from './assemblies';
import { totalsText } from './counted-words';
import { majoritySteps, quorumSteps } from './decision-steps';
import type { Tally } from './item-tally';
import { ownersAssembly } from './owners-assembly';
import { announcementNotice, resultNotice, type TellablePoll } from './poll-notices';
import { pollOutcome, resultSummary } from './result-summary';
import { tallyBallots } from './tally-ballots';
import type { Voter } from './voter-roll';

const aVoter = (voterKey: string, areaHundredths: number): Voter => ({
  voterKey,
  heads: 1,
  areaHundredths,
  unitIds: [],
  personIds: [],
  isDeveloper: false,
});
const both = (areaHundredths: number, heads: number) => ({ areaHundredths, heads });
const voters = [aVoter('a', 10_000), aVoter('b', 10_000), aVoter('c', 10_000)];
const items = [
  anItem('ordinary', undefined, [], { title: '建充电棚' }),
  anItem('special', undefined, [], { title: '出租公共场地', majority: 'special' }),
];

function tallyOf(ballots: Record<string, 'approve' | 'reject'>[]): Tally {
  const tally = tallyBallots({
    pollId: 'poll',
    ruleSet: ownersAssembly,
    voters,
    items,
    ballots: ballots.map((answers, index) => ({ voterKey: voters[index]!.voterKey, answers })),
  });
  if (!tally.ok) throw new Error(tally.refusal.code);
  return tally.value;
}
const mixed = tallyOf([
  { ordinary: 'approve', special: 'approve' },
  { ordinary: 'approve', special: 'reject' },
]);

describe('what a result says', () => {
  it.each([
    [
      '有效，全部通过',
      tallyOf([
        { ordinary: 'approve', special: 'approve' },
        { ordinary: 'approve', special: 'approve' },
      ]),
      'passed',
    ],
    ['有效，1 项通过，1 项未通过', mixed, 'passed'],
    ['有效，全部未通过', tallyOf([{ ordinary: 'reject', special: 'reject' }, {}]), 'notPassed'],
    [
      '没有达到法定人数，表决无效',
      tallyOf([{ ordinary: 'approve', special: 'approve' }]),
      'notPassed',
    ],
  ] as const)('%s', (words, tally, outcome) => {
    expect(resultSummary(tally)).toBe(words);
    expect(pollOutcome(tally)).toBe(outcome);
  });

  it('shows the comparisons it rests on: part, whole and threshold', () => {
    expect(quorumSteps(ownersAssembly, mixed)).toEqual([
      expect.objectContaining({
        counted: 'areaHundredths',
        part: 20_000,
        whole: 30_000,
        met: true,
      }),
      expect.objectContaining({ counted: 'heads', part: 2, whole: 3, met: true }),
    ]);
    expect(majoritySteps(ownersAssembly, mixed, 'special', both(10_000, 1))).toEqual([
      {
        asks: 'majority',
        counted: 'areaHundredths',
        part: 10_000,
        whole: 20_000,
        threshold: { comparison: 'atLeast', numerator: 3, denominator: 4 },
        met: false,
      },
      expect.objectContaining({ counted: 'heads', part: 1, whole: 2, met: false }),
    ]);
  });
});

describe('numbers in words', () => {
  it.each([
    [0, '0.00 平方米'],
    [5, '0.05 平方米'],
    [8_950, '89.50 平方米'],
    [11_105_698, '111056.98 平方米'],
  ])('%i', (hundredths, words) => expect(areaText(hundredths)).toBe(words));

  it('households are counted in 户, and bodies that count heads name no area', () => {
    const totals = { heads: 200, areaHundredths: 0 };
    expect(totalsText(ruleSets.villagersAssemblyHouseholds, totals)).toBe('200 户');
    expect(totalsText(ruleSets.villagersAssemblyAdults, totals)).toBe('200 人');
    expect(totalsText(ownersAssembly, { heads: 2, areaHundredths: 100 })).toBe('2 人、1.00 平方米');
  });
});

describe('notices', () => {
  const poll: TellablePoll = {
    title: '充电棚',
    description: '',
    ruleSet: ownersAssembly,
    legalEffect: 'advisory',
    opensAt: '2026-12-08T01:00:00Z',
    closesAt: '2026-12-18T10:00:00Z',
    visibility: 'named',
    entryHours: 24,
    roll: { heads: 3, areaHundredths: 30_000 },
    items,
  };

  it('an announcement names every question with its majority, the times, the roll and the rule', () => {
    const { body } = announcementNotice(poll);
    expect(body).toContain('1. 建充电棚（一般事项）\n2. 出租公共场地（重大事项）');
    expect(body).toContain('投票时间：2026年12月8日 09:00 到 2026年12月18日 18:00。');
    expect(body).toContain('录入到 2026年12月19日 18:00 为止，然后计票。');
    expect(body).toContain('表决性质：意向征询（不具法律效力）。');
    expect(body).toContain('表决名册：3 人、300.00 平方米。');
    expect(body).toContain('《中华人民共和国民法典》第二百七十七条');
  });

  it.each<[Partial<TellablePoll>, RegExp]>([
    [{ legalEffect: 'binding', entryHours: 0 }, /可以交有本人签名的纸质票.*请尽早交。/],
    [{ visibility: 'secret', entryHours: 0 }, /只能由本人在手机上投票/],
    [{}, /上门或者打电话登记.*以本人最后一次表达为准/],
  ])('tells how to vote without a phone', (changes, words) => {
    expect(announcementNotice({ ...poll, ...changes }).body).toMatch(words);
  });

  it('a result says the outcome first, then the numbers of every question', () => {
    const { title, body } = resultNotice(poll, mixed, '2027-01-02T16:00:00Z');
    expect(title).toBe('表决结果：充电棚');
    expect(body.split('\n')).toEqual([
      '有效，1 项通过，1 项未通过。',
      '参与表决：2 人、200.00 平方米；名册共有：3 人、300.00 平方米。',
      '1. 建充电棚：通过。赞成 2 人、200.00 平方米；反对 0 人、0.00 平方米；弃权 0 人、0.00 平方米。',
      '2. 出租公共场地：未通过。赞成 1 人、100.00 平方米；反对 1 人、100.00 平方米；弃权 0 人、0.00 平方米。',
      '表决性质：意向征询（不具法律效力）。',
      '公示到 2027年1月2日（含当天）。对结果有异议的，请在公示期内在结果页面提出，每一件都会公开答复。',
    ]);
  });
});
