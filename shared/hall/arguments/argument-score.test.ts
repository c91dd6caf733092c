import fc from 'fast-check';
import {
  type ArgumentMark,
  bothSidesApproval,
  isGrantedByBothSides,
  noMarks,
  shownMarks,
  withMark,
} from './argument-score';
import type { Stance } from './stance';

const aMark = fc.record<ArgumentMark>({
  sound: fc.boolean(),
  stance: fc.constantFrom<Stance>('supports', 'opposes', 'undecided'),
});
const counted = (marks: readonly ArgumentMark[]) =>
  marks.reduce((counts, mark) => withMark(counts, null, mark), noMarks);
const total = (counts: typeof noMarks) => Object.values(counts).reduce((sum, one) => sum + one, 0);

describe('what both sides grant', () => {
  it.each([
    ['nobody has marked it', noMarks, 1 / 4],
    ['3 of 3 supporters', { ...noMarks, supportersSound: 3 }, (4 / 5) * (1 / 2)],
    ['one of each side', { ...noMarks, supportersSound: 1, opponentsSound: 1 }, 4 / 9],
    [
      '9 of 10 supporters and 1 of 10 opponents',
      {
        ...noMarks,
        supportersSound: 9,
        supportersUnsound: 1,
        opponentsSound: 1,
        opponentsUnsound: 9,
      },
      (10 / 12) * (2 / 12),
    ],
    ['the undecided are in neither group', { ...noMarks, undecidedSound: 50 }, 1 / 4],
  ])('%s', (_name, marks, score) => {
    expect(bothSidesApproval(marks)).toBeCloseTo(score, 12);
  });

  it('two of each side are worth more than twenty of one', () => {
    const bridge = { ...noMarks, supportersSound: 2, opponentsSound: 2 };
    const partisan = { ...noMarks, supportersSound: 20 };
    expect(bothSidesApproval(bridge)).toBeGreaterThan(bothSidesApproval(partisan));
  });

  it('is above 0 and below 1, whatever the marks', () => {
    fc.assert(
      fc.property(fc.array(aMark, { maxLength: 300 }), (marks) => {
        const score = bothSidesApproval(counted(marks));
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(1);
      }),
    );
  });
});

describe('counting marks', () => {
  it('their order never changes the counts or the score', () => {
    fc.assert(
      fc.property(
        fc
          .array(aMark)
          .chain((marks) =>
            fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length })),
          ),
        ([marks, shuffled]) => {
          expect(counted(shuffled)).toEqual(counted(marks));
          expect(bothSidesApproval(counted(shuffled))).toBe(bothSidesApproval(counted(marks)));
        },
      ),
    );
  });

  it('however often readers change their minds, only what they think in the end counts', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.option(aMark, { nil: null }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 100 }), (changes) => {
        const last = new Map<number, ArgumentMark | null>();
        let counts = noMarks;
        for (const [reader, after] of changes) {
          counts = withMark(counts, last.get(reader) ?? null, after);
          last.set(reader, after);
          expect(total(counts)).toBeLessThanOrEqual(last.size);
        }
        expect(counts).toEqual(counted([...last.values()].filter((mark) => mark !== null)));
      }),
    );
  });
});

it('readers see counts from five marks on', () => {
  const four = { ...noMarks, supportersSound: 2, opponentsUnsound: 1, undecidedSound: 1 };
  expect(shownMarks(four)).toBeNull();
  expect(shownMarks({ ...four, undecidedUnsound: 1 })).toEqual({ sound: 3, marked: 5 });
});

it('both sides grant what more than half of each find sound, five of each at least', () => {
  const both = { ...noMarks, supportersSound: 5, opponentsSound: 3, opponentsUnsound: 2 };
  expect(isGrantedByBothSides(both)).toBe(true);
  expect(isGrantedByBothSides({ ...both, opponentsUnsound: 3 })).toBe(false);
  expect(isGrantedByBothSides({ ...both, supportersSound: 4 })).toBe(false);
});
