import { strFromU8, unzipSync } from 'fflate';
import type { ExportedTable } from './exported-table';
import { makeXlsx } from './make-xlsx';

const aTable = (rows: ExportedTable['rows'], name = '参与情况'): ExportedTable => ({
  name,
  columns: [
    { title: '房号', holds: 'text', width: 20 },
    { title: '面积（平方米）', holds: 'area', width: 14 },
  ],
  rows,
});

async function partsOf(...tables: ExportedTable[]): Promise<Record<string, string>> {
  const files = unzipSync(await makeXlsx(tables));
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, strFromU8(content)]),
  );
}

it('one sheet for each table, each under its name', async () => {
  const parts = await partsOf(aTable([]), aTable([], '结果'));
  expect(parts['xl/workbook.xml']).toMatch(/name="参与情况".*name="结果"/s);
});

it('a sheet takes any name: what is forbidden becomes a space, the rest is cut', async () => {
  const parts = await partsOf(aTable([], `[表决]:${'长'.repeat(60)}`));
  const name = /<sheet [^>]*name="([^"]*)"/.exec(parts['xl/workbook.xml'] ?? '')?.[1];
  expect(name).toHaveLength(31);
  expect(name).not.toMatch(/[[\]:]/);
});

it('areas are numbers in square metres shown with two decimals', async () => {
  const parts = await partsOf(aTable([['1栋101', 812_345]]));
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>8123.45</v>');
  expect(parts['xl/styles.xml']).toContain('0.00');
});

it('what looks like a formula or markup is text and nothing else', async () => {
  const typed = '=HYPERLINK("http://x","<b>")&\u0001\ud800';
  const parts = await partsOf(aTable([[typed, 1]]));
  const everything = Object.values(parts).join('');
  expect(everything).not.toMatch(/<f[ >]/);
  expect(everything).toContain('=HYPERLINK(');
  expect(everything).not.toContain('<b>');
  // Neither may stand in XML 1.0.
  expect(everything).not.toContain('\u0001');
});
