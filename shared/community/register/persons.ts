import type { PlaceKeys } from './place-names';
import type { RegisterPerson, RegisterUnit } from './register';

/**
 * Who is one and the same person. In a compound: same name and same phone, so that two 张伟 with
 * different phones are two heads. Without a phone the name has to do; such a person is another one
 * than a namesake with a phone, and the reading warns about it, because both mistakes change the
 * head count. In a village people are registered in one household only and children share their
 * parents' phones: there it is the name and the day of birth within the household.
 */
export function personKey(
  unit: RegisterUnit,
  person: Pick<RegisterPerson, 'name' | 'phone' | 'birthDate'>,
  placeKeys: PlaceKeys,
): string {
  return unit.kind === 'household'
    ? `${placeKeys.unit(unit)}\n${person.name}\n${person.birthDate ?? ''}`
    : `${person.name}\n${person.phone ?? ''}`;
}

const developer = 'developer';

/**
 * The voter that a unit counts for: the sorted set of its owners, so that the same two owners of
 * several units are one head in whatever order they are written, and the developer of all unsold and
 * undelivered units is one (Judicial Interpretation on condominium ownership art. 9).
 */
export function voterKey(unit: RegisterUnit, placeKeys: PlaceKeys): string {
  if (unit.isDeveloper) return developer;
  const owners = new Set(unit.people.map((person) => personKey(unit, person, placeKeys)));
  return [...owners].sort().join('\n\n');
}
