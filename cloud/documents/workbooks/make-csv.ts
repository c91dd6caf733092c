import { stringify } from 'csv-stringify/sync';
import type { ExportedTable } from './exported-table';

/**
 * Comma-separated values that Excel opens right: UTF-8 with its mark, CRLF. What a spreadsheet would
 * take for a formula (= + - @ tab) is quoted as text, whoever typed it.
 */
export function makeCsv({ columns, rows }: ExportedTable): Uint8Array {
  const written = rows.map((row) =>
    columns.map(({ holds }, index) => {
      const cell = row[index] ?? null;
      return holds === 'area' && typeof cell === 'number' ? squareMetres(cell) : cell;
    }),
  );
  const text = stringify([columns.map(({ title }) => title), ...written], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return Buffer.from(text);
}

/** Exact, because it is only cut into digits. */
const squareMetres = (hundredths: number): string => {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
