import fc from 'fast-check';
import { daysAfter, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { isAsStrict, lawItems, lawItemsOf } from './items';
import {
  dueDay,
  isPeriod,
  overdueFrom,
  type PeriodicRhythm,
  periodAfter,
  periodBegins,
  periodEnds,
  periodOf,
  periodsUntil,
  periodText,
} from './periods';

const instants = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const someRhythm = fc.constantFrom<PeriodicRhythm>('monthly', 'quarterly', 'yearly');

it.each<[string, PeriodicRhythm, string, string]>([
  [
    'the first instant of a year in Shanghai, still the old one in UTC',
    'yearly',
    '2025-12-31T16:00:00Z',
    '2026',
  ],
  ['the last instant of a year', 'yearly', '2026-12-31T15:59:59.999Z', '2026'],
  ['29 February', 'monthly', '2028-02-29T12:00:00Z', '2028-02'],
  ['the last instant of February of a leap year', 'monthly', '2028-02-29T15:59:59.999Z', '2028-02'],
  ['the instant after it', 'monthly', '2028-02-29T16:00:00Z', '2028-03'],
  ['the last quarter', 'quarterly', '2026-11-22T02:00:00Z', '2026-Q4'],
  ['the first quarter, at its first instant', 'quarterly', '2026-12-31T16:00:00Z', '2027-Q1'],
])('%s lies in the period of its day in Shanghai', (_title, rhythm, instant, period) => {
  expect(periodOf(rhythm, instant)).toBe(period);
});

it.each([
  ['2026-11', '2026-12', '2026-11-30T16:00:00.000Z', '2026-12-15', '2026年11月'],
  ['2026-12', '2027-01', '2026-12-31T16:00:00.000Z', '2027-01-15', '2026年12月'],
  ['2026-Q4', '2027-Q1', '2026-12-31T16:00:00.000Z', '2027-01-15', '2026年第四季度'],
  ['2028-02', '2028-03', '2028-02-29T16:00:00.000Z', '2028-03-15', '2028年2月'],
  ['2027-Q1', '2027-Q2', '2027-03-31T16:00:00.000Z', '2027-04-15', '2027年第一季度'],
  ['2026', '2027', '2026-12-31T16:00:00.000Z', '2027-01-15', '2026年'],
])('%s: followed by %s, ends at %s, due within 15 days by %s', (period, next, end, due, text) => {
  expect(periodAfter(period)).toBe(next);
  expect(periodEnds(period).toISOString()).toBe(end);
  expect(dueDay(period, 15)).toBe(due);
  expect(overdueFrom(period, 15)).toEqual(startOfShanghaiDay(daysAfter(due, 1)));
  expect(periodText(period)).toBe(text);
});

it.each(['2026-13', '2026-Q5', '26', '2026-00', '2026-1', 'x', ''])('%j is no period', (text) => {
  expect(isPeriod(text)).toBe(false);
});

it('every instant lies in exactly one period of a rhythm, and periods follow without a gap', () => {
  fc.assert(
    fc.property(someRhythm, instants, (rhythm, instant) => {
      const period = periodOf(rhythm, instant);
      expect(periodBegins(period) <= instant && instant < periodEnds(period)).toBe(true);
      expect(periodBegins(periodAfter(period))).toEqual(periodEnds(period));
      expect(periodOf(rhythm, periodEnds(period))).toBe(periodAfter(period));
    }),
  );
});

it('an item begun in the middle of a period is asked for from that whole period on, none left out', () => {
  fc.assert(
    fc.property(someRhythm, instants, instants, (rhythm, one, other) => {
      const [since, now] = one <= other ? [one, other] : [other, one];
      const periods = periodsUntil(rhythm, since, now);
      expect(periods[0]).toBe(periodOf(rhythm, since));
      expect(periods.at(-1)).toBe(periodOf(rhythm, now));
      for (const [index, period] of periods.entries()) {
        if (index > 0) expect(period).toBe(periodAfter(periods[index - 1] ?? ''));
      }
    }),
    { numRuns: 50 },
  );
});

it('the last day in time is `dueDays` days after the last day of the period', () => {
  fc.assert(
    fc.property(someRhythm, instants, fc.integer({ min: 1, max: 90 }), (rhythm, at, days) => {
      const period = periodOf(rhythm, at);
      const lastDay = shanghaiDay(new Date(periodEnds(period).getTime() - 1));
      expect(dueDay(period, days)).toBe(daysAfter(lastDay, days));
    }),
  );
});

describe('the items of the law', () => {
  it('are each as strict as themselves, and each kind of community has some', () => {
    for (const item of Object.values(lawItems)) expect(isAsStrict(item, item)).toBe(true);
    for (const kind of ['compound', 'village', 'residentialCommunity'] as const) {
      expect(lawItemsOf(kind).length).toBeGreaterThanOrEqual(4);
    }
  });

  it.each([
    ['more often', { rhythm: 'monthly' as const }, true],
    ['less often', { rhythm: 'yearly' as const }, false],
    ['only when it arises', { rhythm: 'atOnce' as const }, false],
    ['earlier', { dueDays: 10 }, true],
    ['later', { dueDays: 16 }, false],
    ['posted longer', { leastPostingDays: 30 }, true],
    ['posted shorter', { leastPostingDays: 14 }, false],
  ])('may be asked %s: a village’s finance', (_title, change, isStrict) => {
    expect(isAsStrict({ ...lawItems.villageFinance, ...change }, lawItems.villageFinance)).toBe(
      isStrict,
    );
  });

  it('that arise at once stay so', () => {
    const wanted = { ...lawItems.villageMajorMatter, rhythm: 'monthly' as const };
    expect(isAsStrict(wanted, lawItems.villageMajorMatter)).toBe(false);
  });
});
