import { makePdf } from '@/cloud/documents/public';
import type { BallotItem } from '@/shared/polls/methods/ballot-item';
import { ownersAssembly } from '@/shared/polls/owners-assembly';
import { pdfPages } from '@/test/cloud/pdf-text';
import { deliverySheet } from './delivery-sheet';
import { paperBallot } from './paper-ballot';
import type { PrintedPoll } from './printed-poll';
import type { PrintedVoter } from './printed-voters';
import { visitList } from './visit-list';

// Each test starts a program that reads the PDF back; a busy machine needs its time.
jest.setTimeout(60_000);

const printedAt = new Date('2026-11-22T02:00:00Z');

const anItem = (changes: Partial<BallotItem> = {}): BallotItem => ({
  ...{
    itemId: 'i1',
    title: '更换电梯',
    description: '',
    matter: 'otherMatter',
    majority: 'ordinary',
  },
  ...{ method: { kind: 'approveReject' }, optionOrder: 'asListed', options: [] },
  ...changes,
});

const options = ['甲公司', '乙公司', '丙公司', '丁公司'].map((title, index) => ({
  ...{ optionId: `o${index}`, title, description: '', photoId: null, priceFen: null },
}));

const aPoll = (changes: Partial<PrintedPoll> = {}): PrintedPoll =>
  ({
    ...{ id: '0193a1b2-1111-7222-8333-444455556666', communityName: '翠园小区', title: '更换电梯' },
    ...{ description: '', legalEffect: 'advisory', visibility: 'named', ruleSet: ownersAssembly },
    ...{ rollRoot: '7d8109ac'.repeat(8), rollVersion: 1, publisherRole: 'ownersCommittee' },
    closesAt: new Date('2026-12-20T02:00:00Z'),
    items: [anItem()],
    ...changes,
  }) as PrintedPoll;

const aVoter = (changes: Partial<PrintedVoter> = {}): PrintedVoter => ({
  ...{ voterId: 'v1', row: 11, roomLabel: '3栋1单元502', areaHundredths: 8_950 },
  ...{ buildingName: '3栋', entranceName: '1单元', name: '' },
  ...changes,
});

async function printed(...sheets: Parameters<typeof makePdf>[0]['sheets'][]): Promise<string> {
  const bytes = await makePdf(
    { title: '试', sheets: sheets.flatMap((some) => [...some]) },
    printedAt,
  );
  return pdfPages(bytes).join('').replace(/\s/g, '');
}

it('says of every method how it is filled in, with its boxes and a way to abstain', async () => {
  const items = [
    anItem(),
    anItem({ method: { kind: 'single' }, options }),
    anItem({ method: { kind: 'approval', minChoices: 1, maxChoices: 2, winners: 2 }, options }),
    anItem({ method: { kind: 'score', maxScore: 5, winners: 1 }, options }),
    anItem({ method: { kind: 'ranked', winners: 1 }, options }),
    anItem({
      method: { kind: 'budget', budgetFen: 8_000_000, maxChoices: 3 },
      options: options.map((option) => ({ ...option, priceFen: 1_200_000 })),
    }),
  ];
  const text = await printed([paperBallot(aPoll({ items }), aVoter(), printedAt)]);
  for (const words of [
    '在一个方框里打√：赞成反对弃权',
    '只选一个，在它前面的方框里打√',
    '选1到2个，在前面的方框里打√',
    '给每个选项圈一个分数',
    '012345',
    '在方框里写名次',
    '甲公司（12,000元）',
    '最多选3个',
  ])
    expect(text).toContain(words);
  expect(text.split('弃权').length - 1).toBeGreaterThanOrEqual(items.length);
});

it('an order by lot is the same on paper as on the phone, and each voter’s own', async () => {
  const items = [anItem({ method: { kind: 'single' }, optionOrder: 'byLot', options })];
  const voters = Array.from({ length: 12 }, (_, place) => aVoter({ voterId: `v${place}` }));
  const poll = aPoll({ items });
  const text = await printed(voters.map((voter) => paperBallot(poll, voter, printedAt)));
  const ballots = text.split('只选一个').slice(1);
  const orders = ballots.map((ballot) => [...ballot.matchAll(/[甲乙丙丁]公司/g)].join(''));
  expect(orders).toHaveLength(12);
  expect(new Set(orders).size).toBeGreaterThan(3);
});

it('the voter is told until when, to whom, and which of two ballots counts', async () => {
  const text = await printed([paperBallot(aPoll(), aVoter(), printedAt)]);
  for (const words of [
    '2026年12月20日10:00以前',
    '业主委员会的工作人员',
    '以本人最后一次表达为准',
    '计入面积：89.50平方米',
    '名册第1版，指纹7d8109ac7d8109ac',
  ])
    expect(text).toContain(words);
});

it('hostile text stays text: formulas, marks that turn a sentence round, 10,000 characters', async () => {
  const hostile = `=1+1 \u202e对反\u202c<b>&\u0007🙂${'长'.repeat(10_000)}`;
  const poll = aPoll({
    title: hostile.slice(0, 40),
    description: hostile,
    communityName: '\u202e园翠'.repeat(12),
    items: [
      anItem({
        title: hostile,
        description: hostile,
        method: { kind: 'single' },
        options: options.map((option) => ({
          ...option,
          title: hostile.slice(0, 200),
          description: hostile,
        })),
      }),
    ],
  });
  const voter = aVoter({ roomLabel: hostile.slice(0, 100) });
  const text = await printed([
    paperBallot(poll, voter, printedAt),
    deliverySheet(poll, [voter], printedAt),
  ]);
  expect(text).toContain('=1+1对反<b>&□长');
  expect(text).not.toMatch(/[\u202a-\u202e]/);
  expect(text).toContain('第1项');
});

it('in a secret poll the list to walk offers no paper', async () => {
  const voter = {
    ...{ building: '3栋', entrance: '1单元', roomNumber: '502', roomLabel: '3栋1单元502' },
    ...{
      areaHundredths: 8_950,
      isDeveloper: false,
      names: ['李**'],
      reachable: true,
      waiting: false,
    },
    ...{ representativeMissing: false, reminders: 0, visits: [] },
  };
  const listOf = (visibility: 'named' | 'secret') =>
    printed([visitList(aPoll({ visibility }), { voters: [voter], asOf: printedAt }, printedAt)]);
  expect(await listOf('named')).toContain('□已给纸质票');
  expect(await listOf('secret')).not.toContain('已给纸质票');
  expect(await listOf('secret')).toContain('53栋1单元502李**89.50平方米□没人在家');
});
