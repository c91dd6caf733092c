import fc from 'fast-check';
import { largestCount, largestTerm, meetsThreshold } from './thresholds';

const count = fc.integer({ min: 0, max: largestCount });
const term = fc.integer({ min: 1, max: largestTerm });
const comparison = fc.constantFrom('atLeast' as const, 'moreThan' as const);

describe('thresholds', () => {
  it('以上 includes the number itself, 过半数 does not (Civil Code arts. 278, 1259)', () => {
    const half = { numerator: 1, denominator: 2 };
    expect(meetsThreshold({ comparison: 'atLeast', ...half }, 5, 10)).toBe(true);
    expect(meetsThreshold({ comparison: 'moreThan', ...half }, 5, 10)).toBe(false);
    expect(meetsThreshold({ comparison: 'moreThan', ...half }, 6, 10)).toBe(true);
  });

  it('the largest products stay exact integers', () => {
    expect(largestCount).toBeGreaterThanOrEqual(1_000_000_000_000);
    expect(Number.isSafeInteger(largestCount * largestTerm)).toBe(true);
  });

  it('agrees with unbounded integers for every count and fraction', () => {
    fc.assert(
      fc.property(comparison, term, term, count, count, (kind, numerator, denominator, a, b) => {
        const left = BigInt(a) * BigInt(denominator);
        const right = BigInt(b) * BigInt(numerator);
        const expected = kind === 'atLeast' ? left >= right : left > right;
        expect(meetsThreshold({ comparison: kind, numerator, denominator }, a, b)).toBe(expected);
      }),
    );
  });

  it('tells one unit apart next to a boundary at the largest areas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: largestCount / 3 - 1 }), (third) => {
        const twoThirds = { comparison: 'atLeast', numerator: 2, denominator: 3 } as const;
        expect(meetsThreshold(twoThirds, 2 * third, 3 * third)).toBe(true);
        expect(meetsThreshold(twoThirds, 2 * third - 1, 3 * third)).toBe(false);
        expect(meetsThreshold(twoThirds, 2 * third, 3 * third + 1)).toBe(false);
      }),
    );
  });
});
