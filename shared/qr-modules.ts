import qrcode from 'qrcode-generator';

/**
 * The modules of a QR code (ISO/IEC 18004, byte mode, error correction M), row by row; true is
 * dark. The quiet zone of four modules around it is the drawer's matter.
 */
export function qrModules(content: string): boolean[][] {
  const code = qrCode(content);
  const places = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return places.map((row) => places.map((column) => code.isDark(row, column)));
}

/** Pixels of a module, so that a code stays sharp on a phone. */
const modulePixels = 6;

/** The code with its quiet zone as the address of a GIF picture, which every phone shows. */
export const qrPicture = (content: string): string =>
  qrCode(content).createDataURL(modulePixels, 4 * modulePixels);

function qrCode(content: string) {
  const code = qrcode(0, 'M');
  code.addData(bytesAsText(content), 'Byte');
  code.make();
  return code;
}

/** The library takes one character for one byte: without this, Chinese would come out wrong. */
const bytesAsText = (text: string): string =>
  encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
