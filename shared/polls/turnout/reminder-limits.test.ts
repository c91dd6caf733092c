import { automaticReminderAt, mayBeReminded } from './reminder-limits';

const now = new Date('2026-11-22T02:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const day = 86_400_000;

it.each([
  ['never reminded', { times: 0, lastAt: null }, true],
  ['a moment under 24 hours ago', { times: 1, lastAt: ago(day - 1) }, false],
  ['exactly 24 hours ago', { times: 1, lastAt: ago(day) }, true],
  ['three times, long ago', { times: 3, lastAt: ago(5 * day) }, false],
  ['twice, long ago', { times: 2, lastAt: ago(5 * day) }, true],
])('%s', (_, reminded, may) => {
  expect(mayBeReminded(reminded, now)).toBe(may);
});

it('the automatic reminder comes a day before closing, never before opening', () => {
  const closesAt = new Date('2026-11-30T02:00:00Z');
  expect(automaticReminderAt(now, closesAt)).toEqual(new Date('2026-11-29T02:00:00Z'));
  expect(automaticReminderAt(now, new Date('2026-11-22T12:00:00Z'))).toEqual(now);
});
