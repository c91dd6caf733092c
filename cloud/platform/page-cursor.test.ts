import { z } from 'zod';
import { Refusal } from '@/shared/refusals';
import { cutPage, positionCursor, readCursor, timeCursor } from './page-cursor';

const id = '019aa000-0000-7000-8000-000000000001';
const rows = [1, 2, 3].map((position) => ({ position, id }));

it('a page ends at its limit, and its cursor leads to the last row of it', () => {
  const page = cutPage(rows, 2, (row) => [row.position, row.id]);
  expect(page.rows).toEqual(rows.slice(0, 2));
  expect(readCursor(page.nextCursor, positionCursor)).toEqual([2, id]);
});

it('the last page has no cursor', () => {
  expect(cutPage(rows, 3, ({ position }) => position)).toEqual({ rows, nextCursor: null });
  expect(cutPage([], 3, () => null)).toEqual({ rows: [], nextCursor: null });
});

it('an instant comes back as the instant it was', () => {
  const at = new Date('2026-11-22T02:00:00.123Z');
  const { nextCursor } = cutPage([{ at }, { at }], 1, (row) => [row.at, id]);
  expect(readCursor(nextCursor, timeCursor)).toEqual([at, id]);
});

it.each([null, undefined])('without a cursor (%s) a list starts at its beginning', (cursor) => {
  expect(readCursor(cursor, timeCursor)).toBeNull();
});

it.each([
  '',
  'x',
  'bnVsbA',
  Buffer.from(JSON.stringify([99_999_999_999, id])).toString('base64url'),
])('a cursor that is none of ours (%p) is refused', (cursor) => {
  for (const shape of [positionCursor, timeCursor, z.uuid()]) {
    expect(() => readCursor(cursor, shape)).toThrow(
      new Refusal('inputInvalid', { fields: ['cursor'] }),
    );
  }
});
