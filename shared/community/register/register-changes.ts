import { createPlaceKeys, type PlaceKeys } from './place-names';
import type { RegisterBuilding, RegisterUnit } from './register';
import type { RegisterReading, UnitRead } from './register-reading';
import { type PersonPhoneChange, type UnitDifference, unitDifferences } from './unit-differences';

export interface UnitChange<Unit extends RegisterUnit> {
  readonly current: Unit;
  readonly next: UnitRead;
  readonly differences: readonly UnitDifference[];
}

/** What an import would do to the roll in force. `Unit` may carry more than the rule looks at. */
export interface RegisterChanges<Unit extends RegisterUnit> {
  /** Buildings and entrances that do not exist yet; a known building stands here for new entrances. */
  readonly newPlaces: readonly RegisterBuilding[];
  readonly added: readonly UnitRead[];
  /** In force, but not in the file. Only reported: removing them needs an explicit confirmation. */
  readonly removed: readonly Unit[];
  readonly changed: readonly UnitChange<Unit>[];
  /** The phones of people who stay, each person once however many units they own. */
  readonly phoneChanges: readonly PersonPhoneChange[];
  /** In force and on a faulty line: the import leaves them as they are. */
  readonly keptAsIs: readonly Unit[];
  readonly unchangedCount: number;
}

/**
 * Compares the roll in force with a register file. Units are the same if their place is, however it
 * is spelled, and keep the spelling in force; people are compared as a set, so their order means
 * nothing. Importing the same file again therefore changes nothing. Linear in the number of units.
 */
export function registerChanges<Unit extends RegisterUnit>(
  current: { readonly units: readonly Unit[] },
  reading: RegisterReading,
): RegisterChanges<Unit> {
  const placeKeys = createPlaceKeys();
  const kind = reading.kind === 'village' ? 'household' : 'dwelling';
  const faulty = new Set(reading.faultyPlaces.map((place) => placeKeys.unit({ ...place, kind })));
  const inForce = new Map(current.units.map((unit) => [placeKeys.unit(unit), unit]));

  const added: UnitRead[] = [];
  const changed: UnitChange<Unit>[] = [];
  const keptAsIs: Unit[] = [];
  const phoneChanges = new Map<string, PersonPhoneChange>();
  const seen = new Set<string>();
  let unchangedCount = 0;
  for (const unit of reading.units) {
    const key = placeKeys.unit(unit);
    const before = inForce.get(key);
    seen.add(key);
    if (before === undefined) {
      added.push(unit);
    } else if (faulty.has(key)) {
      keptAsIs.push(before);
    } else {
      const { differences, phones } = unitDifferences(before, unit);
      for (const change of phones) countPhoneChange(phoneChanges, change);
      if (differences.length === 0) unchangedCount += 1;
      else changed.push({ current: before, next: placedLike(unit, before), differences });
    }
  }
  const removed: Unit[] = [];
  for (const [key, unit] of inForce) {
    if (!seen.has(key)) (faulty.has(key) ? keptAsIs : removed).push(unit);
  }
  return {
    ...placeAdded(added, current.units, placeKeys),
    removed,
    changed,
    phoneChanges: [...phoneChanges.values()],
    keptAsIs,
    unchangedCount,
  };
}

/** Whether committing the import would change anything, removals aside. */
export const changesAnything = ({ added, changed }: RegisterChanges<RegisterUnit>): boolean =>
  added.length + changed.length > 0;

function countPhoneChange(all: Map<string, PersonPhoneChange>, change: PersonPhoneChange) {
  const key = `${change.name}\n${change.oldPhone ?? ''}\n${change.newPhone ?? ''}`;
  const unitCount = (all.get(key)?.unitCount ?? 0) + change.unitCount;
  all.set(key, { ...change, unitCount });
}

const placedLike = (
  unit: UnitRead,
  { buildingName, entranceName, roomNumber }: RegisterUnit,
): UnitRead => ({ ...unit, buildingName, entranceName, roomNumber });

/** New units of a building in force take over how it is spelled there; others found new places. */
function placeAdded(
  units: readonly UnitRead[],
  current: readonly RegisterUnit[],
  placeKeys: PlaceKeys,
): { added: UnitRead[]; newPlaces: RegisterBuilding[] } {
  if (units.length === 0) return { added: [], newPlaces: [] };
  const buildings = new Map(current.map((unit) => [placeKeys.building(unit), unit.buildingName]));
  const entrances = new Map(current.map((unit) => [placeKeys.entrance(unit), unit.entranceName]));
  const newPlaces = new Map<string, Set<string>>();
  const added = units.map((unit): UnitRead => {
    const buildingKey = placeKeys.building(unit);
    const entranceKey = placeKeys.entrance(unit);
    const buildingName = buildings.get(buildingKey) ?? unit.buildingName;
    const entranceName = entrances.get(entranceKey) ?? unit.entranceName;
    const isNewEntrance = entranceName !== null && !entrances.has(entranceKey);
    if (isNewEntrance || !buildings.has(buildingKey)) {
      const ofBuilding = newPlaces.get(buildingName) ?? new Set();
      newPlaces.set(buildingName, ofBuilding);
      if (entranceName !== null) ofBuilding.add(entranceName);
    }
    return { ...unit, buildingName, entranceName };
  });
  const places = [...newPlaces].map(([name, names]) => ({ name, entranceNames: [...names] }));
  return { added, newPlaces: places };
}
