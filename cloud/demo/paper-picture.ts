import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [480, 640];
const [paper, ink, margin] = [250, 120, 40];

/**
 * A sheet of ruled paper as PNG, standing for the photo of a paper: nobody's handwriting, and drawn
 * here, so that the demo needs no picture of anybody.
 */
export function paperPicture(): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => {
    const isRule = y > margin && y < height - margin && y % 40 === 0;
    const row = Buffer.alloc(width + 1, paper);
    row[0] = 0; // the row is not filtered
    return isRule ? row.fill(ink, margin, width - margin) : row;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8); // eight bits of grey
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
