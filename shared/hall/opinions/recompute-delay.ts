const shortest = 15_000;
const longest = 120_000;
const votesPerSecond = 20_000;

/**
 * Milliseconds to wait for more votes before groups are computed anew: 15 s where that costs next to
 * nothing, up to 2 min for millions of votes.
 */
export const recomputeDelay = (votes: number): number =>
  Math.min(longest, shortest + Math.ceil(votes / votesPerSecond) * 1_000);
