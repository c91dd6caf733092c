import type { Totals } from './decision';
import type { Tally } from './item-tally';
import type { MajorityKind, RuleSet } from './rule-set';
import { meetsThreshold, type Threshold } from './thresholds';

/** One comparison a result rests on: whether `part` of `whole` meets the threshold. */
export type DecisionStep = {
  readonly asks: 'quorum' | 'majority';
  /** Area in 0.01 m², or heads. */
  readonly counted: keyof Totals;
  readonly part: number;
  readonly whole: number;
  readonly threshold: Threshold;
  readonly met: boolean;
};

type Thresholds = Pick<RuleSet, 'measure' | 'quorum' | 'majorities'>;

/**
 * The comparisons behind the quorum, to show with a result: whoever does the sums again comes to
 * the same end. Decides nothing itself.
 */
export const quorumSteps = (
  ruleSet: Thresholds,
  { participating, roll }: Pick<Tally, 'roll' | 'participating'>,
): DecisionStep[] => stepsOf('quorum', ruleSet, ruleSet.quorum, participating, roll);

/** The comparisons behind a majority: of what was approved, or of one option's support. */
export function majoritySteps(
  ruleSet: Thresholds,
  tally: Pick<Tally, 'roll' | 'participating'>,
  kind: MajorityKind,
  inFavour: Totals,
): DecisionStep[] {
  const majority = ruleSet.majorities[kind];
  if (!majority) return [];
  const whole = majority.of === 'wholeRoll' ? tally.roll : tally.participating;
  return stepsOf('majority', ruleSet, majority, inFavour, whole);
}

function stepsOf(
  asks: DecisionStep['asks'],
  { measure }: Thresholds,
  { comparison, numerator, denominator }: Threshold,
  part: Totals,
  whole: Totals,
): DecisionStep[] {
  const threshold = { comparison, numerator, denominator };
  const counts: (keyof Totals)[] =
    measure === 'areaAndHeads' ? ['areaHundredths', 'heads'] : ['heads'];
  return counts.map((counted) => ({
    asks,
    counted,
    part: part[counted],
    whole: whole[counted],
    threshold,
    met: meetsThreshold(threshold, part[counted], whole[counted]),
  }));
}
