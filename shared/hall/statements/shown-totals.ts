/** People who agree, disagree and pass. */
export interface StatementTotals {
  agrees: number;
  disagrees: number;
  passes: number;
}

/** Below this many people, a count could tell what one of them chose. */
export const fewestVotersShown = 5;

/**
 * The counts of a statement as one reader may see them: only after they have said what they think
 * themselves, so that nobody follows the crowd, and only once `fewestVotersShown` people have.
 */
export function shownTotals(
  totals: StatementTotals | null,
  ownChoice: number | null,
): StatementTotals | null {
  if (totals === null || ownChoice === null) return null;
  const voters = totals.agrees + totals.disagrees + totals.passes;
  return voters >= fewestVotersShown ? totals : null;
}
