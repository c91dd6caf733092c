import type { DataRow, RowReading } from './data-rows';
import { isUnsold, type OwnersOfUnit } from './developer-units';
import { isUnusualArea, readArea } from './exclusive-area';
import type { RegisterFault, RegisterWarning } from './faults';
import { isMalformedName, splitNames } from './owner-names';
import { assignPhones, readPhone, splitPhones } from './phone-numbers';
import { placeName, roomNumberText } from './place-names';
import type { UnitKind, UnitPlace } from './register';
import { readUnitKind } from './unit-kinds';

/** A line of a compound's register, before the whole file has told who the developer is. */
export interface CompoundRow extends OwnersOfUnit {
  readonly row: DataRow;
  readonly place: UnitPlace;
  readonly kind: UnitKind;
  readonly areaHundredths: number;
}

/** Reads one line of a compound's register: a unit, its area and its owners. */
export function readCompoundRow(row: DataRow): RowReading<CompoundRow> {
  const faults: RegisterFault[] = [];
  const warnings: RegisterWarning[] = [];
  const place = readPlace(row, faults);
  const kind = readKind(row, faults);
  const area = readArea(row.raw('area'), kind);
  if (typeof area === 'string') faults.push(row.fault('area', area));
  else if (isUnusualArea(area.hundredths, kind)) warnings.push(row.warning('area', 'areaUnusual'));
  const owners = readOwners(row, faults, warnings);
  if (place === null || typeof area === 'string' || faults.length > 0)
    return { read: null, place, faults, warnings: [] };
  const read = { ...owners, row, place, kind, areaHundredths: area.hundredths };
  return { read, place, faults, warnings };
}

function readPlace(row: DataRow, faults: RegisterFault[]): UnitPlace | null {
  const building = row.text('building');
  const entrance = row.text('entrance');
  const room = row.text('roomNumber');
  if (building === '') faults.push(row.fault('building', 'buildingMissing'));
  if (room === '') faults.push(row.fault('roomNumber', 'roomMissing'));
  if (isDate(room)) faults.push(row.fault('roomNumber', 'roomIsDate'));
  if (building === '' || room === '') return null;
  return {
    buildingName: placeName('building', building),
    entranceName: entrance === '' ? null : placeName('entrance', entrance),
    roomNumber: roomNumberText(room),
  };
}

// Spreadsheets turn a room typed as 1-2 into 1月2日.
const isDate = (room: string): boolean =>
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}-[A-Z][a-z]{2})$/.test(
    room,
  );

function readKind(row: DataRow, faults: RegisterFault[]): UnitKind {
  const text = row.text('kind');
  const kind = readUnitKind(text);
  if (text !== '' && kind === null) faults.push(row.fault('kind', 'kindUnknown'));
  return kind ?? 'dwelling';
}

function readOwners(
  row: DataRow,
  faults: RegisterFault[],
  warnings: RegisterWarning[],
): OwnersOfUnit {
  const remark = row.text('remark');
  const names = splitNames(row.raw('ownerNames'));
  if (names.length === 0 && !isUnsold(remark)) faults.push(row.fault('ownerNames', 'ownerMissing'));
  if (names.some(isMalformedName)) faults.push(row.fault('ownerNames', 'nameMalformed'));
  if (names.length === 1 && remark.startsWith('共有'))
    warnings.push(row.warning('ownerNames', 'coOwnerMissing'));

  const places = splitPhones(row.raw('phones'));
  const { phones, differs } = assignPhones(places, names.length);
  if (places.some((text) => text !== '' && readPhone(text) === null))
    faults.push(row.fault('phones', 'phoneMalformed'));
  else if (differs) warnings.push(row.warning('phones', 'phoneCountDiffers'));
  return { remark, names, phones };
}
