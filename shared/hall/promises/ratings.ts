/** 1 (很不满意) to 5 (很满意). */
export const scores = [1, 2, 3, 4, 5] as const;

export type Score = (typeof scores)[number];

export const scoreWords: Record<Score, string> = {
  1: '很不满意',
  2: '不满意',
  3: '一般',
  4: '满意',
  5: '很满意',
};

/**
 * Fewer ratings than this neither bring a topic back nor are their figures shown: of three ratings
 * neighbours know who gave which.
 */
export const leastRatings = 5;

/** Below this average, in tenths, what was reported is to be done again. */
const poorBelowTenths = 30;

/** How many gave each score, from 1 to 5. */
export type ScoreCounts = readonly [number, number, number, number, number];

export interface RatingSum {
  readonly count: number;
  /** Of all scores. */
  readonly sum: number;
}

export const ratingSum = (counts: ScoreCounts): RatingSum => ({
  count: counts.reduce((total, of) => total + of, 0),
  sum: counts.reduce((total, of, position) => total + of * (position + 1), 0),
});

/**
 * The average in tenths, rounded half up, from whole numbers: 37 is 3.7. null where it is not shown,
 * because too few have rated.
 */
export const averageTenths = ({ count, sum }: RatingSum): number | null =>
  count < leastRatings ? null : Math.floor((20 * sum + count) / (2 * count));

/** 3.7 分 */
export const averageText = (tenths: number): string =>
  `${Math.floor(tenths / 10)}.${tenths % 10} 分`;

/**
 * Whether residents send it back: at least `leastRatings` of them, and their average is below 3.0.
 * Exactly 3.0 is not; the comparison is exact, not of the rounded average.
 */
export const isPoor = ({ count, sum }: RatingSum): boolean =>
  count >= leastRatings && 10 * sum < poorBelowTenths * count;
