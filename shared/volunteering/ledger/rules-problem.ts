import { volunteeringRulesLimits as limits, type VolunteeringRules } from '../volunteering-rules';

/** What is wrong with rules somebody typed, as the code of the refusal; null: nothing. */
export type RulesProblem = 'starHoursNotAscending' | 'rulesOutOfRange';

const isWithin = (value: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

export function rulesProblem(rules: VolunteeringRules): RulesProblem | null {
  const { starHours } = rules;
  const areWithin =
    isWithin(rules.offerHours, limits.offerHours) &&
    isWithin(rules.minutesPostingDays, limits.minutesPostingDays) &&
    isWithin(rules.minutesPerPoint, limits.minutesPerPoint) &&
    starHours.every((hours) => isWithin(hours, limits.starHours)) &&
    rules.certificateResponsible.length <= limits.certificateResponsible.most &&
    rules.certificateContact.length <= limits.certificateContact.most;
  if (!areWithin) return 'rulesOutOfRange';
  const isAscending = starHours.every(
    (hours, index) => index === 0 || hours > (starHours[index - 1] ?? 0),
  );
  return isAscending ? null : 'starHoursNotAscending';
}
