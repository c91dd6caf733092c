import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegister } from '@/shared/community/register/read-register';
import { changesAnything, registerChanges } from '@/shared/community/register/register-changes';
import type { RegisterReading } from '@/shared/community/register/register-reading';
import { compoundTotals, villageTotals } from '@/shared/community/register/register-totals';
import { readTable } from './read-table';

const folder = join(process.cwd(), 'data/roll');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

async function readFrom(fileName: string): Promise<RegisterReading> {
  const decoded = await readTable(fileName, readFileSync(join(folder, fileName)));
  if (!decoded.ok) throw new Error(decoded.refusal.code);
  const read = readRegister(decoded.table);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.reading;
}

describe('jinxiu-garden.csv (UTF-8 with BOM)', () => {
  it('gives the units, heads and areas that were counted independently', async () => {
    const reading = await readFrom('jinxiu-garden.csv');
    expect(reading.faults).toEqual([]);
    expect({ file: reading.fileName, ...compoundTotals(reading.units) }).toEqual(
      omit(expected.jinxiu, 'encoding'),
    );
  });

  it('lists the buildings in the order of the file, with their entrances', async () => {
    const { buildings, kind, ignoredColumns } = await readFrom('jinxiu-garden.csv');
    expect(kind).toBe('compound');
    expect(ignoredColumns).toEqual([]);
    expect(buildings).toHaveLength(14);
    expect(buildings[0]).toEqual({ name: '1栋', entranceNames: ['1单元', '2单元'] });
    expect(buildings.at(-1)).toEqual({ name: '地下车库', entranceNames: [] });
  });

  it('is the same register as a workbook', async () => {
    const fromText = await readFrom('jinxiu-garden.csv');
    const fromWorkbook = await readFrom('generated/jinxiu-garden.xlsx');
    expect(fromWorkbook.units).toEqual(fromText.units);
    expect(changesAnything(registerChanges(fromText, fromWorkbook))).toBe(false);
  });
});

describe('messy-office.csv (GB18030)', () => {
  it('reports exactly the faulty lines, by the line in the file', async () => {
    const { faults } = await readFrom('messy-office.csv');
    expect(faults.map(({ line, fault }) => ({ line, fault }))).toEqual(expected.messy.faults);
  });

  it('accepts the other lines after cleaning and skips the blank one', async () => {
    const { units, skippedLines } = await readFrom('messy-office.csv');
    expect(compoundTotals(units).withParking).toEqual(expected.messy.accepted);
    expect(skippedLines).toEqual([185]);
  });

  it('quotes the cell and says what to do', async () => {
    const { faults } = await readFrom('messy-office.csv');
    expect(faults.find(({ line }) => line === 62)).toEqual({
      line: 62,
      field: 'area',
      fault: 'areaNotANumber',
      cell: '九十八点三',
      message: '面积不是数字。请用数字填写，例如 98.36。',
    });
    expect(faults.find(({ line }) => line === 174)?.message).toContain('第 173 行');
  });
});

describe('qingshi-village.csv', () => {
  it('gives the households, members and adults that were counted independently', async () => {
    const { on, file, ...totals } = expected.village;
    const reading = await readFrom(file);
    expect(reading.kind).toBe('village');
    expect(reading.faults).toEqual([]);
    expect(villageTotals(reading.units, on)).toEqual(totals);
  });

  it('does not take the column of sex, and says so', async () => {
    const reading = await readFrom('qingshi-village.csv');
    expect(reading.ignoredColumns).toEqual([{ name: '性别', reason: 'sex' }]);
    const texts = new Set(reading.units.flatMap(({ people }) => people).flatMap(Object.values));
    expect(texts.has('男')).toBe(false);
  });

  it('keeps the zeros in front of household numbers', async () => {
    const { units } = await readFrom('qingshi-village.csv');
    expect(units[0]).toMatchObject({
      buildingName: '第1组',
      entranceName: null,
      roomNumber: '0001',
      kind: 'household',
      areaHundredths: null,
      lines: [2, 3],
    });
  });
});

function omit(record: Record<string, unknown>, key: string): Record<string, unknown> {
  const { [key]: _omitted, ...rest } = record;
  return rest;
}
