import type { RegisterPerson, RegisterUnit } from './register';

/**
 * `people`: others than before own the unit or belong to the household. `details`: relation, kinship
 * or birth date of the same people.
 */
export type UnitDifference = 'area' | 'kind' | 'people' | 'developer' | 'phones' | 'details';

export interface PersonPhoneChange {
  readonly name: string;
  readonly oldPhone: string | null;
  readonly newPhone: string | null;
  readonly unitCount: number;
}

/** What is different about one unit. Somebody with the same name on it is taken as the same person. */
export function unitDifferences(
  before: RegisterUnit,
  after: RegisterUnit,
): { differences: UnitDifference[]; phones: PersonPhoneChange[] } {
  const differences: UnitDifference[] = [];
  if (before.areaHundredths !== after.areaHundredths) differences.push('area');
  if (before.kind !== after.kind) differences.push('kind');
  if (before.isDeveloper !== after.isDeveloper) differences.push('developer');

  if (areTheSame(before.people, after.people)) return { differences, phones: [] };
  const peopleBefore = inOrder(before.people);
  const peopleAfter = inOrder(after.people);
  const sameNames =
    peopleBefore.length === peopleAfter.length &&
    peopleBefore.every(({ name }, index) => name === peopleAfter[index]?.name);
  if (!sameNames) return { differences: [...differences, 'people'], phones: [] };

  const phones: PersonPhoneChange[] = [];
  let detailsDiffer = false;
  peopleBefore.forEach((person, index) => {
    const next = peopleAfter[index] ?? person;
    detailsDiffer ||= detailsOf(person) !== detailsOf(next);
    if (person.phone === next.phone) return;
    phones.push({ name: person.name, oldPhone: person.phone, newPhone: next.phone, unitCount: 1 });
  });
  if (phones.length > 0) differences.push('phones');
  if (detailsDiffer) differences.push('details');
  return { differences, phones };
}

/** Spares nearly all units of a usual import the sorting. */
const areTheSame = (before: readonly RegisterPerson[], after: readonly RegisterPerson[]): boolean =>
  before.length === after.length &&
  before.every((person, index) => {
    const next = after[index];
    return (
      person.name === next?.name &&
      person.phone === next.phone &&
      person.birthDate === next.birthDate &&
      person.relation === next.relation &&
      person.kinship === next.kinship
    );
  });

const detailsOf = ({ relation, kinship, birthDate }: RegisterPerson): string =>
  `${relation}\n${kinship ?? ''}\n${birthDate ?? ''}`;

// By code units, so that the order is the same on every machine.
function inOrder(people: readonly RegisterPerson[]): readonly RegisterPerson[] {
  if (people.length < 2) return people;
  const key = ({ name, phone, birthDate }: RegisterPerson) =>
    `${name}\n${birthDate ?? ''}\n${phone ?? ''}`;
  return [...people].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
