import { isOfFullAge } from '@/shared/full-age';
import { voterKey } from './persons';
import { createPlaceKeys, type PlaceKeys } from './place-names';
import type { RegisterUnit } from './register';

/** Units, heads and area in 0.01 m²: what an owners' vote is counted against. */
export interface RollTotals {
  readonly units: number;
  readonly people: number;
  readonly areaHundredths: number;
}

export interface CompoundTotals {
  /** The roll of a vote: parking carries votes only where the community's rules say so. */
  readonly withoutParking: RollTotals;
  readonly withParking: RollTotals;
  /** The developer's part of `withoutParking`. */
  readonly developer: RollTotals;
  readonly coOwnedUnits: number;
  /** Voters other than the developer with more than one unit, parking not counted. */
  readonly personsWithSeveralUnits: number;
}

/**
 * Heads and areas of a compound's register (Civil Code art. 278; Judicial Interpretation on
 * condominium ownership arts. 8–9): one head per distinct set of owners, the developer one.
 */
export function compoundTotals(units: readonly RegisterUnit[]): CompoundTotals {
  const placeKeys = createPlaceKeys();
  const votingUnits = units.filter(({ kind }) => kind !== 'parking');
  const unitsOfVoter = new Map<string, number>();
  for (const unit of votingUnits.filter(({ isDeveloper }) => !isDeveloper)) {
    const key = voterKey(unit, placeKeys);
    unitsOfVoter.set(key, (unitsOfVoter.get(key) ?? 0) + 1);
  }
  const developerUnits = votingUnits.filter(({ isDeveloper }) => isDeveloper);
  return {
    withoutParking: rollTotals(votingUnits, placeKeys),
    withParking: rollTotals(units, placeKeys),
    developer: rollTotals(developerUnits, placeKeys),
    coOwnedUnits: votingUnits.filter(({ people }) => people.length > 1).length,
    personsWithSeveralUnits: [...unitsOfVoter.values()].filter((count) => count > 1).length,
  };
}

function rollTotals(units: readonly RegisterUnit[], placeKeys: PlaceKeys): RollTotals {
  return {
    units: units.length,
    people: new Set(units.map((unit) => voterKey(unit, placeKeys))).size,
    areaHundredths: units.reduce((sum, unit) => sum + (unit.areaHundredths ?? 0), 0),
  };
}

export interface VillageTotals {
  readonly households: number;
  readonly members: number;
  readonly adults18: number;
}

/**
 * Households and members of a village's register, and those aged 18 or older on the day `on`
 * (`YYYY-MM-DD`), of whom the villagers' assembly consists (Village Law 2025 § 25). Members without
 * a birth date are not counted as adults.
 */
export function villageTotals(units: readonly RegisterUnit[], on: string): VillageTotals {
  const members = units.flatMap(({ people }) => people);
  return {
    households: units.length,
    members: members.length,
    adults18: members.filter(({ birthDate }) => birthDate && isOfFullAge(birthDate, on)).length,
  };
}
