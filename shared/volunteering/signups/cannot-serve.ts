import { type Instant, shanghaiDay } from '@/shared/shanghai-time';
import type { Skill } from '../skills';
import { ageOn } from '../volunteers/age';
import type { SignupRefusal } from './refusals';

/** Why somebody cannot serve in a shift. */
export type ServeProblem = Extract<
  SignupRefusal['code'],
  | 'volunteerHasLeft'
  | 'birthDateNeeded'
  | 'tooYoung'
  | 'tooOld'
  | 'rescueAdultsOnly'
  | 'skillNeeded'
  | 'guardianConsentNeeded'
  | 'guardianConsentWaits'
>;

interface Serving {
  volunteer: {
    birthDate: string | null;
    adult: boolean;
    skills: readonly Skill[];
    leftAt: Date | null;
  };
  activity: {
    leastAge: number;
    mostAge: number | null;
    isRescue: boolean;
    neededSkills: readonly Skill[];
    riskRevision: number;
  };
  startsAt: Instant;
  /** The guardian's, that is in force for this activity; null: none was asked for. */
  consent: Consent | null;
}

/** A guardian's consent: `asked` has no answer yet. */
export interface Consent {
  state: 'asked' | 'given';
  riskRevision: number;
}

const fullAge = 18;

/** Whether somebody is under 18 on the day of the start, in Asia/Shanghai. */
export const isMinorAt = (
  { birthDate, adult }: Serving['volunteer'],
  startsAt: Instant,
): boolean => (birthDate === null ? !adult : ageOn(birthDate, shanghaiDay(startsAt)) < fullAge);

/**
 * Whether a volunteer is fit for a shift by age and skill (Regulations §15): the age on the day of the
 * start; minors with a guardian's consent to the risks as they are now, and never in rescue work.
 */
export function cannotServe({
  volunteer,
  activity,
  startsAt,
  consent,
}: Serving): ServeProblem | null {
  if (volunteer.leftAt !== null) return 'volunteerHasLeft';
  const isMinor = isMinorAt(volunteer, startsAt);
  if (isMinor && activity.isRescue) return 'rescueAdultsOnly';
  const age = ageProblem(volunteer, activity, startsAt);
  if (age !== null) return age;
  const lacksSkill =
    activity.neededSkills.length > 0 &&
    !activity.neededSkills.some((skill) => volunteer.skills.includes(skill));
  if (lacksSkill) return 'skillNeeded';
  if (!isMinor) return null;
  if (consent?.state === 'asked') return 'guardianConsentWaits';
  return consent?.riskRevision === activity.riskRevision ? null : 'guardianConsentNeeded';
}

function ageProblem(
  { birthDate, adult }: Serving['volunteer'],
  { leastAge, mostAge }: Serving['activity'],
  startsAt: Instant,
): ServeProblem | null {
  if (birthDate === null) {
    const isKnownWell = adult && leastAge <= fullAge && mostAge === null;
    if (isKnownWell) return null;
    return adult || leastAge < fullAge ? 'birthDateNeeded' : 'tooYoung';
  }
  const age = ageOn(birthDate, shanghaiDay(startsAt));
  if (age < leastAge) return 'tooYoung';
  return mostAge !== null && age > mostAge ? 'tooOld' : null;
}
