import { squeeze } from './clean-text';
import { readPhone } from './phone-numbers';
import type { RegisterPerson } from './register';

/** How far an application to join agrees with the register. For the reviewer's eyes only. */
export type ApplicantMatch = 'nameAndPhone' | 'nameOnly' | 'phoneOnly' | 'none';

/** What an applicant says about themselves. */
export interface ApplicantClaim {
  readonly name: string;
  readonly phone: string;
  readonly relation: 'owner' | 'coOwner' | 'family' | 'tenant';
}

/**
 * Compares an applicant with the people whom the register knows on one unit, spaces and full-width
 * characters aside. Only one and the same person can match by both name and phone. A tenancy is
 * nothing the register could vouch for, so a tenant never matches. The applicant must not see the
 * answer: it would tell who owns the room (rules of house binding).
 */
export function matchApplicant(
  unitPeople: readonly RegisterPerson[],
  { name, phone, relation }: ApplicantClaim,
): ApplicantMatch {
  if (relation === 'tenant') return 'none';
  const claimedName = squeeze(name);
  const claimedPhone = readPhone(phone);
  let match: ApplicantMatch = 'none';
  for (const person of unitPeople) {
    const sameName = claimedName !== '' && squeeze(person.name) === claimedName;
    const samePhone = claimedPhone !== null && person.phone === claimedPhone;
    if (sameName && samePhone) return 'nameAndPhone';
    if (sameName) match = 'nameOnly';
    else if (samePhone && match === 'none') match = 'phoneOnly';
  }
  return match;
}
