import type { Ruled } from './refusals';
import type { MajorityKind, Measure, RuleSet } from './rule-set';
import { largestCount, meetsThreshold, type Threshold } from './thresholds';

/** Area in 0.01 m² and number of voters: both integers. Bodies that count heads only have area 0. */
export type Totals = { readonly areaHundredths: number; readonly heads: number };

export const nothing: Totals = { areaHundredths: 0, heads: 0 };

export const addTotals = (a: Totals, b: Totals): Totals => ({
  areaHundredths: a.areaHundredths + b.areaHundredths,
  heads: a.heads + b.heads,
});

export const subtractTotals = (a: Totals, b: Totals): Totals => ({
  areaHundredths: a.areaHundredths - b.areaHundredths,
  heads: a.heads - b.heads,
});

/** `valid`: enough took part. `passed`: valid, and enough were in favour. */
export type Decision = { readonly valid: boolean; readonly passed: boolean };

type Counted = keyof Totals;

const countedIn: Record<Measure, readonly Counted[]> = {
  heads: ['heads'],
  areaAndHeads: ['areaHundredths', 'heads'],
};

/** Whether `part` of `whole` meets the threshold in everything that is measured. */
export const meetsInAll = (measure: Measure, threshold: Threshold, part: Totals, whole: Totals) =>
  countedIn[measure].every((counted) => meetsThreshold(threshold, part[counted], whole[counted]));

/** Whether the first has more than the second in everything measured, or more in one and as much in the other. */
export const isAheadInAll = (measure: Measure, a: Totals, b: Totals): boolean =>
  countedIn[measure].every((counted) => a[counted] >= b[counted]) &&
  countedIn[measure].some((counted) => a[counted] > b[counted]);

/**
 * Decides one ballot item for any body: quorum over the whole roll, then the item's majority
 * (Civil Code art. 278 for owners; rules.md §3 for the others). Abstentions are in
 * `participating` and not in `inFavour`.
 * Refuses `rollEmpty` (nothing to take a share of), `countsImpossible` (not
 * 0 ≤ in favour ≤ participating ≤ roll in integers up to `largestCount`) and `majorityNotInRuleSet`.
 */
export function decide(
  ruleSet: Pick<RuleSet, 'measure' | 'quorum' | 'majorities'>,
  totals: { readonly roll: Totals; readonly participating: Totals },
  inFavour: Totals,
  majorityKind: MajorityKind,
): Ruled<Decision> {
  const { measure, quorum } = ruleSet;
  const { roll, participating } = totals;
  const majority = ruleSet.majorities[majorityKind];
  if (!majority) return { ok: false, refusal: { code: 'majorityNotInRuleSet' } };
  if (!arePossible(roll, participating, inFavour)) {
    return { ok: false, refusal: { code: 'countsImpossible' } };
  }
  if (countedIn[measure].some((counted) => roll[counted] === 0)) {
    return { ok: false, refusal: { code: 'rollEmpty' } };
  }
  const valid = meetsInAll(measure, quorum, participating, roll);
  const whole = majority.of === 'wholeRoll' ? roll : participating;
  return {
    ok: true,
    value: { valid, passed: valid && meetsInAll(measure, majority, inFavour, whole) },
  };
}

const arePossible = (roll: Totals, participating: Totals, inFavour: Totals): boolean =>
  countedIn.areaAndHeads.every((counted) => {
    const [f, p, t] = [inFavour[counted], participating[counted], roll[counted]];
    return [f, p, t].every(Number.isSafeInteger) && 0 <= f && f <= p && p <= t && t <= largestCount;
  });
