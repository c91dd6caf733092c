import type { RegisterRefusal } from '@/shared/community/register/refusals';
import { registerFileLimits } from '@/shared/community/register/register-file-limits';
import type { RegisterTable, TableLine } from '@/shared/community/register/register-table';
import { decodeText } from './decode-text';
import { recogniseFormat } from './file-format';
import { FileRefused } from './file-refused';
import { readDelimitedText } from './read-delimited-text';
import { readWorkbook } from './read-workbook';

/**
 * Decodes a register file into lines of text cells. What kind of file it is is told from its bytes,
 * since names lie. Line numbers are those of the file. Cells are only ever text: formulas are not
 * computed and nothing is interpreted. A file that cannot be read is refused as data.
 */
export async function readTable(
  fileName: string,
  bytes: Uint8Array,
): Promise<{ ok: true; table: RegisterTable } | { ok: false; refusal: RegisterRefusal }> {
  try {
    const { lines, otherSheetNames } = await decode(bytes);
    const used = withoutBlankEnd(lines);
    if (used.length === 0) throw new FileRefused({ code: 'registerFileEmpty' });
    if (used.every(({ cells }) => cells.length < 2))
      throw new FileRefused({ code: 'registerFileNotATable' });
    return { ok: true, table: { fileName, lines: used, otherSheetNames } };
  } catch (problem) {
    if (problem instanceof FileRefused) return { ok: false, refusal: problem.refusal };
    throw problem;
  }
}

async function decode(
  bytes: Uint8Array,
): Promise<{ lines: TableLine[]; otherSheetNames: string[] }> {
  const { megabytes } = registerFileLimits;
  if (bytes.length === 0) throw new FileRefused({ code: 'registerFileEmpty' });
  if (bytes.length > megabytes * 1024 * 1024)
    throw new FileRefused({
      code: 'registerFileTooLarge',
      details: { limitMegabytes: megabytes },
    });
  switch (recogniseFormat(bytes)) {
    case 'workbook':
      return readWorkbook(bytes);
    case 'oldSpreadsheet':
      throw new FileRefused({ code: 'registerOldSpreadsheet' });
    case 'protectedWorkbook':
      throw new FileRefused({ code: 'registerFileProtected' });
    case 'text':
      return { lines: await readDelimitedText(decodeText(bytes)), otherSheetNames: [] };
  }
}

function withoutBlankEnd(lines: readonly TableLine[]): readonly TableLine[] {
  const last = lines.findLastIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return lines.slice(0, last + 1);
}
