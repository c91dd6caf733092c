import { recogniseHeader } from './columns';
import { readCompoundRegister } from './compound-register';
import { sortLines } from './data-rows';
import { aWarning } from './faults';
import { createPlaceKeys } from './place-names';
import type { RegisterRefusal } from './refusals';
import type { RegisterBuilding } from './register';
import type { RegisterReading, UnitRead, UnitsReading } from './register-reading';
import type { RegisterTable } from './register-table';
import { readVillageRegister } from './village-register';

/**
 * Reads a compound's or a village's register out of a table, whatever is in it: refused only if no
 * header is recognised. Lines that cannot be imported are reported as faults, line by line, and the
 * rest is read; whether to import the rest is the caller's decision, not made here.
 */
export function readRegister(
  table: RegisterTable,
): { ok: true; reading: RegisterReading } | { ok: false; refusal: RegisterRefusal } {
  const recognised = recogniseHeader(table);
  if (!recognised.ok) return recognised;
  const { header } = recognised;
  const { rows, faults, skippedLines } = sortLines(table, header);
  const read: UnitsReading =
    header.kind === 'compound'
      ? readCompoundRegister(rows)
      : readVillageRegister(rows, header.positions.has('villagerGroup'));
  const { units, buildings } = oneSpellingPerPlace(read.units);
  const otherSheets = table.otherSheetNames.map((name) =>
    aWarning('otherSheetsNotRead', { line: header.line, field: null, cell: name }),
  );
  return {
    ok: true,
    reading: {
      kind: header.kind,
      fileName: table.fileName,
      headerLine: header.line,
      buildings,
      units,
      faults: inFileOrder([...faults, ...read.faults]),
      warnings: inFileOrder([...otherSheets, ...read.warnings]),
      skippedLines,
      faultyPlaces: read.faultyPlaces,
      ignoredColumns: header.ignoredColumns,
    },
  };
}

const inFileOrder = <Finding extends { line: number }>(findings: Finding[]): Finding[] =>
  findings.sort((one, other) => one.line - other.line);

/** Where a file writes 1栋 and 1幢, the first spelling names the building for all its units. */
function oneSpellingPerPlace(read: readonly UnitRead[]) {
  const placeKeys = createPlaceKeys();
  const buildings = new Map<string, { name: string; entrances: Map<string, string> }>();
  const units = read.map((unit): UnitRead => {
    const key = placeKeys.building(unit);
    const building = buildings.get(key) ?? { name: unit.buildingName, entrances: new Map() };
    buildings.set(key, building);
    if (unit.entranceName === null) return { ...unit, buildingName: building.name };
    const entranceKey = placeKeys.entrance(unit);
    const entranceName: string = building.entrances.get(entranceKey) ?? unit.entranceName;
    building.entrances.set(entranceKey, entranceName);
    return { ...unit, buildingName: building.name, entranceName };
  });
  const named = [...buildings.values()].map(
    ({ name, entrances }): RegisterBuilding => ({ name, entranceNames: [...entrances.values()] }),
  );
  return { units, buildings: named };
}
