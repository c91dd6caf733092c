import type { RuleSet, Threshold } from '../reading/read-poll';

/** What votes weigh: area in 0.01 m² and heads. */
export type Weight = { readonly areaHundredths: number; readonly heads: number };

export const noWeight: Weight = { areaHundredths: 0, heads: 0 };

export const sumOf = (...weights: readonly Weight[]): Weight => ({
  areaHundredths: weights.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0),
  heads: weights.reduce((sum, { heads }) => sum + heads, 0),
});

export const without = (whole: Weight, part: Weight): Weight => ({
  areaHundredths: whole.areaHundredths - part.areaHundredths,
  heads: whole.heads - part.heads,
});

const measured = { heads: ['heads'], areaAndHeads: ['areaHundredths', 'heads'] } as const;

type Measure = RuleSet['measure'];

/** Whether `part` of `whole` reaches the threshold in everything measured; exact, whatever the size. */
export function reaches(
  threshold: Threshold,
  part: Weight,
  whole: Weight,
  measure: Measure,
): boolean {
  return measured[measure].every((quantity) => {
    const reached = BigInt(part[quantity]) * BigInt(threshold.denominator);
    const asked = BigInt(whole[quantity]) * BigInt(threshold.numerator);
    return threshold.comparison === 'moreThan' ? reached > asked : reached >= asked;
  });
}

/** Whether the first has more: nowhere less and somewhere more. */
export function hasMore(a: Weight, b: Weight, measure: Measure): boolean {
  const differences = measured[measure].map((quantity) => a[quantity] - b[quantity]);
  return Math.min(...differences) >= 0 && Math.max(...differences) > 0;
}
