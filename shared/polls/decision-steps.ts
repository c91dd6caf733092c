import type { Totals } from './decision';
import type { RuleSet } from './rule-set';
import type { ItemTally, Tally } from './tally';
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
export const quorumSteps = (ruleSet: Thresholds, { participating, roll }: Tally): DecisionStep[] =>
  stepsOf('quorum', ruleSet, ruleSet.quorum, participating, roll);

/** The comparisons behind one item's majority. */
export function majoritySteps(ruleSet: Thresholds, tally: Tally, item: ItemTally): DecisionStep[] {
  const majority = ruleSet.majorities[item.majority];
  if (!majority) return [];
  const whole = majority.of === 'wholeRoll' ? tally.roll : tally.participating;
  return stepsOf('majority', ruleSet, majority, item.counted.approve, whole);
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
