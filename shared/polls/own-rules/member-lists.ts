import type { RollMember } from '../member-roll';
import type { Ruled } from '../refusals';
import type { Body, RuleSet } from '../rule-set';

/** Bodies whose members do not follow from where somebody lives or what they own. */
export const listBodies = [
  'villagerRepsMeeting',
  'villagerGroup',
  'collectiveMembers',
  'residentRepsMeeting',
  'otherMeeting',
] as const satisfies readonly Body[];

export const memberListLimits = {
  name: { min: 2, max: 20 },
  /** In use at the same time in one community. */
  lists: 200,
  /** Added or taken off in one step. */
  changes: 500,
} as const;

/** Whether a rule set counts those on a list instead of everybody on the register. */
export const needsMemberList = ({ basis, body }: Pick<RuleSet, 'basis' | 'body'>): boolean =>
  basis === 'members' || body === 'villagerGroup' || body === 'collectiveMembers';

/**
 * The members a rule set counts by a list. `register` holds everybody with each place they stand on;
 * where households have one vote, every household with somebody of the list counts whole, so that any
 * of its adults may represent it.
 * Refuses `memberListEmpty` and `memberListPeopleGone`: nobody is left out in silence.
 */
export function membersOfList(
  { basis }: Pick<RuleSet, 'basis'>,
  register: readonly RollMember[],
  listedIds: readonly string[],
): Ruled<readonly RollMember[]> {
  if (listedIds.length === 0) return { ok: false, refusal: { code: 'memberListEmpty' } };
  const listed = new Set(listedIds);
  const known = new Set(register.map(({ personId }) => personId));
  const gone = [...listed].filter((personId) => !known.has(personId)).sort();
  if (gone.length > 0) {
    return { ok: false, refusal: { code: 'memberListPeopleGone', details: { personIds: gone } } };
  }
  const onList = register.filter(({ personId }) => listed.has(personId));
  if (basis !== 'households') return { ok: true, value: onList };
  const households = new Set(onList.map(({ householdId }) => householdId));
  return { ok: true, value: register.filter(({ householdId }) => households.has(householdId)) };
}
