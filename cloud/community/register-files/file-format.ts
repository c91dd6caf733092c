export type FileFormat = 'workbook' | 'oldSpreadsheet' | 'protectedWorkbook' | 'text';

const zip = [0x50, 0x4b, 0x03, 0x04];
// Compound file: .xls, .et and .doc, but also every .xlsx with a password.
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Tells what a file is by its first bytes; everything unknown is tried as text. */
export function recogniseFormat(bytes: Uint8Array): FileFormat {
  if (startsWith(bytes, zip)) return 'workbook';
  if (!startsWith(bytes, compoundFile)) return 'text';
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return content.includes(encryptedPackage) ? 'protectedWorkbook' : 'oldSpreadsheet';
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
