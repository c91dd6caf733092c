import { cleanCell } from './clean-text';
import { headerName, type RegisterField, type RegisterHeader } from './columns';
import {
  aFault,
  aWarning,
  type FaultCode,
  type RegisterFault,
  type RegisterWarning,
  type WarningCode,
} from './faults';
import type { UnitPlace } from './register';
import type { RegisterTable, TableLine } from './register-table';

/** A line that holds data, its cells by field. A column that the file lacks reads as ''. */
export interface DataRow {
  readonly line: number;
  /** The cell as it stands in the file. */
  raw(field: RegisterField): string;
  /** The cell cleaned; '' if it says nothing. */
  text(field: RegisterField): string;
  fault(field: RegisterField, fault: FaultCode, otherLine?: number): RegisterFault;
  warning(field: RegisterField, warning: WarningCode, otherLine?: number): RegisterWarning;
}

/** One line read on its own, or why it cannot be read. */
export interface RowReading<Read> {
  /** Null if the line has a fault. */
  readonly read: Read | null;
  /** Where the line belongs, if it says so. */
  readonly place: UnitPlace | null;
  readonly faults: readonly RegisterFault[];
  readonly warnings: readonly RegisterWarning[];
}

export interface SortedLines {
  readonly rows: readonly DataRow[];
  readonly faults: readonly RegisterFault[];
  readonly skippedLines: readonly number[];
}

const summaryWord = /^(?:合计|总计|小计|共计|累计|本页小计|本页合计)(?:[:(\d].*)?$/;
const errorOfSpreadsheet = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/i;
// Every column has a limit, so that nothing below has to fear a cell made to be slow to read.
const longestCell: Partial<Record<RegisterField, number>> = {
  ownerNames: 300,
  phones: 300,
  remark: 500,
};
const longestOtherCell = 60;

/**
 * Splits the lines below the header into data, lines to skip (blank ones, and the header that
 * printed lists repeat on each page) and lines that are not about a unit or person at all.
 */
export function sortLines(table: RegisterTable, header: RegisterHeader): SortedLines {
  const rows: DataRow[] = [];
  const faults: RegisterFault[] = [];
  const skippedLines: number[] = [];
  for (const tableLine of table.lines) {
    if (tableLine.line <= header.line) continue;
    const filled = tableLine.cells.filter((cell) => cleanCell(cell) !== '');
    if (filled.length === 0 || repeatsHeader(tableLine, header)) {
      skippedLines.push(tableLine.line);
      continue;
    }
    const row = asRow(tableLine, header);
    const notAboutAUnit = summaryFault(row, header) ?? noteFault(row, filled);
    const broken = notAboutAUnit === null ? brokenCells(row, header) : [notAboutAUnit];
    if (broken.length === 0) rows.push(row);
    else faults.push(...broken);
  }
  return { rows, faults, skippedLines };
}

function asRow({ line, cells }: TableLine, header: RegisterHeader): DataRow {
  const raw = (field: RegisterField) => cells[header.positions.get(field) ?? -1] ?? '';
  return {
    line,
    raw,
    text: (field) => cleanCell(raw(field)),
    fault: (field, fault, otherLine = 0) =>
      aFault(fault, { line, field, cell: raw(field), otherLine }),
    warning: (field, warning, otherLine = 0) =>
      aWarning(warning, { line, field, cell: raw(field), otherLine }),
  };
}

const repeatsHeader = ({ cells }: TableLine, header: RegisterHeader): boolean =>
  [...header.positions.values()].every(
    (position) => headerName(cells[position] ?? '') === header.names[position],
  );

function summaryFault(row: DataRow, header: RegisterHeader): RegisterFault | null {
  const field = [...header.positions.keys()].find((candidate) =>
    summaryWord.test(row.text(candidate).replace(/ /g, '')),
  );
  return field === undefined ? null : row.fault(field, 'summaryRow');
}

const noteFault = (row: DataRow, filled: readonly string[]): RegisterFault | null =>
  filled.length === 1
    ? aFault('noteRow', { line: row.line, field: null, cell: filled[0] ?? '' })
    : null;

/** Cells that are broken whatever their column means. */
function brokenCells(row: DataRow, header: RegisterHeader): RegisterFault[] {
  return [...header.positions.keys()].flatMap((field) => {
    const text = row.text(field);
    if (errorOfSpreadsheet.test(text)) return [row.fault(field, 'spreadsheetError')];
    const limit = longestCell[field] ?? longestOtherCell;
    return text.length > limit ? [row.fault(field, 'cellTooLong')] : [];
  });
}
