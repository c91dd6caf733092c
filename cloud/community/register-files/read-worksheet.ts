import { registerFileLimits } from '@/shared/community/register/register-file-limits';
import type { TableLine } from '@/shared/community/register/register-table';
import { FileRefused } from './file-refused';
import { type NumberFormat, numberText } from './number-formats';
import { readXml } from './read-xml';
import { longestText, textCollector, unescapeText } from './shared-texts';

export interface SheetContext {
  readonly sharedTexts: readonly string[];
  readonly numberFormats: readonly NumberFormat[];
  readonly countsFrom1904: boolean;
}

// No register has more columns; cells further right are not read.
const columnLimit = 60;

/**
 * The rows of a sheet (ECMA-376 part 1 § 18.3) as text, numbered as in the spreadsheet. Only rows
 * that are there are returned, whatever size the sheet claims or however far its row numbers jump.
 * A formula counts as the value stored with it.
 */
export async function readWorksheet(
  content: Uint8Array,
  context: SheetContext,
): Promise<TableLine[]> {
  const lines: TableLine[] = [];
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let cell: Record<string, string> = {};
  let value = '';
  let isValue = false;
  const inlineText = textCollector();

  await readXml(content, {
    open(name, attributes) {
      inlineText.open(name);
      isValue = name === 'v';
      if (name === 'row') {
        line = rowAfter(line, attributes.r);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        cell = attributes;
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        value = '';
      }
    },
    text(text) {
      inlineText.add(text);
      if (isValue && value.length < longestText) value += text.slice(0, longestText);
    },
    close(name) {
      inlineText.close(name);
      isValue = false;
      if (name === 'c') {
        const text = cellText(cell, value, inlineText.take(), context);
        if (text !== '' && column >= 0 && column < columnLimit) putCell(cells, column, text);
      } else if (name === 'row' && cells.length > 0) {
        lines.push({ line, cells });
        if (lines.length > registerFileLimits.rows + 1) refuseRows();
      }
    },
  });
  return lines;
}

// Rows come in ascending order; a file that says otherwise is forged or damaged.
function rowAfter(previous: number, written: string | undefined): number {
  const line = Number(written ?? previous + 1);
  if (Number.isInteger(line) && line > previous) return line;
  throw new FileRefused({ code: 'registerFileUnreadable' });
}

function putCell(cells: string[], column: number, text: string) {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** The column of an address, from 0: 27 for AB12. */
function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0] ?? '';
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellText(
  { t: type = 'n', s: style = '' }: Record<string, string>,
  value: string,
  inlineText: string,
  { sharedTexts, numberFormats, countsFrom1904 }: SheetContext,
): string {
  switch (type) {
    case 'n':
      return numberText(value, numberFormats[Number(style)] ?? 'plain', countsFrom1904);
    case 's':
      return sharedTexts[Number(value)] ?? '';
    case 'inlineStr':
      return inlineText;
    case 'b':
      return value === '1' ? '是' : '否';
    case 'd':
      return value.slice(0, 10);
    default:
      return unescapeText(value);
  }
}

function refuseRows(): never {
  const { rows } = registerFileLimits;
  throw new FileRefused({ code: 'registerTooManyRows', details: { limit: rows } });
}
