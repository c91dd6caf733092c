import fc from 'fast-check';
import { readTable } from './read-table';

const read = (bytes: Uint8Array | string) =>
  readTable('名册.csv', typeof bytes === 'string' ? Buffer.from(bytes) : bytes);

async function linesOf(bytes: Uint8Array | string) {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.table.lines;
}

const refusalOf = async (bytes: Uint8Array | string) => {
  const result = await read(bytes);
  return result.ok ? null : result.refusal;
};

const expected = [
  { line: 1, cells: ['楼栋', '业主'] },
  { line: 2, cells: ['1栋', '夏宇'] },
];
const text = '楼栋,业主\r\n1栋,夏宇\r\n';
const gb18030 = [
  ...[0xc2, 0xa5, 0xb6, 0xb0, 0x2c, 0xd2, 0xb5, 0xd6, 0xf7, 0x0a],
  ...[0x31, 0xb6, 0xb0, 0x2c, 0xcf, 0xc4, 0xd3, 0xee],
];

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['GB18030', Uint8Array.from(gb18030)],
  ])('%s', async (_, bytes) => {
    expect(await linesOf(bytes)).toEqual(expected);
  });

  it('rare characters of names in four bytes of GB18030', async () => {
    const rare = Uint8Array.from([0x81, 0x39, 0xee, 0x39, 0x2c, 0xcf, 0xc4]);
    expect((await linesOf(rare))[0]?.cells).toEqual(['㐀', '夏']);
  });

  it('bytes that are no text are refused', async () => {
    expect(await refusalOf(Uint8Array.from([0xc2, 0xff, 0x2c]))).toEqual({
      code: 'registerFileUnreadable',
    });
    expect(await refusalOf('甲,乙\0')).toEqual({ code: 'registerFileUnreadable' });
  });
});

describe('separators and quotes', () => {
  it.each([',', ';', '\t'])('cells separated by %j', async (separator) => {
    expect(await linesOf(text.replaceAll(',', separator))).toEqual(expected);
  });

  it.each(['\r\n', '\n', '\r'])('lines separated by %j, even mixed', async (ending) => {
    expect(await linesOf(`楼栋,业主${ending}1栋,夏宇\n`)).toEqual(expected);
  });

  it('a line is numbered by where it begins, also after quoted line breaks and blank lines', async () => {
    const lines = await linesOf('甲,乙\r\n"1\r\n2","3\n\n4"\r\n\r\n"5 ""6""",7"8\r\n,\r\n\r\n');
    expect(lines).toEqual([
      { line: 1, cells: ['甲', '乙'] },
      { line: 2, cells: ['1\n2', '3\n\n4'] },
      { line: 6, cells: [''] },
      { line: 7, cells: ['5 "6"', '7"8'] },
    ]);
  });

  it('a quote that never closes is refused by the line where it opens', async () => {
    const line = { code: 'registerQuoteNotClosed', details: { line: 3 } };
    expect(await refusalOf('甲,乙\n1,2\n3,"4\n5,6\n')).toEqual(line);
    expect(await refusalOf(`甲,乙\n1,2\n3,"4\n${'5,6\n'.repeat(50_000)}`)).toEqual(line);
  });

  it('formulas stay text', async () => {
    expect((await linesOf('=1+1,@SUM(A1)\n+2,-3'))[0]?.cells).toEqual(['=1+1', '@SUM(A1)']);
  });
});

describe('files that are refused', () => {
  const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  it.each([
    ['an empty file', '', 'registerFileEmpty'],
    ['only separators', ',,\n,,\n', 'registerFileEmpty'],
    ['only blank', ' \n', 'registerFileEmpty'],
    ['prose', '这是一封信\n你好\n', 'registerFileNotATable'],
    ['a web page', '<html><table><tr><td>1</td>,</tr></table>', 'registerFileNotATable'],
    ['a PDF', '%PDF-1.7 , ,', 'registerFileNotATable'],
    ['an old .xls', Uint8Array.from(compoundFile), 'registerOldSpreadsheet'],
    [
      'a workbook with a password',
      Buffer.concat([Uint8Array.from(compoundFile), Buffer.from('EncryptedPackage', 'utf16le')]),
      'registerFileProtected',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toEqual({ code });
  });

  it('more than 10 MB, or more rows than any compound has', async () => {
    expect(await refusalOf(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual({
      code: 'registerFileTooLarge',
      details: { limitMegabytes: 10 },
    });
    expect(await refusalOf('1,2\n'.repeat(60_002))).toEqual({
      code: 'registerTooManyRows',
      details: { limit: 60_000 },
    });
  });
});

it('any bytes are either a table or a refusal, never an error', async () => {
  const zipStart = fc.uint8Array().map((bytes) => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), zipStart), async (bytes) => {
      expect(typeof (await read(bytes)).ok).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});
