import type { PdfDescription } from './pdf/blocks';
import type { ExportedTable } from './workbooks/exported-table';

/** What other features may use to print and export. */
export { discardDocument } from './keeping/discard-document';
export { type KeptDocument, keepDocument, keptDocumentSchema } from './keeping/keep-document';
export type {
  BarsBlock,
  Block,
  Fact,
  OptionBoxes,
  PdfDescription,
  Sheet,
  TableCell,
} from './pdf/blocks';
export type { ExportedCell, ExportedColumn, ExportedTable } from './workbooks/exported-table';
export { makeCsv } from './workbooks/make-csv';

// Loaded when first needed: they would add a tenth of a second to every start of a cloud function.

/** See `pdf/make-pdf.ts`. */
export async function makePdf(description: PdfDescription, madeAt: Date): Promise<Uint8Array> {
  const module = await import('./pdf/make-pdf');
  return module.makePdf(description, madeAt);
}

/** See `workbooks/make-xlsx.ts`. */
export async function makeXlsx(tables: readonly ExportedTable[]): Promise<Uint8Array> {
  const module = await import('./workbooks/make-xlsx');
  return module.makeXlsx(tables);
}
