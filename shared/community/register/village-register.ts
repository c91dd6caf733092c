import type { DataRow } from './data-rows';
import type { RegisterFault, RegisterWarning } from './faults';
import { personKey } from './persons';
import { createPlaceKeys } from './place-names';
import type { RegisterUnit, UnitPlace } from './register';
import type { UnitRead, UnitsReading } from './register-reading';
import { readVillageRow, type VillageRow } from './village-rows';

/**
 * Reads the lines of a village, one member each, into households. A household without a head is
 * warned about but kept: its adults have their vote all the same (Village Law 2025 § 25).
 */
export function readVillageRegister(rows: readonly DataRow[], hasGroups: boolean): UnitsReading {
  const placeKeys = createPlaceKeys();
  const households = new Map<string, VillageRow[]>();
  const lineOfMember = new Map<string, number>();
  const faults: RegisterFault[] = [];
  const warnings: RegisterWarning[] = [];
  const faultyPlaces: UnitPlace[] = [];
  for (const row of rows) {
    const reading = readVillageRow(row, hasGroups);
    faults.push(...reading.faults);
    if (reading.read === null) {
      if (reading.place !== null) faultyPlaces.push(reading.place);
      continue;
    }
    const household = asHousehold([reading.read]);
    const memberKey = personKey(household, reading.read.person, placeKeys);
    const otherLine = lineOfMember.get(memberKey);
    if (otherLine !== undefined) {
      faults.push(row.fault('memberName', 'duplicateMember', otherLine));
      continue;
    }
    lineOfMember.set(memberKey, row.line);
    warnings.push(...reading.warnings);
    const key = placeKeys.unit(household);
    const members = households.get(key);
    if (members === undefined) households.set(key, [reading.read]);
    else members.push(reading.read);
  }
  const read = [...households.values()];
  warnings.push(...read.flatMap(headWarnings));
  return { units: read.map(asHousehold), faults, warnings, faultyPlaces };
}

function asHousehold(members: readonly VillageRow[]): UnitRead {
  const place: UnitPlace = members[0]?.place ?? {
    buildingName: '',
    entranceName: null,
    roomNumber: '',
  };
  const household: RegisterUnit = {
    ...place,
    kind: 'household',
    areaHundredths: null,
    people: members.map(({ person }) => person),
    isDeveloper: false,
  };
  return { ...household, lines: members.map(({ row }) => row.line) };
}

function headWarnings(members: readonly VillageRow[]): RegisterWarning[] {
  const [first] = members;
  if (first === undefined) return [];
  const [head, another] = members.filter(({ person }) => person.relation === 'head');
  if (head === undefined) return [first.row.warning('kinship', 'headMissing')];
  if (another !== undefined) return [another.row.warning('kinship', 'severalHeads', head.row.line)];
  const written = head.row.text('headName');
  return written === '' || written === head.person.name
    ? []
    : [head.row.warning('headName', 'headNameDiffers')];
}
