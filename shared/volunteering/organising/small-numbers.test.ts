import fc from 'fast-check';
import { type CountedRow, leastPeople, withoutSmallNumbers } from './small-numbers';

const row = (key: string, involved: number, minutes = involved * 60): CountedRow => ({
  ...{ key, name: key, involved, minutes },
  ...{ shifts: 1, people: involved, places: involved, missed: 0 },
});
const shownKeys = (rows: readonly CountedRow[]) =>
  withoutSmallNumbers(rows)
    .filter(({ figures }) => figures !== null)
    .map(({ key }) => key);

it('a row of one to four people is kept back, and the smallest other one with it', () => {
  expect(shownKeys([row('a', 4), row('b', 9), row('c', 7), row('d', 0)])).toEqual(['b', 'd']);
});

it('nothing is kept back where every row has five people or nobody', () => {
  expect(shownKeys([row('a', 5), row('b', 0), row('c', 6)])).toEqual(['a', 'b', 'c']);
});

it('whatever is taken from the total, it is never the figures of fewer than five people', () => {
  const tables = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(tables, (counts) => {
      const rows = counts.map((involved, index) => row(`${index}`, involved));
      const shown = new Set(shownKeys(rows));
      const hidden = rows.filter(({ key }) => !shown.has(key));
      for (const { key, involved } of rows) {
        if (involved > 0 && involved < leastPeople) expect(shown).not.toContain(key);
      }
      // Rows may share their people: as many as the largest of them has are certain.
      const certain = Math.max(0, ...hidden.map(({ involved }) => involved));
      const someLarge = rows.some(({ involved }) => involved >= leastPeople);
      if (hidden.length > 0 && someLarge) expect(certain).toBeGreaterThanOrEqual(leastPeople);
      if (!someLarge)
        expect(rows.filter((one) => one.involved > 0 && shown.has(one.key))).toEqual([]);
    }),
  );
});
