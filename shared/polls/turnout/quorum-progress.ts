import type { Totals } from '../decision';
import type { RuleSet } from '../rule-set';
import { leastThatMeets } from '../thresholds';

/** What a quorum asks for; area is null where only heads are counted. */
export type Asked = { readonly heads: number; readonly areaHundredths: number | null };

export type QuorumProgress = {
  /** The least whole numbers that meet the quorum: heads, and 0.01 m². */
  readonly needed: Asked;
  /** What is still missing to them; 0 where it is met. */
  readonly missing: Asked;
  readonly reached: boolean;
};

/**
 * How far a poll is from being valid: whole voters and 0.01 m², never a rounded share. A quorum that
 * even everybody could not meet (more than the whole) stays missing by what exceeds the roll.
 */
export function quorumProgress(
  { measure, quorum }: Pick<RuleSet, 'measure' | 'quorum'>,
  roll: Totals,
  tookPart: Totals,
): QuorumProgress {
  const countsArea = measure === 'areaAndHeads';
  const heads = leastThatMeets(quorum, roll.heads);
  const area = countsArea ? leastThatMeets(quorum, roll.areaHundredths) : null;
  const missing: Asked = {
    heads: Math.max(0, heads - tookPart.heads),
    areaHundredths: area === null ? null : Math.max(0, area - tookPart.areaHundredths),
  };
  const reached = missing.heads === 0 && (missing.areaHundredths ?? 0) === 0;
  return { needed: { heads, areaHundredths: area }, missing, reached };
}
