import { sessionPeriod } from './session-period';

it.each([
  ['2026-12-01T11:00:00Z', '2026-12-01T13:00:00Z', '2026年12月1日 19:00 至 21:00'],
  ['2026-12-01T15:30:00Z', '2026-12-01T15:59:00Z', '2026年12月1日 23:30 至 23:59'],
  ['2026-12-01T15:30:00Z', '2026-12-01T16:00:00Z', '2026年12月1日 23:30 至 2026年12月2日 00:00'],
])('%s to %s: %s', (startsAt, endsAt, words) => {
  expect(sessionPeriod(startsAt, endsAt)).toBe(words);
});
