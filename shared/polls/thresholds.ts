/** A share of a whole, kept as two integers: `atLeast` is 以上 and includes the number itself. */
export type Threshold = {
  readonly comparison: 'atLeast' | 'moreThan';
  readonly numerator: number;
  readonly denominator: number;
};

/** Largest numerator or denominator a threshold may have. */
export const largestTerm = 1_000;

/**
 * Largest area (0.01 m²) or head count that is compared. Times the largest term this is
 * 9 × 10¹⁵, below 2⁵³ − 1, so every product is an exact integer. (Old phones have no BigInt.)
 */
export const largestCount = 9_000_000_000_000;

/** Whether `part` of `whole` meets the threshold. Cross-multiplied: nothing is divided or rounded. */
export function meetsThreshold(threshold: Threshold, part: number, whole: number): boolean {
  const reached = part * threshold.denominator;
  const required = whole * threshold.numerator;
  return threshold.comparison === 'atLeast' ? reached >= required : reached > required;
}

/** Whether whatever meets `own` meets `law` too, of any whole. */
export function isAtLeastAsStrict(own: Threshold, law: Threshold): boolean {
  const [mine, lawful] = [own.numerator * law.denominator, law.numerator * own.denominator];
  if (mine !== lawful) return mine > lawful;
  return own.comparison === 'moreThan' || law.comparison === 'atLeast';
}

/** The least whole number of `whole` that meets the threshold; more than `whole` if none does. Exact. */
export function leastThatMeets(
  { comparison, numerator, denominator }: Threshold,
  whole: number,
): number {
  const required = whole * numerator;
  const rest = required % denominator;
  const floor = (required - rest) / denominator;
  return comparison === 'atLeast' && rest === 0 ? floor : floor + 1;
}
