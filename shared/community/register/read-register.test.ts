import fc from 'fast-check';
import { readRegister } from './read-register';
import {
  aMemberRow,
  aTable,
  aUnitRow,
  compoundHeader,
  readingOf,
  readUnits,
  villageHeader,
} from './table-builders';

describe('every line below the header is accepted, faulty or skipped', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      ' ',
      '=1+1',
      '@SUM(A1)',
      '#N/A',
      '合计',
      '未售',
      '98.36',
      '－',
      '户主',
      '1栋',
    ),
    fc.constantFrom(
      '１０１室',
      '王 明、李四',
      '19800000001',
      '1961-09-16',
      '__proto__',
      '\u202e',
      '\0',
    ),
  );
  const row = (usual: () => string[], header: string[]) =>
    fc.oneof(
      fc.array(hostile, { maxLength: 12 }),
      fc.tuple(fc.nat(7), hostile).map(([index, cell]) => usual().with(index, cell)),
      fc.constant(header),
    );

  it.each([
    ['compound', compoundHeader, aUnitRow],
    ['village', villageHeader, aMemberRow],
  ] as const)('%s, whatever is in the cells', (_, header, usual) => {
    const rows = fc.array(
      row(() => usual(), [...header]),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (lines) => {
        const { units, faults, skippedLines } = readingOf(aTable(header, ...lines));
        const accepted = units.flatMap((unit) => unit.lines);
        const faulty = [...new Set(faults.map(({ line }) => line))];
        const seen = [...accepted, ...faulty, ...skippedLines].sort((one, other) => one - other);
        expect(seen).toEqual(lines.map((_line, index) => index + 2));
        for (const unit of units) expect(unit.areaHundredths ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('and no table at all makes it throw', () => {
    const table = fc.array(fc.array(fc.oneof(hostile, fc.constantFrom(...compoundHeader))));
    fc.assert(fc.property(table, (rows) => void readRegister(aTable(...rows))));
  });
});

describe('lines that are no unit', () => {
  it('blank lines and a repeated header are skipped', () => {
    const reading = readingOf(
      aTable(compoundHeader, aUnitRow(), ['', ' ', '/'], compoundHeader, aUnitRow({ room: '102' })),
    );
    expect(reading.skippedLines).toEqual([3, 4]);
    expect(reading.units.map(({ lines }) => lines[0])).toEqual([2, 5]);
  });

  it.each([
    [['合计', '', '', '', '12345.67'], 'summaryRow'],
    [['', '', '', '', '9', ' 小 计：2 户'], 'summaryRow'],
    [['制表人：王主任'], 'noteRow'],
  ])('%j: %s', (cells, fault) => {
    const { faults, units } = readingOf(aTable(compoundHeader, cells));
    expect(units).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ line: 2, fault })]);
  });
});

it('two spellings of a building in one file are one building', () => {
  const { buildings, units } = readUnits(
    { building: '1栋', room: '101' },
    { building: '1幢', room: '102', entrance: '一单元' },
  );
  expect(buildings).toEqual([{ name: '1栋', entranceNames: ['1单元'] }]);
  expect(units[1]).toMatchObject({ buildingName: '1栋', entranceName: '1单元' });
});

it('says which sheets were not read', () => {
  const table = { ...aTable(compoundHeader, aUnitRow()), otherSheetNames: ['2栋'] };
  expect(readingOf(table).warnings).toEqual([
    expect.objectContaining({ warning: 'otherSheetsNotRead', cell: '2栋', field: null }),
  ]);
});
