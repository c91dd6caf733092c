import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The text of each page of a PDF, as another program reads it. */
export function pdfPages(bytes: Uint8Array): string[] {
  const reader = spawnSync(process.execPath, [join(__dirname, 'read-pdf.mjs')], {
    input: bytes,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (reader.status !== 0) throw new Error(`this PDF cannot be read: ${reader.stderr}`);
  return JSON.parse(reader.stdout.toString()) as string[];
}
