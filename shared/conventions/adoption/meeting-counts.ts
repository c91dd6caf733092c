import type { Decision, Totals } from '@/shared/polls/decision';
import { addTotals, decide } from '@/shared/polls/decision';
import type { Ruled } from '@/shared/polls/refusals';
import type { RuleSet } from '@/shared/polls/rule-set';

/** What was counted in a meeting: heads, and areas in 0.01 m² where the rule set measures them (else 0). */
export interface MeetingCounts {
  /** Everybody who could have come: the roll. */
  readonly eligible: Totals;
  readonly present: Totals;
  readonly approve: Totals;
  readonly reject: Totals;
  readonly abstain: Totals;
}

/** What is wrong with the sums of a meeting; null if nothing. */
export function countsProblem(
  { measure }: Pick<RuleSet, 'measure'>,
  { eligible, present, approve, reject, abstain }: MeetingCounts,
): 'adoptionCountsImpossible' | 'adoptionAreasImpossible' | null {
  const counted = [approve, reject, abstain].reduce(addTotals);
  const fits = (of: keyof Totals) =>
    counted[of] === present[of] && present[of] <= eligible[of] && eligible[of] > 0;
  if (!fits('heads')) return 'adoptionCountsImpossible';
  return measure === 'areaAndHeads' && !fits('areaHundredths') ? 'adoptionAreasImpossible' : null;
}

/**
 * Whether a meeting adopted the convention: enough of the roll were there, and enough of those there
 * were in favour, by the same thresholds as any poll (rules.md §2–3). Abstentions count as present.
 * Refuses rollEmpty and countsImpossible.
 */
export const decideMeeting = (
  ruleSet: Pick<RuleSet, 'measure' | 'quorum' | 'majorities'>,
  { eligible, present, approve }: MeetingCounts,
): Ruled<Decision> =>
  decide(ruleSet, { roll: eligible, participating: present }, approve, 'ordinary');
