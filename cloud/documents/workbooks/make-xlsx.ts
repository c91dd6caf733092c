import writeWorkbook, { type Cell } from 'write-excel-file/node';
import type { ExportedCell, ExportedColumn, ExportedTable } from './exported-table';

const formats = { count: '0', area: '0.00' } as const;
// Not allowed in XML, whatever the database let in.
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Of the characters a sheet's name may not hold, and its length, see ECMA-376 18.2.19. */
const notInSheetName = /[\\/?*[\]:']/g;
const longestSheetName = 31;

/** A workbook with one sheet for each table; the head row stays in sight. Texts never become formulas. */
export async function makeXlsx(tables: readonly ExportedTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name.replace(notInSheetName, ' ').slice(0, longestSheetName),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => columns.map((column, index) => cellOf(column, row[index] ?? null))),
    ],
  }));
  return writeWorkbook(sheets).toBuffer();
}

function cellOf({ holds }: ExportedColumn, value: ExportedCell): Cell {
  if (value === null) return null;
  if (typeof value === 'string' || holds === 'text') {
    return { value: String(value).replace(notInXml, ''), type: String };
  }
  return { value: holds === 'area' ? value / 100 : value, type: Number, format: formats[holds] };
}
