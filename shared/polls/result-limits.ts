/** What staff write about a recount. Lengths are UTF-16 units of the cleaned text. */
export const resultLimits = {
  recountReason: { min: 10, max: 500 },
  strikeReason: { min: 4, max: 100 },
  /** Ballots struck with one recount. */
  strikes: { min: 0, max: 100 },
} as const;
