import { boundsOfWeek, digestDueAt, weekAfter, weekOf, weekWords } from './digest-week';

it.each([
  ['the first instant of Monday in Shanghai', '2026-11-15T16:00:00Z', '2026-11-16'],
  ['the last of the Sunday before', '2026-11-15T15:59:59Z', '2026-11-09'],
  ['a Sunday', '2026-11-22T02:00:00Z', '2026-11-16'],
  ['across the turn of the year', '2027-01-01T00:00:00Z', '2026-12-28'],
])('%s', (_what, instant, week) => {
  expect(weekOf(instant)).toBe(week);
});

it('a week lasts seven days of the calendar, and its digest is written at 08:00 of the next Monday', () => {
  const { from, until } = boundsOfWeek('2026-11-16');
  expect(from.toISOString()).toBe('2026-11-15T16:00:00.000Z');
  expect(until.toISOString()).toBe('2026-11-22T16:00:00.000Z');
  expect(weekOf(until)).toBe(weekAfter('2026-11-16'));
  expect(digestDueAt('2026-11-16').toISOString()).toBe('2026-11-23T00:00:00.000Z');
});

it.each([
  ['2026-11-16', '2026年11月16日 到 11月22日'],
  ['2026-12-28', '2026年12月28日 到 2027年1月3日'],
])('a week says the year again only where it changes: %s', (week, words) => {
  expect(weekWords(week)).toBe(words);
});
