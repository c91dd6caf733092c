import { parse } from 'csv-parse/sync';
import type { ExportedTable } from './exported-table';
import { makeCsv } from './make-csv';

const aTable = (rows: ExportedTable['rows']): ExportedTable => ({
  name: '参与情况',
  columns: [
    { title: '房号', holds: 'text', width: 20 },
    { title: '人数', holds: 'count', width: 8 },
    { title: '面积（平方米）', holds: 'area', width: 14 },
  ],
  rows,
});

const textOf = (table: ExportedTable) => Buffer.from(makeCsv(table)).toString('utf8');
const cellsOf = (table: ExportedTable): string[][] =>
  parse(textOf(table), { bom: true, relax_quotes: false });

it('begins with the mark by which Excel knows UTF-8, and ends lines as Windows does', () => {
  const text = textOf(aTable([['1栋101', 1, 10_001]]));
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.endsWith('\r\n')).toBe(true);
});

it('areas are square metres with two decimals, cut from 0.01 m² and never divided', () => {
  const rows = cellsOf(
    aTable([
      ['1栋101', 1, 5],
      ['全部', 2, 9_007_199_254_740_991],
    ]),
  );
  expect(rows.map((row) => row[2])).toEqual(['面积（平方米）', '0.05', '90071992547409.91']);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
  'a spreadsheet takes %j for text, not for a formula',
  (typed) => {
    expect(cellsOf(aTable([[typed, 1, 1]]))[1]?.[0]).toBe(`'${typed}`);
  },
);

it('a negative count stays a number', () => {
  expect(cellsOf(aTable([['差额', -1, null]]))[1]).toEqual(['差额', '-1', '']);
});

it('quotes commas, quotes and line breaks', () => {
  const typed = '甲,“乙”"丙"\n丁';
  expect(cellsOf(aTable([[typed, 1, 1]]))[1]?.[0]).toBe(typed);
});
