import { dayAndTime, instantOf, pickerParts, shortTime, sinceThen, timeLeft } from './time';

const now = new Date('2026-11-22T04:00:00Z'); // noon in Shanghai

it('instants are read in Shanghai, whatever the phone thinks', () => {
  expect(dayAndTime('2026-11-22T16:30:00Z')).toBe('2026年11月23日 00:30');
});

it('what the pickers give and take is Shanghai time', () => {
  expect(instantOf('2026-11-22', '09:30')).toBe('2026-11-22T01:30:00.000Z');
  expect(pickerParts('2026-11-22T01:30:00Z')).toEqual({ date: '2026-11-22', time: '09:30' });
});

it('the year is named only when it is not this one', () => {
  expect(shortTime('2026-11-30T10:00:00Z', now)).toBe('11月30日 周一 18:00');
  expect(shortTime('2025-11-30T10:00:00Z', now)).toBe('2025年11月30日 周日 18:00');
});

it.each([
  ['2026-11-22T03:59:30Z', '刚刚'],
  ['2026-11-22T03:55:00Z', '5 分钟前'],
  ['2026-11-22T01:30:00Z', '今天 09:30'],
  ['2026-11-21T01:30:00Z', '昨天 09:30'],
  ['2026-11-20T01:30:00Z', '11月20日 周五 09:30'],
])('%s reads as %s', (instant, words) => {
  expect(sinceThen(instant, now)).toBe(words);
});

it.each([
  ['2026-11-25T08:00:00Z', '3 天 4 小时'],
  ['2026-11-24T04:00:00Z', '2 天'],
  ['2026-11-22T06:30:00Z', '2 小时 30 分钟'],
  ['2026-11-22T04:00:40Z', '40 秒'],
  ['2026-11-22T04:00:00Z', null],
  ['2026-11-22T03:00:00Z', null],
])('until %s there is %s left', (until, words) => {
  expect(timeLeft(until, now)).toBe(words);
});
