import { FileRefused } from './file-refused';

/**
 * Text of a file without a declared encoding. Strict UTF-8 goes first: GB18030 text of more than a
 * few characters is practically never valid UTF-8, while nearly all bytes are valid GB18030.
 * A byte order mark settles it (Excel's "Unicode text" is UTF-16).
 */
export function decodeText(bytes: Uint8Array): string {
  const text =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? decodeAs('utf-16le', bytes)
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? decodeAs('utf-16be', bytes)
        : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes));
  if (text === null || text.includes('\0'))
    throw new FileRefused({ code: 'registerFileUnreadable' });
  // Many property systems export a web page or XML under the name of a spreadsheet.
  if (/^\s*<|^%PDF/.test(text)) throw new FileRefused({ code: 'registerFileNotATable' });
  return text;
}

/** Null if the bytes are not in this encoding. The byte order mark is dropped. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (problem) {
    const { code } = problem as { code?: string };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw problem;
  }
}
