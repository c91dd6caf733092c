/** Polis's formulas (repness.clj and stats.clj of compdemocracy/polis; methods.md §2, step 6). */

/** One-sided 90 %: above it a share is unlikely to be chance. */
export const significant = 1.2816;

/** The share of `votes` among `seen`, as if one more had said yes and one no: nobody is at 0 or 1. */
export const smoothedShare = (votes: number, seen: number): number => (votes + 1) / (seen + 2);

/** How far a share lies above one half, in standard deviations. */
export const shareTest = (votes: number, seen: number): number =>
  2 * Math.sqrt(seen + 1) * ((votes + 1) / (seen + 1) - 0.5);

/** How far the share in a group lies above that of the others, in standard deviations; 0 where all agree. */
export function differenceTest(
  votes: number,
  seen: number,
  otherVotes: number,
  otherSeen: number,
): number {
  const [successes, trials] = [votes + 1, seen + 1];
  const [otherSuccesses, otherTrials] = [otherVotes + 1, otherSeen + 1];
  const pooled = (successes + otherSuccesses) / (trials + otherTrials);
  if (pooled === 1) return 0;
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / trials + 1 / otherTrials));
  return (successes / trials - otherSuccesses / otherTrials) / deviation;
}
