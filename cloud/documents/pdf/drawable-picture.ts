import { inflateSync } from 'node:zlib';

/** Larger pictures would take more memory than a small server has. */
const mostPixels = 16_000_000;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const samplesOfColour: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The seven parts of an interlaced picture: first column and row, distance of columns and rows. */
const interlacedParts = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** pdfkit misreads the empty parts of smaller ones. */
const leastInterlaced = 5;
const lastFilter = 4;

/**
 * Whether pdfkit can draw a picture. It looks at a JPEG at once, but unpacks many a PNG after the call:
 * there damaged data would end the whole process, so that each PNG is unpacked here before.
 */
export function isDrawable(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, signature.length).equals(signature)) return true;
  try {
    return isSoundPng(file);
  } catch {
    // Cut off in the middle, or packed data that are none.
    return false;
  }
}

function isSoundPng(file: Buffer): boolean {
  const [header, ...others] = chunksOf(file);
  if (header?.type !== 'IHDR') return false;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const [depth, colour] = [header.data.readUInt8(8), header.data.readUInt8(9)];
  const isInterlaced = header.data.readUInt8(12) === 1;
  const bits = depth * (samplesOfColour[colour] ?? 0);
  if (bits === 0 || width === 0 || height === 0 || width * height > mostPixels) return false;
  if (isInterlaced && Math.min(width, height) < leastInterlaced) return false;
  const rows = (isInterlaced ? interlacedParts : ([[0, 0, 1, 1]] as const)).flatMap(
    ([left, top, across, down]) =>
      Array<number>(Math.ceil((height - top) / down)).fill(
        1 + Math.ceil((Math.ceil((width - left) / across) * bits) / 8),
      ),
  );
  const packed = others.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const length = rows.reduce((sum, row) => sum + row, 0);
  return areRows(inflateSync(Buffer.concat(packed), { maxOutputLength: length }), rows);
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  let at = signature.length;
  while (at < file.length && chunks.at(-1)?.type !== 'IEND') {
    const end = at + 8 + file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** Whether unpacked data are these rows, each beginning with a filter there is. */
function areRows(data: Buffer, rows: readonly number[]): boolean {
  let at = 0;
  for (const row of rows) {
    if ((data[at] ?? lastFilter + 1) > lastFilter) return false;
    at += row;
  }
  return at === data.length;
}
