import { zipSync } from 'fflate';
import { readTable } from './read-table';
import { aWorkbook, textRow, type WorkbookParts } from './workbook-builder';

async function cellsOf(parts: WorkbookParts): Promise<(readonly string[])[]> {
  const result = await readTable('名册.xlsx', aWorkbook(parts));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.table.lines.map(({ cells }) => cells);
}

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await readTable('名册.xlsx', bytes);
  return result.ok ? 'read' : result.refusal.code;
};

const oneSheet = (...rows: string[]): WorkbookParts => ({ sheets: { 名册: rows.join('') } });

describe('cells of a workbook', () => {
  it.each([
    ['98.359999999999999', '98.36'],
    ['1.1000000000000001', '1.1'],
    ['98.365', '98.365'],
    ['19800006690', '19800006690'],
    ['1.9800006690E10', '19800006690'],
    ['330102198001011234', '330102198001011000'],
    ['1E-3', '0.001'],
    ['1e-7', '0.0000001'],
    ['1e300', String(BigInt(1e300))],
    ['-0.5', '-0.5'],
    ['nonsense', 'nonsense'],
  ])('the number %s is shown as %s', async (written, shown) => {
    const row = `<row><c><v>${written}</v></c><c t="str"><v>甲</v></c></row>`;
    expect(await cellsOf(oneSheet(row))).toEqual([[shown, '甲']]);
  });

  it('keep zeros in front and show days as days', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
      '<numFmt numFmtId="166" formatCode="[Red]#,##0.00"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;
    const row = `<row>${cell(1, '12')}${cell(2, '22540')}${cell(3, '22540.5')}${cell(4, '98.36')}${cell(0, '22540')}${cell(2, '59')}${cell(2, '-5')}</row>`;
    expect(await cellsOf({ ...oneSheet(row), styles })).toEqual([
      ['0012', '1961-09-16', '1961-09-16', '98.36', '22540', '1900-02-28', '-5'],
    ]);
    const from1904 = { ...oneSheet(row), styles, workbookProperties: 'date1904="1"' };
    expect((await cellsOf(from1904))[0]?.[1]).toBe('1965-09-17');
  });

  it('are the stored value of a formula, and text however hostile', async () => {
    const row =
      '<row><c><f>SUM(A1:A9)</f><v>3</v></c><c t="str"><f>HYPERLINK("x")</f><v>=cmd()</v></c>' +
      '<c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t>&lt;b&gt;_x000A_</t></is></c></row>';
    expect(await cellsOf(oneSheet(row))).toEqual([['3', '=cmd()', '#N/A', '是', '<b>\n']]);
  });

  it('join the runs of a rich text and leave out how it is pronounced', async () => {
    const sharedTexts =
      '<si><t>甲</t></si><si><r><t>王</t></r><r><t xml:space="preserve"> 明</t></r><rPh><t>ワン</t></rPh></si>';
    const row = '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>99</v></c></row>';
    expect(await cellsOf({ ...oneSheet(row), sharedTexts })).toEqual([['王 明', '甲']]);
  });

  it('stand where their address says, on the line that the spreadsheet shows', async () => {
    const rows = '<row r="3"><c r="C3"><v>1</v></c></row><row r="7"><c r="AA7"><v>2</v></c></row>';
    const result = await readTable('名册.xlsx', aWorkbook(oneSheet(rows)));
    expect(result).toMatchObject({ ok: true, table: { lines: [{ line: 3 }, { line: 7 }] } });
    const [first, second] = await cellsOf(oneSheet(rows));
    expect(first).toEqual(['', '', '1']);
    expect(second?.[26]).toBe('2');
  });
});

describe('sheets of a workbook', () => {
  it('the first visible one with content is read, the others are named', async () => {
    const sheets = {
      '(隐藏)': textRow('甲', '乙'),
      空: '',
      '1栋': textRow('丙', '丁'),
      '2栋': textRow('戊'),
    };
    const result = await readTable('名册.xlsx', aWorkbook({ sheets }));
    expect(result).toMatchObject({
      ok: true,
      table: { lines: [{ line: 1, cells: ['丙', '丁'] }], otherSheetNames: ['2栋'] },
    });
  });

  it('without any content are an empty file', async () => {
    expect(await refusalOf(aWorkbook({ sheets: { 空: '<row><c/></row>' } }))).toBe(
      'registerFileEmpty',
    );
  });
});

describe('hostile workbooks', () => {
  it('a zip bomb is refused without being unpacked', async () => {
    const parts = { 'xl/workbook.xml': new Uint8Array(200 * 1024 * 1024) };
    const bomb = zipSync(parts, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf(bomb)).toBe('registerFileTooLarge');
  });

  it('a part that is larger than declared is refused', async () => {
    const honest = aWorkbook(oneSheet(textRow(...Array(2_000).fill('甲'))));
    const view = new DataView(honest.buffer, honest.byteOffset);
    for (let offset = 0; offset < honest.length - 46; offset += 1) {
      // The uncompressed size in every entry of the central directory.
      if (view.getUint32(offset, true) === 0x02014b50) view.setUint32(offset + 24, 10, true);
    }
    expect(await refusalOf(honest)).toBe('registerFileUnreadable');
  });

  it('thousands of entries are refused', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index) => [`xl/media/${index}.png`, new Uint8Array(0)]),
    );
    expect(await refusalOf(zipSync(entries))).toBe('registerFileTooLarge');
  });

  it('a billion rows between two rows cost nothing, cells far to the right are not read', async () => {
    const rows =
      '<row r="1"><c><v>1</v></c><c r="ZZZ1"><v>2</v></c></row><row r="1000000000"><c><v>1</v></c><c><v>2</v></c></row>';
    expect(await cellsOf(oneSheet(rows))).toEqual([['1'], ['1', '2']]);
  });

  it.each([
    ['rows out of order', '<row r="5"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'],
    ['a row number that is none', '<row r="x"><c><v>1</v></c></row>'],
    ['an entity of its own', '<row><c t="str"><v>&bomb;</v></c></row>'],
    ['unfinished XML', '<row><c>'],
  ])('%s: refused', async (_, rows) => {
    expect(await refusalOf(aWorkbook(oneSheet(rows)))).toBe('registerFileUnreadable');
  });

  it('more rows than any compound has are refused', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(60_002);
    expect(await refusalOf(aWorkbook(oneSheet(rows)))).toBe('registerTooManyRows');
  });

  it('another zip archive is no table, a damaged one is unreadable', async () => {
    expect(await refusalOf(zipSync({ 'word/document.xml': new Uint8Array(9) }))).toBe(
      'registerFileNotATable',
    );
    const damaged = aWorkbook(oneSheet(textRow('甲', '乙'))).slice(0, 300);
    expect(await refusalOf(damaged)).toBe('registerFileUnreadable');
    expect(await refusalOf(zipSync({ 'xl/workbook.xml': new Uint8Array(9) }))).toBe(
      'registerFileUnreadable',
    );
  });
});
