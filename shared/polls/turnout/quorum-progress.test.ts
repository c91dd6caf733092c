import fc from 'fast-check';
import { largestCount, leastThatMeets, meetsThreshold, type Threshold } from '../thresholds';
import { quorumProgress } from './quorum-progress';

const twoThirds: Threshold = { comparison: 'atLeast', numerator: 2, denominator: 3 };
const overHalf: Threshold = { comparison: 'moreThan', numerator: 1, denominator: 2 };

describe('the least number that meets a threshold', () => {
  it.each<[string, Threshold, number, number]>([
    ['two thirds of 90, exactly', twoThirds, 90, 60],
    ['two thirds of 91', twoThirds, 91, 61],
    ['two thirds of 100,000', twoThirds, 100_000, 66_667],
    ['more than half of 90 is not half', overHalf, 90, 46],
    ['more than half of 91', overHalf, 91, 46],
    ['two thirds of one', twoThirds, 1, 1],
    ['more than all', { comparison: 'moreThan', numerator: 1, denominator: 1 }, 5, 6],
  ])('%s', (_, threshold, whole, least) => {
    expect(leastThatMeets(threshold, whole)).toBe(least);
  });

  it('meets it, and one less does not, up to the largest count', () => {
    const threshold = fc.record({
      comparison: fc.constantFrom('atLeast' as const, 'moreThan' as const),
      numerator: fc.integer({ min: 1, max: 1000 }),
      denominator: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(threshold, fc.integer({ min: 1, max: largestCount }), (asked, whole) => {
        const least = leastThatMeets(asked, whole);
        expect(meetsThreshold(asked, least, whole)).toBe(true);
        expect(meetsThreshold(asked, least - 1, whole)).toBe(false);
      }),
    );
  });
});

describe('what is still missing to the quorum', () => {
  const owners = { measure: 'areaAndHeads', quorum: twoThirds } as const;
  const roll = { heads: 100, areaHundredths: 1_000_000 };

  it('is told in heads and in area, each for itself', () => {
    const tookPart = { heads: 29, areaHundredths: 453_127 };
    expect(quorumProgress(owners, roll, tookPart)).toEqual({
      needed: { heads: 67, areaHundredths: 666_667 },
      missing: { heads: 38, areaHundredths: 213_540 },
      reached: false,
    });
  });

  it('one of two met is not reached', () => {
    const progress = quorumProgress(owners, roll, { heads: 67, areaHundredths: 666_666 });
    expect(progress.missing).toEqual({ heads: 0, areaHundredths: 1 });
    expect(progress.reached).toBe(false);
  });

  it('exactly what is needed is enough', () => {
    const progress = quorumProgress(owners, roll, { heads: 67, areaHundredths: 666_667 });
    expect(progress).toMatchObject({ missing: { heads: 0, areaHundredths: 0 }, reached: true });
  });

  it('where only heads are counted, area is nobody’s business', () => {
    const villagers = { measure: 'heads', quorum: overHalf } as const;
    expect(
      quorumProgress(villagers, { heads: 10, areaHundredths: 0 }, { heads: 5, areaHundredths: 0 }),
    ).toEqual({
      needed: { heads: 6, areaHundredths: null },
      missing: { heads: 1, areaHundredths: null },
      reached: false,
    });
  });
});
