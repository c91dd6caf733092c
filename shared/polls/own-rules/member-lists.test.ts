import { ruleSets } from '../assemblies';
import { membersOfList, needsMemberList } from './member-lists';

const register = [
  { personId: 'p1', householdId: 'h1', birthDate: '1970-01-01' },
  { personId: 'p2', householdId: 'h1', birthDate: '1975-01-01' },
  { personId: 'p3', householdId: 'h2', birthDate: '1980-01-01' },
];
const idsOf = (basis: 'adults' | 'households' | 'members', listed: string[]) => {
  const members = membersOfList({ basis }, register, listed);
  return members.ok ? members.value.map(({ personId }) => personId) : members.refusal;
};

it('adults and members are those on the list; a household counts whole for anyone of it', () => {
  expect(idsOf('members', ['p1'])).toEqual(['p1']);
  expect(idsOf('adults', ['p1', 'p3'])).toEqual(['p1', 'p3']);
  expect(idsOf('households', ['p2'])).toEqual(['p1', 'p2']);
});

it('an empty list and people who left are told, not passed over', () => {
  expect(idsOf('members', [])).toEqual({ code: 'memberListEmpty' });
  expect(idsOf('households', ['p1', 'p9'])).toEqual({
    code: 'memberListPeopleGone',
    details: { personIds: ['p9'] },
  });
});

it('a list is needed where the register does not say who belongs to the body', () => {
  const needing = Object.values(ruleSets)
    .filter(needsMemberList)
    .map(({ id }) => id);
  expect(needing).toEqual([
    'villagerRepsMeeting',
    'villagerGroupAdults',
    'villagerGroupHouseholds',
    'residentRepsMeeting',
    'collectiveMembers',
  ]);
});
