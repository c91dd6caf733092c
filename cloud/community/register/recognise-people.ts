import { personKey } from '@/shared/community/register/persons';
import { createPlaceKeys } from '@/shared/community/register/place-names';
import type { RegisterPerson, RegisterUnit } from '@/shared/community/register/register';
import type { RollPerson, RollUnit } from './roll-in-force';

/** A person the register knew at some time, and the unit they stood on. */
export interface KnownPerson extends Pick<RegisterPerson, 'name' | 'phone' | 'birthDate'> {
  readonly personId: string;
  readonly unit: RegisterUnit;
}

export interface NextUnit {
  /** The unit in force that it replaces; null for a new one. */
  readonly before: RollUnit | null;
  readonly after: RegisterUnit;
}

export interface RecognisedPerson extends RegisterPerson {
  readonly personId: string;
  readonly isNew: boolean;
  /** Phone or birth date differ from what was known; the person stays the same. */
  readonly isCorrected: boolean;
  /** The person of the same name who stood here before and turned out to be this one. */
  readonly replaces: string | null;
}

/**
 * Says for each person of the changed and new units who it is. The key of `persons.ts` decides. A
 * person of the same name on the same unit, whose key stands nowhere in the new register any more,
 * has been corrected (another phone, another day of birth): they stay the same person, or turn out
 * to be one known from another unit, so that bindings and votes keep hanging on them. Somebody
 * written twice on one unit is one person.
 *
 * @param staying units in force that the import leaves as they are.
 * @returns the people of each of `next`, in its order.
 */
export function recognisePeople(
  staying: readonly RollUnit[],
  next: readonly NextUnit[],
  known: readonly KnownPerson[],
  newId: () => string,
): RecognisedPerson[][] {
  const placeKeys = createPlaceKeys();
  const keyOf = (unit: RegisterUnit, person: RegisterPerson | KnownPerson) =>
    personKey(unit, person, placeKeys);
  const byKey = new Map<string, Found>(known.map((person) => [keyOf(person.unit, person), person]));
  const keysToCome = new Set(
    [...staying, ...next.map(({ after }) => after)].flatMap((unit) =>
      unit.people.map((person) => keyOf(unit, person)),
    ),
  );
  const continued = new Set<string>();

  const predecessorOf = (before: RollUnit | null, name: string): RollPerson | undefined =>
    before?.people.find(
      (person) =>
        person.name === name &&
        !continued.has(person.personId) &&
        !keysToCome.has(keyOf(before, person)),
    );

  return next.map(({ before, after }) => {
    const people = new Map<string, RecognisedPerson>();
    for (const person of after.people) {
      const key = keyOf(after, person);
      const found = byKey.get(key);
      const predecessor = predecessorOf(before, person.name);
      const is: Found = found ?? predecessor ?? { personId: newId(), isNew: true };
      byKey.set(key, is);
      if (people.has(is.personId)) continue;
      if (!found && predecessor) continued.add(predecessor.personId);
      people.set(is.personId, {
        ...person,
        personId: is.personId,
        isNew: is.isNew === true,
        isCorrected: !is.isNew && (is.phone !== person.phone || is.birthDate !== person.birthDate),
        replaces: found && predecessor ? otherThan(is.personId, predecessor.personId) : null,
      });
    }
    return [...people.values()];
  });
}

type Found = Partial<Pick<KnownPerson, 'phone' | 'birthDate'>> & {
  readonly personId: string;
  readonly isNew?: boolean;
};

const otherThan = (is: string, was: string): string | null => (is === was ? null : was);
