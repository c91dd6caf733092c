import { qrModules, qrPicture } from './qr-modules';

const drawn = (content: string) =>
  qrModules(content).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

it('is square, version 1 for a short text, with its three finder patterns', () => {
  const rows = drawn('A');
  expect(rows).toHaveLength(21);
  const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
  expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(finder);
  expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(finder);
  expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(finder);
});

it('another text is another code', () => {
  expect(drawn('001 234')).not.toEqual(drawn('001 235'));
});

it('takes Chinese as UTF-8 and as much text as is ever printed', () => {
  expect(drawn('邻里')).toHaveLength(21);
  expect(qrModules('长'.repeat(300)).length).toBeGreaterThan(100);
});

it('as a picture has the quiet zone that readers need', () => {
  const gif = Buffer.from(qrPicture('A').replace('data:image/gif;base64,', ''), 'base64');
  expect(gif.subarray(0, 6).toString()).toBe('GIF87a');
  // 21 modules and four on each side, six pixels each.
  expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([174, 174]);
});
