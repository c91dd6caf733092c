import { pipeline } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { type CsvError, parse } from 'csv-parse';
import { registerFileLimits } from '@/shared/community/register/register-file-limits';
import type { TableLine } from '@/shared/community/register/register-table';
import { FileRefused } from './file-refused';

// A longer line is a quote that never closes and swallows the rest of the file.
const longestRecord = 64 * 1024;
const chunkLength = 256 * 1024;

/**
 * Lines of text separated by comma, semicolon or tab. A quoted cell may hold line breaks: a line is
 * numbered by where it begins. Stray quotes inside a cell are kept as they are.
 */
export async function readDelimitedText(text: string): Promise<TableLine[]> {
  const lines: TableLine[] = [];
  let nextLine = 1;
  const parser = parse({
    delimiter: findDelimiter(text),
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    // Called as soon as a record ends, so that an error knows on which line the next one began.
    on_record(cells: string[], { lines: lastLine }) {
      lines.push({ line: nextLine, cells });
      nextLine = lastLine + 1;
      if (lines.length > registerFileLimits.rows + 1) refuseRows();
      return null;
    },
  });
  try {
    await pipeline(chunksOf(text.replace(/\r\n?/g, '\n')), parser.resume());
  } catch (problem) {
    if (!isUnclosedQuote(problem)) throw problem;
    throw new FileRefused({ code: 'registerQuoteNotClosed', details: { line: nextLine } });
  }
  return lines;
}

async function* chunksOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += chunkLength) {
    yield bytes.subarray(start, start + chunkLength);
    await breathe();
  }
}

function isUnclosedQuote(problem: unknown): boolean {
  const { code } = problem as Partial<CsvError>;
  return code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
}

/** The separator that is most frequent at the beginning, where titles and the header stand. */
function findDelimiter(text: string): string {
  const beginning = text.slice(0, 2_000);
  const count = (delimiter: string) => beginning.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

function refuseRows(): never {
  const { rows } = registerFileLimits;
  throw new FileRefused({ code: 'registerTooManyRows', details: { limit: rows } });
}
