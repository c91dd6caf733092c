import { isOfFullAge } from '@/shared/full-age';
import { groupedBy } from '@/shared/grouped-by';
import type { CalendarDay } from '@/shared/shanghai-time';
import type { Ruled } from './refusals';
import type { Voter } from './voter-roll';

/** Someone on a village's or residents' register, or a member of a representatives' meeting. */
export type RollMember = {
  readonly personId: string;
  readonly householdId: string;
  readonly birthDate: CalendarDay | null;
};

/** One vote for everyone of full age on `day`. Refuses `rollBirthDatesMissing`. */
export function adultsOf(
  members: readonly RollMember[],
  day: CalendarDay,
): Ruled<readonly Voter[]> {
  const adults = adultMembers(members, day);
  return adults.ok ? membersOf(adults.value) : adults;
}

/**
 * One vote for each household, cast by any of its adults as householdRep. A household of minors
 * alone stays on the roll: the law counts households, not ballots. Refuses `rollBirthDatesMissing`.
 */
export function householdsOf(
  members: readonly RollMember[],
  day: CalendarDay,
): Ruled<readonly Voter[]> {
  const adults = adultMembers(members, day);
  if (!adults.ok) return adults;
  const adultIds = new Set(adults.value.map(({ personId }) => personId));
  const households = gather(members, 'householdId', 'personId');
  const voters = households.map(([householdId, personIds]) =>
    headOf(
      `household:${householdId}`,
      [householdId],
      personIds.filter((personId) => adultIds.has(personId)),
    ),
  );
  return { ok: true, value: voters };
}

/** One vote for everyone on the list: the members of a representatives' meeting. */
export function membersOf(members: readonly RollMember[]): Ruled<readonly Voter[]> {
  const people = gather(members, 'personId', 'householdId');
  return {
    ok: true,
    value: people.map(([personId, householdIds]) =>
      headOf(`person:${personId}`, householdIds, [personId]),
    ),
  };
}

function adultMembers(
  members: readonly RollMember[],
  day: CalendarDay,
): Ruled<readonly RollMember[]> {
  const undated = members.filter(({ birthDate }) => birthDate === null);
  if (undated.length > 0) {
    const personIds = undated.map(({ personId }) => personId);
    return { ok: false, refusal: { code: 'rollBirthDatesMissing', details: { personIds } } };
  }
  const adults = members.filter(
    ({ birthDate }) => birthDate !== null && isOfFullAge(birthDate, day),
  );
  return { ok: true, value: adults };
}

/** Each distinct `key` with its distinct `value`s, both in order. */
const gather = (
  members: readonly RollMember[],
  key: 'personId' | 'householdId',
  value: 'personId' | 'householdId',
): [string, string[]][] =>
  [...groupedBy(members, (member) => member[key])]
    .map(([id, group]): [string, string[]] => [
      id,
      [...new Set(group.map((member) => member[value]))].sort(),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));

const headOf = (voterKey: string, unitIds: string[], personIds: string[]): Voter => ({
  voterKey,
  heads: 1,
  areaHundredths: 0,
  unitIds,
  personIds,
  isDeveloper: false,
});
