import type { TableLine } from '@/shared/community/register/register-table';
import { FileRefused } from './file-refused';
import { readNumberFormats } from './number-formats';
import { readWorksheet, type SheetContext } from './read-worksheet';
import { readSharedTexts } from './shared-texts';
import { unpackWorkbook } from './unpack-workbook';
import { readWorkbookParts } from './workbook-parts';

/**
 * The first visible sheet of an .xlsx workbook that holds anything, and the names of the others that
 * do. Read as a stream with limits of its own: spreadsheet libraries build the whole document in
 * memory (1.2 GB for 60,000 rows), believe a forged sheet size, or drop number formats and with them
 * the leading zeros of household numbers.
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<{ lines: TableLine[]; otherSheetNames: string[] }> {
  const parts = unpackWorkbook(bytes);
  const workbook = await readWorkbookParts(parts);
  const context: SheetContext = {
    sharedTexts: await readSharedTexts(parts.get(workbook.sharedTextsPath)),
    numberFormats: await readNumberFormats(parts.get(workbook.stylesPath)),
    countsFrom1904: workbook.countsFrom1904,
  };
  let lines: TableLine[] = [];
  const otherSheetNames: string[] = [];
  for (const sheet of workbook.visibleSheets) {
    const content = parts.get(sheet.path);
    if (content === undefined) throw new FileRefused({ code: 'registerFileUnreadable' });
    const sheetLines = await readWorksheet(content, context);
    if (sheetLines.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) continue;
    if (lines.length === 0) lines = sheetLines;
    else otherSheetNames.push(sheet.name);
  }
  return { lines, otherSheetNames };
}
