import { type RuleSetId, ruleSets } from './assemblies';
import type { RollMember } from './member-roll';
import { buildVoterRoll } from './voter-roll';

const day = '2026-11-21';
const members: readonly RollMember[] = [
  { personId: 'p1', householdId: 'h1', birthDate: '1970-01-01' },
  { personId: 'p2', householdId: 'h1', birthDate: '2008-11-21' },
  { personId: 'p3', householdId: 'h1', birthDate: '2008-11-22' },
  { personId: 'p4', householdId: 'h2', birthDate: '2015-05-05' },
  { personId: 'p5', householdId: 'h3', birthDate: '1950-05-05' },
];

const ruled = (id: RuleSetId, people: readonly RollMember[] = members) =>
  buildVoterRoll(ruleSets[id], { units: [], members: people }, day);

const votersOf = (id: RuleSetId) => {
  const roll = ruled(id);
  if (!roll.ok) throw new Error(roll.refusal.code);
  return roll.value.map(({ voterKey, personIds }) => [voterKey, personIds]);
};

describe('rolls of villages and residents', () => {
  it('adults: everyone of 18 or more on the day has one vote', () => {
    expect(votersOf('villagersAssemblyAdults')).toEqual([
      ['person:p1', ['p1']],
      ['person:p2', ['p2']],
      ['person:p5', ['p5']],
    ]);
  });

  it('households: any adult may cast; a household of minors still counts toward the whole', () => {
    expect(votersOf('villagersAssemblyHouseholds')).toEqual([
      ['household:h1', ['p1', 'p2']],
      ['household:h2', []],
      ['household:h3', ['p5']],
    ]);
  });

  it('members of a meeting: one head each, on the list twice or not', () => {
    const [first] = members;
    const roll = ruled('villagerRepsMeeting', [first!, { ...first!, householdId: 'h9' }]);
    expect(roll.ok && roll.value).toEqual([
      {
        voterKey: 'person:p1',
        heads: 1,
        areaHundredths: 0,
        unitIds: ['h1', 'h9'],
        personIds: ['p1'],
        isDeveloper: false,
      },
    ]);
  });

  it('a missing birth date is asked for, not guessed', () => {
    const undated = { personId: 'p9', householdId: 'h9', birthDate: null };
    const refused = {
      ok: false,
      refusal: { code: 'rollBirthDatesMissing', details: { personIds: ['p9'] } },
    };
    expect(ruled('residentsAssemblyAdults', [...members, undated])).toEqual(refused);
    expect(ruled('residentsAssemblyHouseholds', [...members, undated])).toEqual(refused);
    expect(ruled('residentRepsMeeting', [undated]).ok).toBe(true);
  });
});
