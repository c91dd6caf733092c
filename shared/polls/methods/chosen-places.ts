import { decide, subtractTotals, type Totals } from '../decision';
import type { Answering, Outcome } from '../item-tally';
import type { Ruled } from '../refusals';
import type { MajorityKind } from '../rule-set';
import type { Turnout } from './item-counter';

/** Whether enough took part, and who answered: for methods that know no majority. */
export function answeringOf(
  { ruleSet, roll, participating }: Turnout,
  majority: MajorityKind,
  answered: Totals,
): Ruled<Answering & { readonly valid: boolean }> {
  // `decide` refuses counts that cannot be; whether the answers "pass" means nothing here.
  const decision = decide(ruleSet, { roll, participating }, answered, majority);
  if (!decision.ok) return decision;
  const abstained = subtractTotals(participating, answered);
  return { ok: true, value: { answered, abstained, valid: decision.value.valid } };
}

/** The outcome of an item that chooses without a majority. */
export function chosenOutcome(valid: boolean, chosen: number, tied: number): Outcome {
  if (!valid) return 'quorumNotReached';
  if (chosen > 0) return 'chosen';
  return tied > 0 ? 'tied' : 'notChosen';
}
