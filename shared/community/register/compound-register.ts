import { type CompoundRow, readCompoundRow } from './compound-rows';
import type { DataRow } from './data-rows';
import {
  belongsToDeveloper,
  developerNames,
  namesABuyer,
  unnamedDeveloper,
} from './developer-units';
import { aWarning, type RegisterFault, type RegisterWarning } from './faults';
import { createPlaceKeys } from './place-names';
import type { RegisterPerson, UnitPlace } from './register';
import type { UnitRead, UnitsReading } from './register-reading';

/** Reads the lines of a compound: one unit each. The second line of a unit is a fault. */
export function readCompoundRegister(rows: readonly DataRow[]): UnitsReading {
  const placeKeys = createPlaceKeys();
  const lineOfUnit = new Map<string, number>();
  const drafts: CompoundRow[] = [];
  const faults: RegisterFault[] = [];
  const warnings: RegisterWarning[] = [];
  const faultyPlaces: UnitPlace[] = [];
  for (const row of rows) {
    const reading = readCompoundRow(row);
    const rowFaults = [...reading.faults];
    if (reading.place !== null) {
      const key = placeKeys.unit({ ...reading.place, kind: 'dwelling' });
      const otherLine = lineOfUnit.get(key);
      if (otherLine === undefined) lineOfUnit.set(key, row.line);
      else rowFaults.push(row.fault('roomNumber', 'duplicateUnit', otherLine));
    }
    faults.push(...rowFaults);
    if (reading.read !== null && rowFaults.length === 0) {
      drafts.push(reading.read);
      warnings.push(...reading.warnings);
    } else if (reading.place !== null) faultyPlaces.push(reading.place);
  }
  const kindWarnings = missingKindWarning(drafts);
  const settled = settleOwners(drafts);
  return {
    units: settled.units,
    faults,
    warnings: [...kindWarnings, ...warnings, ...settled.warnings],
    faultyPlaces,
  };
}

// Once for the file: a register without the column would otherwise give a warning for every line.
function missingKindWarning(drafts: readonly CompoundRow[]): RegisterWarning[] {
  const first = drafts.find(({ row }) => row.text('kind') === '');
  return first === undefined ? [] : [first.row.warning('kind', 'kindMissing')];
}

/** Settles which units are the developer's; only the whole file can tell. */
function settleOwners(drafts: readonly CompoundRow[]) {
  const [mainName = unnamedDeveloper, ...otherNames] = developerNames(drafts);
  const names = new Set([mainName, ...otherNames]);
  const warnings: RegisterWarning[] = [];
  const units = drafts.map((draft): UnitRead => {
    const { row, place, kind, areaHundredths } = draft;
    if (namesABuyer(draft) && !draft.names.some((name) => names.has(name)))
      warnings.push(row.warning('ownerNames', 'developerRowNamesAPerson'));
    const people = ownersOf(draft, mainName);
    const isDeveloper = belongsToDeveloper(draft, names);
    return { ...place, kind, areaHundredths, people, isDeveloper, lines: [row.line] };
  });
  for (const name of otherNames) {
    const row = drafts.find((draft) => draft.names[0] === name)?.row;
    if (row !== undefined) warnings.push(row.warning('ownerNames', 'severalDevelopers'));
  }
  return { units, warnings: [...warnings, ...namesakeWarnings(units)] };
}

/** The owners of a unit, each once; an unsold unit that names nobody gets the developer. */
function ownersOf(draft: CompoundRow, developerName: string): RegisterPerson[] {
  const names = draft.names.length === 0 ? [developerName] : draft.names;
  const owners = names.map((name, index): [string, RegisterPerson] => {
    const phone = draft.phones[index] ?? null;
    const owner = { name, phone, relation: 'owner', kinship: null, birthDate: null } as const;
    return [`${name}\n${phone ?? ''}`, owner];
  });
  return [...new Map(owners).values()];
}

function namesakeWarnings(units: readonly UnitRead[]): RegisterWarning[] {
  const unitsOfName = new Map<string, { count: number; lineWithoutPhone: number }>();
  for (const { isDeveloper, people, lines } of units) {
    for (const { name, phone } of isDeveloper ? [] : people) {
      const { count, lineWithoutPhone } = unitsOfName.get(name) ?? {
        count: 0,
        lineWithoutPhone: 0,
      };
      const line = lineWithoutPhone === 0 && phone === null ? (lines[0] ?? 0) : lineWithoutPhone;
      unitsOfName.set(name, { count: count + 1, lineWithoutPhone: line });
    }
  }
  return [...unitsOfName]
    .filter(([, { count, lineWithoutPhone }]) => count > 1 && lineWithoutPhone !== 0)
    .map(([name, { count, lineWithoutPhone }]) =>
      aWarning('sameNameWithoutPhone', {
        line: lineWithoutPhone,
        field: 'phones',
        cell: name,
        count,
      }),
    );
}
