import { readRegister } from './read-register';
import type { RegisterPerson } from './register';
import type { RegisterReading, UnitRead } from './register-reading';
import type { RegisterTable } from './register-table';

/** Tables and units for tests, as offices would write them. */
export const compoundHeader = [
  ...['楼栋', '单元', '房号', '用途'],
  ...['专有部分面积(㎡)', '业主姓名', '业主手机', '产权备注'],
];

export const villageHeader = [
  ...['村民小组', '户号', '户主', '成员姓名'],
  ...['与户主关系', '性别', '出生日期', '手机'],
];

export const aTable = (...rows: readonly (readonly string[])[]): RegisterTable => ({
  fileName: '名册.csv',
  lines: rows.map((cells, index) => ({ line: index + 1, cells })),
  otherSheetNames: [],
});

const usualUnit = {
  building: '1栋',
  entrance: '1单元',
  room: '101',
  kind: '住宅',
  area: '98.36',
  owners: '王小明',
  phones: '19800000001',
  remark: '',
};

export const aUnitRow = (unit: Partial<typeof usualUnit> = {}): string[] =>
  Object.values({ ...usualUnit, ...unit });

const usualMember = {
  group: '第1组',
  household: '0001',
  head: '李大山',
  name: '李大山',
  kinship: '户主',
  sex: '男',
  birthDate: '1970-05-01',
  phone: '19800000002',
};

export const aMemberRow = (member: Partial<typeof usualMember> = {}): string[] =>
  Object.values({ ...usualMember, ...member });

export function readingOf(table: RegisterTable): RegisterReading {
  const result = readRegister(table);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.reading;
}

export const readUnits = (...units: Partial<typeof usualUnit>[]): RegisterReading =>
  readingOf(aTable(compoundHeader, ...units.map(aUnitRow)));

export const readMembers = (...members: Partial<typeof usualMember>[]): RegisterReading =>
  readingOf(aTable(villageHeader, ...members.map(aMemberRow)));

export const anOwner = (person: Partial<RegisterPerson> = {}): RegisterPerson => ({
  name: '王小明',
  phone: '19800000001',
  relation: 'owner',
  kinship: null,
  birthDate: null,
  ...person,
});

export const aUnit = (unit: Partial<UnitRead> = {}): UnitRead => ({
  buildingName: '1栋',
  entranceName: '1单元',
  roomNumber: '101',
  kind: 'dwelling',
  areaHundredths: 9_836,
  people: [anOwner()],
  isDeveloper: false,
  lines: [2],
  ...unit,
});
