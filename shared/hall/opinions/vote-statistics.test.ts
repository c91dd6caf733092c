import { differenceTest, shareTest, smoothedShare } from './vote-statistics';

describe("Polis's statistics, worked out by hand", () => {
  it.each([
    [0, 0, 1 / 2],
    [3, 4, 4 / 6],
    [10, 10, 11 / 12],
  ])('smoothed share of %i among %i', (votes, seen, share) => {
    expect(smoothedShare(votes, seen)).toBeCloseTo(share, 12);
  });

  it.each([
    [0, 0, 2 * (1 - 1 / 2)],
    [3, 8, 2 * 3 * (4 / 9 - 1 / 2)],
    [7, 8, 2 * 3 * (8 / 9 - 1 / 2)],
    [15, 15, 2 * 4 * (1 - 1 / 2)],
  ])(
    'distance from one half of %i among %i: 2√(n+1)·((v+1)/(n+1) − ½)',
    (votes, seen, distance) => {
      expect(shareTest(votes, seen)).toBeCloseTo(distance, 12);
    },
  );

  it('difference of 8 of 9 against 1 of 9: p̂ = 11/20, z = (9/10 − 2/10)/√(p̂(1−p̂)·(2/10))', () => {
    const pooled = 11 / 20;
    const expected = 0.7 / Math.sqrt(pooled * (1 - pooled) * 0.2);
    expect(differenceTest(8, 9, 1, 9)).toBeCloseTo(expected, 12);
  });

  it('nobody differs where everybody agrees', () => {
    expect(differenceTest(9, 9, 4, 4)).toBe(0);
    expect(differenceTest(0, 0, 0, 0)).toBe(0);
  });
});
