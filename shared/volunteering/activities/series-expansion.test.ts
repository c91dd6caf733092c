import fc from 'fast-check';
import { daysAfter, shanghaiDay } from '@/shared/shanghai-time';
import { shiftLimits } from './activity-limits';
import {
  expandSeries,
  seriesProblems,
  shiftOn,
  type WeeklySeries,
  weekdayOf,
} from './series-expansion';

const aSeries = (changes: Partial<WeeklySeries> = {}): WeeklySeries => ({
  weekdays: [6],
  startsAtMinute: 9 * 60,
  lengthMinutes: 120,
  firstDate: '2026-11-23',
  lastDate: '2026-12-20',
  ...changes,
});

it('a weekly series has a shift on each of its weekdays, at the time on the wall in Shanghai', () => {
  expect(expandSeries(aSeries()).map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-11-28T01:00:00.000Z',
    '2026-12-05T01:00:00.000Z',
    '2026-12-12T01:00:00.000Z',
    '2026-12-19T01:00:00.000Z',
  ]);
});

it('early in the morning it is still the day before in UTC; past midnight a shift ends on the next day', () => {
  const { startsAt, endsAt } = shiftOn('2026-12-31', { startsAtMinute: 60, lengthMinutes: 30 });
  expect(startsAt.toISOString()).toBe('2026-12-30T17:00:00.000Z');
  expect(endsAt.toISOString()).toBe('2026-12-30T17:30:00.000Z');
  const night = shiftOn('2026-12-31', { startsAtMinute: 23 * 60, lengthMinutes: 120 });
  expect(shanghaiDay(night.endsAt)).toBe('2027-01-01');
});

it.each<[string, Partial<WeeklySeries>, string]>([
  ['ends before it begins', { lastDate: '2026-11-22' }, 'seriesDaysWrong'],
  ['is longer than a year', { lastDate: '2027-11-25' }, 'seriesDaysWrong'],
  ['has no weekday', { weekdays: [] }, 'seriesDaysWrong'],
  ['has a weekday twice', { weekdays: [6, 6] }, 'seriesDaysWrong'],
  ['has an eighth weekday', { weekdays: [8] }, 'seriesDaysWrong'],
  ['never falls on its weekday', { lastDate: '2026-11-25' }, 'seriesEmpty'],
  ['makes 61 shifts', { weekdays: [1, 2, 3, 4, 5, 6, 7], lastDate: '2027-01-22' }, 'seriesTooLong'],
  ['is too short', { lengthMinutes: 14 }, 'shiftTimesWrong'],
  ['begins after midnight', { startsAtMinute: 1440 }, 'shiftTimesWrong'],
  ['begins at half a minute', { startsAtMinute: 0.5 }, 'shiftTimesWrong'],
])('a series that %s is refused', (_, changes, code) => {
  expect(seriesProblems(aSeries(changes)).map((problem) => problem.code)).toEqual([code]);
});

it('a year and 60 shifts are still taken', () => {
  expect(seriesProblems(aSeries({ lastDate: daysAfter('2026-11-23', 366) }))).toEqual([]);
  const daily = aSeries({ weekdays: [1, 2, 3, 4, 5, 6, 7], lastDate: '2027-01-21' });
  expect(seriesProblems(daily)).toEqual([]);
  expect(expandSeries(daily)).toHaveLength(60);
});

const anySeries = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    startsAtMinute: fc.integer({ min: 0, max: 1439 }),
    lengthMinutes: fc.integer({ min: 15, max: 1440 }),
    from: fc.integer({ min: 0, max: 4000 }),
    days: fc.integer({ min: 0, max: shiftLimits.seriesDays }),
  })
  .map(({ from, days, ...series }): WeeklySeries => {
    const firstDate = daysAfter('2024-01-01', from);
    return { ...series, firstDate, lastDate: daysAfter(firstDate, days) };
  });

it('every date of the rule comes once, in order, within it, on its weekday and at its time', () => {
  fc.assert(
    fc.property(anySeries, (series) => {
      const shifts = expandSeries(series);
      const dates = shifts.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      const days = (Date.parse(series.lastDate) - Date.parse(series.firstDate)) / 86_400_000 + 1;
      const weeks = Math.floor(days / 7);
      expect(shifts.length).toBeGreaterThanOrEqual(weeks * series.weekdays.length);
      expect(shifts.length).toBeLessThanOrEqual((weeks + 1) * series.weekdays.length);
      // One expectation for all: a thousand of them take longer than what they look at.
      const wrong = shifts.filter(
        ({ date, startsAt, endsAt }) =>
          date < series.firstDate ||
          date > series.lastDate ||
          !series.weekdays.includes(weekdayOf(date)) ||
          shanghaiDay(startsAt) !== date ||
          (startsAt.getTime() / 60_000 + 8 * 60) % 1440 !== series.startsAtMinute ||
          endsAt.getTime() - startsAt.getTime() !== series.lengthMinutes * 60_000,
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('cutting a series anywhere gives the same shifts as the whole', () => {
  fc.assert(
    fc.property(anySeries, fc.nat(366), (series, cut) => {
      const last = daysAfter(series.firstDate, cut);
      if (last >= series.lastDate) return;
      const parts = [
        ...expandSeries({ ...series, lastDate: last }),
        ...expandSeries({ ...series, firstDate: daysAfter(last, 1) }),
      ];
      expect(parts).toEqual(expandSeries(series));
    }),
    { numRuns: 100 },
  );
});
