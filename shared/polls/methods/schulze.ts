/** Heads that prefer one option to another: row above column. */
export type PairwiseMatrix = readonly (readonly number[])[];

/**
 * The Schulze method, winning votes: a defeat is as strong as the heads on its winning side, a path
 * as strong as its weakest defeat (M. Schulze, Social Choice and Welfare 36, 2011, § 2.3). Returns
 * the strength of the strongest path between each two options; 0 where there is none.
 */
export function pathStrengths(pairwise: PairwiseMatrix): number[][] {
  const at = (matrix: PairwiseMatrix, row: number, column: number) => matrix[row]?.[column] ?? 0;
  const all = pairwise.map((_, index) => index);
  const strengths = all.map((a) =>
    all.map((b) => (at(pairwise, a, b) > at(pairwise, b, a) ? at(pairwise, a, b) : 0)),
  );
  for (const through of all) {
    for (const [from, row] of strengths.entries()) {
      if (from === through) continue;
      const first = at(strengths, from, through);
      for (const to of all) {
        if (to === from || to === through) continue;
        row[to] = Math.max(at(strengths, from, to), Math.min(first, at(strengths, through, to)));
      }
    }
  }
  return strengths;
}

/** Whether the first option beats the second: its path is the stronger one. */
export const beats = (strengths: PairwiseMatrix, a: number, b: number): boolean =>
  (strengths[a]?.[b] ?? 0) > (strengths[b]?.[a] ?? 0);

/** Options by their index, the best first; each group holds those that none of the rest beats. */
export function schulzeRanking(strengths: PairwiseMatrix): number[][] {
  const groups: number[][] = [];
  let rest = strengths.map((_, index) => index);
  while (rest.length > 0) {
    const best = rest.filter((a) => !rest.some((b) => beats(strengths, b, a)));
    groups.push(best);
    rest = rest.filter((a) => !best.includes(a));
  }
  return groups;
}
