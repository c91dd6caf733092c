import fc from 'fast-check';
import { plantedConversation } from '@/test/opinions/planted-conversation';
import { matrixOf } from '@/test/opinions/published-conversation';
import { type GroupingMemory, groupOpinions, type OpinionGrouping } from './group-opinions';
import { workedOffAtOnce } from './sliced-work';

const grouped = (
  rows: readonly string[],
  {
    hidden = new Uint8Array(rows[0]?.length ?? 0),
    seed = 1,
    previous = null as GroupingMemory | null,
  } = {},
) => workedOffAtOnce(groupOpinions(matrixOf(rows, hidden), { seed, previous }));

const twoCamps = [
  { people: 30, answers: 'AAADDDAAAA' },
  { people: 20, answers: 'DDDAAAAAAA' },
];

function expectOnlyNumbers({
  memory,
  priorities,
  groups,
  groupInformedConsensus,
}: OpinionGrouping) {
  const { axes, dots } = memory;
  const all = [...axes.mean, ...axes.components[0], ...axes.components[1], ...dots.x, ...dots.y];
  const statistics = groups.flatMap(({ representative }) =>
    representative.flatMap((one) => Object.values(one.statistics)),
  );
  for (const number of [...all, ...priorities, ...groupInformedConsensus, ...statistics]) {
    expect(Number.isFinite(number)).toBe(true);
  }
}

describe('opinion groups', () => {
  it('two camps are told apart, with what each stands for and what all agree on', () => {
    const { groups, labelOf, consensus } = grouped(plantedConversation(twoCamps, 3));
    expect(groups.map(({ size }) => size)).toEqual([30, 20]);
    expect(new Set(labelOf.slice(0, 30))).toEqual(new Set([0]));
    const [larger, smaller] = groups.map(({ representative }) =>
      representative.map(({ statement, side }) => `${side} ${statement}`),
    );
    expect(larger).toEqual(expect.arrayContaining(['agree 0', 'agree 1', 'agree 2']));
    // The five strongest, what they agree with first.
    expect(smaller).toEqual(['agree 5', 'agree 3', 'disagree 2', 'disagree 1', 'disagree 0']);
    const strongest = consensus.agree.slice(0, 4).map(({ statement }) => statement);
    expect(strongest.sort()).toEqual([6, 7, 8, 9]);
  });

  it('labels stay with their people when the smaller camp becomes the larger', () => {
    const before = grouped(plantedConversation(twoCamps, 3));
    const grown = plantedConversation([twoCamps[0]!, { people: 60, answers: 'DDDAAAAAAA' }], 3);
    const after = grouped(grown, { previous: before.memory });
    expect(after.groups.map(({ label, size }) => [label, size])).toEqual([
      [0, 30],
      [1, 60],
    ]);
  });

  it('a run that starts from the last one sees the same picture, not its mirror image', () => {
    const rows = plantedConversation(twoCamps, 3);
    const before = grouped(rows);
    const after = grouped(rows, { previous: before.memory, seed: 99 });
    before.memory.axes.components[0].forEach((value, statement) => {
      expect(after.memory.axes.components[0][statement]).toBeCloseTo(value, 4);
    });
  });

  it('hidden statements are 0 for everyone: they stand for nobody and move nobody', () => {
    const hidden = Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    const grouping = grouped(plantedConversation(twoCamps, 3), { hidden });
    const named = [
      ...grouping.groups.flatMap(({ representative }) => representative),
      ...grouping.consensus.agree,
      ...grouping.consensus.disagree,
    ].map(({ statement }) => statement);
    expect(named.every((statement) => statement >= 3)).toBe(true);
    expect([...grouping.memory.axes.components[0].slice(0, 3)]).toEqual([0, 0, 0]);
    expect([...grouping.priorities.slice(0, 3)]).toEqual([0, 0, 0]);
    expectOnlyNumbers(grouping);
  });
});

describe('conversations without groups', () => {
  const none = ['', ''] as const;
  it.each<[string, string[], { groups: number; consensus: number }]>([
    ['nobody', [], { groups: 0, consensus: 0 }],
    ['people, but no statement', [...none], { groups: 0, consensus: 0 }],
    ['nobody has voted', ['...', '...'], { groups: 0, consensus: 0 }],
    ['everybody passes', Array(30).fill('PPPP'), { groups: 1, consensus: 0 }],
    ['one statement all agree with', Array(30).fill('A'), { groups: 1, consensus: 1 }],
    [
      '10,000 people who agree on everything',
      Array(10_000).fill('AAAAAAAA'),
      { groups: 1, consensus: 5 },
    ],
    ['a single person, whose opinion is everybody’s', ['ADADADAD'], { groups: 1, consensus: 4 }],
  ])('%s', (_case, rows, expected) => {
    const grouping = grouped(rows);
    expect(grouping.groups).toHaveLength(expected.groups);
    expect(grouping.consensus.agree).toHaveLength(expected.consensus);
    expect(grouping.groups.flatMap(({ representative }) => representative)).toEqual([]);
    expectOnlyNumbers(grouping);
  });

  it('all statements hidden: everybody stands in one place', () => {
    const rows = plantedConversation(twoCamps, 3);
    const grouping = grouped(rows, { hidden: new Uint8Array(10).fill(1) });
    expect(grouping.groups).toHaveLength(1);
    expect(grouping.active).toBe(50);
    expectOnlyNumbers(grouping);
  });

  it('statements nobody saw stand for nobody, and are shown with the odds of new ones', () => {
    const rows = plantedConversation(twoCamps, 3).map((row) => `${row}..`);
    const grouping = grouped(rows);
    expect(grouping.groups).toHaveLength(2);
    expect(grouping.priorities[10]).toBeCloseTo(5.0625, 9);
    expectOnlyNumbers(grouping);
  });

  it('one statement that divides: two groups', () => {
    const rows = [...Array<string>(20).fill('A'), ...Array<string>(10).fill('D')];
    expect(grouped(rows).groups.map(({ size }) => size)).toEqual([20, 10]);
  });
});

describe('any conversation', () => {
  const conversation = fc.integer({ min: 1, max: 12 }).chain((statements) =>
    fc.array(
      fc
        .array(fc.constantFrom('A', 'D', 'P', '.'), {
          minLength: statements,
          maxLength: statements,
        })
        .map((votes) => votes.join('')),
      { maxLength: 60 },
    ),
  );

  it('gives numbers only; everybody who is in is in exactly one group, and sizes add up', () => {
    fc.assert(
      fc.property(conversation, fc.nat(), (rows, seed) => {
        const grouping = grouped(rows, { seed });
        expectOnlyNumbers(grouping);
        const isIn = [...grouping.isIn].reduce((sum, one) => sum + one, 0);
        expect(grouping.groups.reduce((sum, { size }) => sum + size, 0)).toBe(isIn);
        const dots = [...grouping.memory.dots.size].reduce((sum, size) => sum + size, 0);
        expect(dots).toBe(isIn);
        grouping.isIn.forEach((one, row) => {
          expect(grouping.labelOf[row]! >= 0).toBe(one === 1);
        });
      }),
      { seed: 4 },
    );
  });

  it('a second run from the first one’s memory gives numbers only, with statements added', () => {
    fc.assert(
      fc.property(conversation, fc.nat(), (rows, seed) => {
        const first = grouped(rows, { seed });
        const statements = rows[0]?.length ?? 0;
        const longer = (numbers: Float64Array) => Float64Array.from([...numbers, 0]);
        const { axes, dots, groupCount } = first.memory;
        const previous = {
          axes: {
            mean: longer(axes.mean),
            components: [longer(axes.components[0]), longer(axes.components[1])] as const,
          },
          dots,
          groupCount,
        };
        const more = rows.map((row, at) => row + (at % 2 ? 'A' : 'D'));
        if (statements > 0) expectOnlyNumbers(grouped(more, { seed, previous }));
      }),
      { seed: 4, numRuns: 50 },
    );
  });
});
