import qrcode from 'qrcode-generator';

/** Longest text that still fits a code people's phones read from paper (UTF-8 bytes). */
export const mostQrBytes = 1_000;

/**
 * The modules of a QR code (ISO/IEC 18004, byte mode, error correction M), row by row; true is
 * dark. The quiet zone of four modules around it is the drawer's matter.
 */
export function qrModules(content: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(bytesAsText(content), 'Byte');
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return places.map((row) => places.map((column) => code.isDark(row, column)));
}

/** The library takes one character for one byte: without this, Chinese would come out wrong. */
const bytesAsText = (text: string): string =>
  encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
