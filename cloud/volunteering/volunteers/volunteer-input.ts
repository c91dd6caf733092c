import { z } from 'zod';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { activityKindNames } from '@/shared/volunteering/activity-kinds';
import { skillNames } from '@/shared/volunteering/skills';
import { ageOn } from '@/shared/volunteering/volunteers/age';
import { volunteerLimits } from '@/shared/volunteering/volunteers/volunteer-limits';

/** Without doubles, in any order. */
const setOf = <Name extends string>(names: [Name, ...Name[]]) =>
  z
    .array(z.enum(names))
    .max(names.length)
    .transform((chosen) => [...new Set(chosen)]);

export const skillsInput = setOf(skillNames);
export const birthDateInput = z.iso.date().nullable();

/** What a volunteer says about themselves; the two consents are separate and may be taken back. */
export const profileInput = z.object({
  skills: skillsInput,
  interests: setOf(activityKindNames),
  wantsCalls: z.boolean(),
  onLeaderboard: z.boolean(),
  birthDate: birthDateInput,
});

/**
 * A birth date that agrees with whether somebody is of age; only minors have to say it.
 *
 * @throws Refusal birthDateOfMinorNeeded, birthDateWrong, birthDateContradicts
 */
export function refuseWrongBirthDate(birthDate: string | null, adult: boolean, now: Date): void {
  if (birthDate === null) {
    if (!adult) throw new Refusal('birthDateOfMinorNeeded');
    return;
  }
  const today = shanghaiDay(now);
  if (birthDate >= today || birthDate < volunteerLimits.earliestBirthDate) {
    throw new Refusal('birthDateWrong');
  }
  if (ageOn(birthDate, today) >= 18 !== adult) throw new Refusal('birthDateContradicts');
}
