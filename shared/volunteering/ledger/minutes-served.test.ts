import fc from 'fast-check';
import { certifiableMinutes, type EarnedRow } from './certifiable';
import { minutesOf, type Period, placeMinutes, withoutTaken } from './periods';
import { monthOf } from './posting-months';

const second = 1_000;
const at = (seconds: number) => new Date(seconds * second);

const somePeriod = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 9_000 }))
  .map(([start, length]) => ({ startsAt: at(start), endsAt: at(start + length) }));
const somePeriods = fc.array(somePeriod, { maxLength: 6 });

const secondsIn = (periods: readonly Period[]): Set<number> => {
  const seconds = new Set<number>();
  for (const { startsAt, endsAt } of periods) {
    for (let time = startsAt.getTime(); time < endsAt.getTime(); time += second) seconds.add(time);
  }
  return seconds;
};

const lengthOf = (periods: readonly Period[]): number =>
  periods.reduce((sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()), 0);

it('what is left of periods is exactly their time outside of what is taken, each second once', () => {
  fc.assert(
    fc.property(somePeriods, somePeriods, (periods, taken) => {
      const left = withoutTaken(periods, taken);
      const gone = secondsIn(taken);
      const expected = [...secondsIn(periods)].filter((time) => !gone.has(time));
      expect(secondsIn(left)).toEqual(new Set(expected));
      expect(lengthOf(left)).toBe(expected.length * second);
    }),
    { numRuns: 60 },
  );
});

it('minutes placed are all inside the window, touch nothing taken, and there are as many as asked', () => {
  const window = { startsAt: at(0), endsAt: at(20_000) };
  fc.assert(
    fc.property(somePeriods, fc.integer({ min: 1, max: 400 }), (taken, minutes) => {
      const placed = placeMinutes(window, taken, minutes);
      const free = minutesOf(withoutTaken([window], taken));
      expect(placed === null).toBe(free < minutes);
      if (!placed) return;
      expect(minutesOf(placed)).toBe(minutes);
      expect(withoutTaken(placed, taken)).toEqual(placed);
      expect(minutesOf(withoutTaken(placed, [window]))).toBe(0);
    }),
    { numRuns: 100 },
  );
});

it('minutes of several periods are rounded down once, not each time', () => {
  const halves = [0, 1, 2].map((hour) => ({
    startsAt: at(hour * 3600),
    endsAt: at(hour * 3600 + 90),
  }));
  expect(minutesOf(halves)).toBe(4);
});

const now = new Date('2026-12-09T00:00:00Z');
const [october, november, december] = ['2026-10-05', '2026-11-05', '2026-12-05'].map(
  (day) => new Date(`${day}T02:00:00Z`),
) as [Date, Date, Date];
const over = new Date('2026-11-09T00:00:00Z');
const running = new Date('2026-12-12T00:00:00Z');
const standing = {
  postedUntil: new Map([
    ['2026-10', over],
    ['2026-11', running],
  ]),
  objectedIds: new Set<string>(),
  loweringIds: new Set<string>(),
  now,
};
const row = (id: string, minutes: number, date: Date, rootId = id): EarnedRow => ({
  ...{ id, rootId, minutes },
  at: date,
});
const proven = (rows: EarnedRow[], change: object = {}) =>
  Object.fromEntries(certifiableMinutes(rows, { ...standing, ...change }));

it('only what was posted to the end is proven', () => {
  const rows = [row('a', 60, october), row('b', 60, november), row('c', 60, december)];
  expect(proven(rows)).toEqual({ a: 60 });
});

it('what was added counts after its own posting; what was taken away is never proven again', () => {
  const more = [row('a', 60, october), row('more', 30, november, 'a')];
  expect(proven(more)).toEqual({ a: 60 });
  expect(proven(more, { now: running })).toEqual({ a: 90 });
  expect(proven([row('a', 60, october), row('less', -25, december, 'a')])).toEqual({ a: 35 });
  expect(proven([row('a', 60, october), row('less', -60, december, 'a')])).toEqual({});
});

it('an objection to an entry or its correction, or a proposal to lower it, holds all of it back', () => {
  const rows = [row('a', 60, october), row('less', -5, october, 'a'), row('b', 30, october)];
  expect(proven(rows, { objectedIds: new Set(['a']) })).toEqual({ b: 30 });
  expect(proven(rows, { objectedIds: new Set(['less']) })).toEqual({ b: 30 });
  expect(proven(rows, { loweringIds: new Set(['a']) })).toEqual({ b: 30 });
  expect(proven(rows)).toEqual({ a: 55, b: 30 });
});

it('never more is proven than the ledger holds, and all of it once everything was posted', () => {
  const someRows = fc
    .array(
      fc.tuple(
        fc.constantFrom(october, november, december),
        fc.integer({ min: 1, max: 600 }),
        fc.array(fc.tuple(fc.constantFrom(november, december), fc.integer({ min: -90, max: 90 }))),
      ),
      { maxLength: 5 },
    )
    .map((entries) =>
      entries.flatMap(([date, minutes, changes], index) => {
        let left = minutes;
        const corrections = changes.flatMap(([changedAt, change], number) => {
          if (left + change < 0) return [];
          left += change;
          return row(`${index}.${number}`, change, changedAt, `${index}`);
        });
        return [row(`${index}`, minutes, date), ...corrections];
      }),
    );
  fc.assert(
    fc.property(someRows, (rows) => {
      const sum = rows.reduce((total, { minutes }) => total + minutes, 0);
      const sumOf = (map: Record<string, number>) =>
        Object.values(map).reduce((total, minutes) => total + minutes, 0);
      expect(sumOf(proven(rows))).toBeLessThanOrEqual(sum);
      const all = new Map(rows.map((entry) => [monthOf(entry.at), over]));
      expect(sumOf(proven(rows, { postedUntil: all }))).toBe(sum);
    }),
  );
});
