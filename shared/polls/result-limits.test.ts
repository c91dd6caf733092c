import fc from 'fast-check';
import { answerDueAt, overdueBefore } from './result-limits';

it('an answer is owed within seven days, the day of filing not counted', () => {
  expect(answerDueAt('2026-12-20T03:00:00Z').toISOString()).toBe('2026-12-27T16:00:00.000Z');
  expect(answerDueAt('2026-12-20T16:00:00Z').toISOString()).toBe('2026-12-28T16:00:00.000Z');
});

it('what is overdue is asked in the database by the same rule', () => {
  const instant = fc
    .integer({ min: Date.parse('2026-12-01'), max: Date.parse('2027-02-01') })
    .map((time) => new Date(time));
  fc.assert(
    fc.property(instant, instant, (filedAt, now) => {
      expect(filedAt < overdueBefore(now)).toBe(now >= answerDueAt(filedAt));
    }),
  );
});
