import { readXml } from './read-xml';

/** How a number is shown: as it is, as a day, or with zeros in front up to `digits` digits. */
export type NumberFormat = 'plain' | 'day' | { readonly digits: number };

/** The number format of each cell style, by the style's number (ECMA-376 part 1 § 18.8). */
export async function readNumberFormats(content: Uint8Array | undefined): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (content === undefined) return formats;
  const codes = new Map<string, string>();
  let isCellStyle = false;
  await readXml(content, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt' && numFmtId && formatCode) codes.set(numFmtId, formatCode);
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) formats.push(formatOf(numFmtId ?? '0', codes));
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return formats;
}

function formatOf(id: string, codes: ReadonlyMap<string, string>): NumberFormat {
  const code = codes.get(id);
  if (code === undefined) return isBuiltInDay(Number(id)) ? 'day' : 'plain';
  // Quoted text, colours and conditions in brackets, and escaped characters are no placeholders.
  const placeholders = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '';
  if (/[yde年日]/i.test(placeholders) && !/general/i.test(placeholders)) return 'day';
  return /^0+$/.test(placeholders) ? { digits: placeholders.length } : 'plain';
}

// 27–36 and 50–58 are days in the Chinese editions.
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/**
 * A number cell as people see it. Files hold the nearest binary number with up to 17 digits
 * (98.36 as 98.359999999999999); spreadsheets show at most 15, which gives back what was typed.
 */
export function numberText(written: string, format: NumberFormat, countsFrom1904: boolean): string {
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return written;
  if (format === 'day') return dayText(number, countsFrom1904) ?? plainNumber(number);
  const text = plainNumber(number);
  return format === 'plain' || !/^\d+$/.test(text) ? text : text.padStart(format.digits, '0');
}

function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) < 1
    ? rounded.toFixed(20).replace(/\.?0+$/, '')
    : BigInt(Math.round(rounded)).toString();
}

/** `YYYY-MM-DD` of a day number; null if it is none. */
function dayText(serial: number, countsFrom1904: boolean): string | null {
  const day = Math.floor(serial);
  // The 1900 count contains a 29 February 1900 that never was, as day 60.
  const sinceEpoch = countsFrom1904 ? day - 24_107 : day < 60 ? day - 25_568 : day - 25_569;
  const isDay = day >= 0 && day <= 2_958_465;
  return isDay ? new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10) : null;
}
