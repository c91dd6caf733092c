import { crc32, deflateSync } from 'node:zlib';
import type { Sheet } from './blocks';
import { isDrawable } from './drawable-picture';
import { makePdf } from './make-pdf';

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

interface Png {
  width: number;
  height: number;
  colour: number;
  data: Buffer;
  isInterlaced?: boolean;
}

const aPng = ({ width, height, colour, data, isInterlaced = false }: Png): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colour, 0, 0, isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const withAlpha = { width: 10, height: 10, colour: 6 };
const rows = deflateSync(Buffer.alloc(10 * 41));
// The parts of an interlaced 8×8 picture of one byte a pixel, each row with its filter.
const interlacedRows = deflateSync(Buffer.alloc(64 + 1 + 1 + 1 + 2 + 2 + 4 + 4));

const print = async (bytes: Uint8Array): Promise<string> => {
  const head = { communityName: '翠园小区', kind: '公告', title: '停水', label: '物业' };
  const sheet: Sheet = { head, foot: '公告', blocks: [{ kind: 'picture', bytes, height: 100 }] };
  const at = new Date('2026-11-22T02:00:00Z');
  return Buffer.from(await makePdf({ title: '试印', sheets: [sheet] }, at)).toString('latin1');
};

it.each([
  ['with an alpha channel', aPng({ ...withAlpha, data: rows })],
  [
    'interlaced',
    aPng({ width: 8, height: 8, colour: 0, data: interlacedRows, isInterlaced: true }),
  ],
])('a picture %s is drawn', async (_what, picture) => {
  expect(isDrawable(picture)).toBe(true);
  expect(await print(picture)).toContain('/Subtype /Image');
});

// Without the look before, each of these ends the process that prints it, or never ends.
it.each([
  ['is not packed', aPng({ ...withAlpha, data: Buffer.from('<html>') })],
  ['is cut off', aPng({ ...withAlpha, data: rows.subarray(0, 5) })],
  ['has too few rows', aPng({ ...withAlpha, data: deflateSync(Buffer.alloc(41)) })],
  ['unpacks to more than it says', aPng({ ...withAlpha, data: deflateSync(Buffer.alloc(9_000)) })],
  ['has a filter nobody knows', aPng({ ...withAlpha, data: deflateSync(Buffer.alloc(410, 9)) })],
  [
    'is interlaced and not packed',
    aPng({ ...withAlpha, isInterlaced: true, data: Buffer.alloc(3) }),
  ],
  ['says to be immense', aPng({ width: 60_000, height: 60_000, colour: 6, data: rows })],
  ['ends after its first bytes', aPng({ ...withAlpha, data: rows }).subarray(0, 20)],
])('a PNG that %s leaves its box empty, and the paper is made', async (_what, picture) => {
  const paper = await print(picture);
  expect(paper).toContain('%%EOF');
  expect(paper).not.toContain('/Subtype /Image');
});
