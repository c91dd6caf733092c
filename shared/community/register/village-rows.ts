import { readBirthDate } from './birth-date';
import type { DataRow, RowReading } from './data-rows';
import type { RegisterFault, RegisterWarning } from './faults';
import { isMalformedName } from './owner-names';
import { assignPhones, readPhone, splitPhones } from './phone-numbers';
import { placeName, roomNumberText } from './place-names';
import type { RegisterPerson, UnitPlace } from './register';

/** A line of a village's register: one member of a household. */
export interface VillageRow {
  readonly row: DataRow;
  readonly place: UnitPlace;
  readonly person: RegisterPerson;
}

/** What a village without villagers' groups is called in place of a group. */
const wholeVillage = '全村';

/** Reads one member; `hasGroups` tells whether the file has a column for the villagers' group. */
export function readVillageRow(row: DataRow, hasGroups: boolean): RowReading<VillageRow> {
  const faults: RegisterFault[] = [];
  const warnings: RegisterWarning[] = [];
  const place = readHousehold(row, hasGroups, faults);
  const name = row.text('memberName').replace(/(?<=^.) (?=.$)/, '');
  if (name === '') faults.push(row.fault('memberName', 'memberMissing'));
  else if (isMalformedName(name)) faults.push(row.fault('memberName', 'nameMalformed'));
  const kinship = row.text('kinship');
  if (kinship === '') warnings.push(row.warning('kinship', 'kinshipMissing'));
  const isHead =
    kinship === '' ? name !== '' && name === row.text('headName') : /^(?:户主|本人)$/.test(kinship);
  const person: RegisterPerson = {
    name,
    phone: readMemberPhone(row, faults, warnings),
    relation: isHead ? 'head' : 'member',
    kinship: kinship === '' ? null : kinship,
    birthDate: readMemberBirthDate(row, faults, warnings),
  };
  if (place === null || faults.length > 0) return { read: null, place, faults, warnings: [] };
  return { read: { row, place, person }, place, faults, warnings };
}

function readHousehold(
  row: DataRow,
  hasGroups: boolean,
  faults: RegisterFault[],
): UnitPlace | null {
  const group = hasGroups ? row.text('villagerGroup') : wholeVillage;
  const household = row.text('householdNumber');
  if (group === '') faults.push(row.fault('villagerGroup', 'villagerGroupMissing'));
  if (household === '') faults.push(row.fault('householdNumber', 'householdNumberMissing'));
  if (group === '' || household === '') return null;
  return {
    buildingName: placeName('villagerGroup', group),
    entranceName: null,
    roomNumber: roomNumberText(household),
  };
}

function readMemberPhone(
  row: DataRow,
  faults: RegisterFault[],
  warnings: RegisterWarning[],
): string | null {
  const places = splitPhones(row.raw('phone'));
  const { phones, differs } = assignPhones(places, 1);
  if (places.some((text) => text !== '' && readPhone(text) === null))
    faults.push(row.fault('phone', 'phoneMalformed'));
  else if (differs) warnings.push(row.warning('phone', 'phoneCountDiffers'));
  return phones[0] ?? null;
}

function readMemberBirthDate(
  row: DataRow,
  faults: RegisterFault[],
  warnings: RegisterWarning[],
): string | null {
  const text = row.text('birthDate');
  const birthDate = readBirthDate(text);
  if (text === '') warnings.push(row.warning('birthDate', 'birthDateMissing'));
  else if (birthDate === null) faults.push(row.fault('birthDate', 'birthDateMalformed'));
  return birthDate;
}
