import { groupedBy } from '@/shared/grouped-by';
import type { CalendarDay } from '@/shared/shanghai-time';
import type { Totals } from './decision';
import { adultsOf, householdsOf, membersOf, type RollMember } from './member-roll';
import type { Ruled } from './refusals';
import type { RuleSet } from './rule-set';

/**
 * One row of the frozen roll: everyone who shares one vote. The same shape serves owners,
 * villagers and residents, so one poll engine serves them all.
 */
export type Voter = {
  /** Stable for the same set of people; unique in a roll. */
  readonly voterKey: string;
  readonly heads: 1;
  /** 0.01 m²; 0 where only heads are counted. */
  readonly areaHundredths: number;
  readonly unitIds: readonly string[];
  /** Any of them may hold the pen; `whyCannotVote` settles which of them does. */
  readonly personIds: readonly string[];
  readonly isDeveloper: boolean;
};

/** What a register calls a unit. A village household without rooms of its own is kind `household`. */
export type RollUnitKind = 'dwelling' | 'shop' | 'office' | 'parking' | 'storage' | 'household';

export type RollUnit = {
  readonly unitId: string;
  readonly kind: RollUnitKind;
  /** Registered area of the exclusive unit, else the measured, else the contract's, in 0.01 m². */
  readonly areaHundredths: number;
  readonly ownerIds: readonly string[];
  /** Unsold, or sold and not handed over, or any other unit of the developer. */
  readonly ownedByDeveloper: boolean;
};

export type RollSource = {
  readonly units: readonly RollUnit[];
  readonly members: readonly RollMember[];
};

/** The roll of a body as its rule set counts it on `day`, sorted by voter key. Refuses `rollEmpty` and faulty entries. */
export function buildVoterRoll(
  ruleSet: Pick<RuleSet, 'basis' | 'parkingVotes'>,
  source: RollSource,
  day: CalendarDay,
): Ruled<readonly Voter[]> {
  const roll = {
    units: () => ownersOf(source.units, ruleSet.parkingVotes),
    adults: () => adultsOf(source.members, day),
    households: () => householdsOf(source.members, day),
    members: () => membersOf(source.members),
  }[ruleSet.basis]();
  if (roll.ok && roll.value.length === 0) return { ok: false, refusal: { code: 'rollEmpty' } };
  return roll;
}

/**
 * Owners as voters (Judicial Interpretation on condominium ownership arts. 8–9): one head per set
 * of owners however many units they have, and one for all of the developer's units together.
 * Units are voters' only with an owner and a positive area: refuses `rollUnitsFaulty`, also for a
 * unit that stands in the register twice.
 */
function ownersOf(units: readonly RollUnit[], parkingVotes: boolean): Ruled<readonly Voter[]> {
  const voting = units.filter(
    ({ kind }) => kind !== 'household' && (kind !== 'parking' || parkingVotes),
  );
  const faulty = faultyUnitIds(voting);
  if (faulty.length > 0) {
    return { ok: false, refusal: { code: 'rollUnitsFaulty', details: { unitIds: faulty } } };
  }
  const voters = [...groupedBy(voting, ownersKey)].map(
    ([voterKey, units]): Voter => ({
      voterKey,
      heads: 1,
      areaHundredths: units.reduce((sum, unit) => sum + unit.areaHundredths, 0),
      unitIds: units.map(({ unitId }) => unitId).sort(),
      personIds: sortedSet(units.flatMap(({ ownerIds }) => ownerIds)),
      isDeveloper: voterKey === developerKey,
    }),
  );
  return { ok: true, value: voters.sort((a, b) => (a.voterKey < b.voterKey ? -1 : 1)) };
}

const developerKey = 'developer';

const ownersKey = ({ ownedByDeveloper, ownerIds }: RollUnit): string =>
  ownedByDeveloper
    ? developerKey
    : `owners:${sortedSet(ownerIds).map(encodeURIComponent).join('+')}`;

function faultyUnitIds(units: readonly RollUnit[]): string[] {
  const seen = new Set<string>();
  const faulty = new Set<string>();
  for (const { unitId, areaHundredths, ownerIds, ownedByDeveloper } of units) {
    const owned = ownedByDeveloper || ownerIds.length > 0;
    const measured = Number.isSafeInteger(areaHundredths) && areaHundredths > 0;
    if (!owned || !measured || seen.has(unitId)) faulty.add(unitId);
    seen.add(unitId);
  }
  return [...faulty].sort();
}

export const rollTotals = (voters: readonly Voter[]): Totals => ({
  areaHundredths: voters.reduce((sum, voter) => sum + voter.areaHundredths, 0),
  heads: voters.length,
});

const sortedSet = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
