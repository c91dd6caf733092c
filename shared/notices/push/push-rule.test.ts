import fc from 'fast-check';
import { decidePush, pauseEndedBefore, pushPauseMinutes } from './push-rule';

const hour = pushPauseMinutes * 60_000;

const noticeOf = fc.record({
  /** Seconds after the one before. */
  wait: fc.integer({ min: 0, max: 5_000 }),
  emergency: fc.boolean(),
  accepts: fc.boolean(),
  occasion: fc.constantFrom('published' as const, 'reminder' as const),
});

it('ordinary notices are pushed with an hour between them and never later than they could be, emergencies always', () => {
  fc.assert(
    fc.property(fc.array(noticeOf, { maxLength: 60 }), (notices) => {
      let at = Date.UTC(2026, 10, 22);
      let lastPushedAt: Date | null = null;
      for (const { wait, ...notice } of notices) {
        at += wait * 1000;
        const now = new Date(at);
        const decision = decidePush({ ...notice, lastPushedAt, now });
        const free: boolean = lastPushedAt === null || at - lastPushedAt.getTime() >= hour;
        expect(decision === 'push').toBe(notice.accepts && (notice.emergency || free));
        if (notice.emergency) expect(decision).not.toBe('none');
        if (decision === 'push' && !notice.emergency) lastPushedAt = now;
      }
    }),
  );
});

it('the hour ends after exactly sixty minutes', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  expect(pauseEndedBefore(now)).toEqual(new Date('2026-11-22T09:00:00Z'));
  const question = { emergency: false, occasion: 'published', accepts: true, now } as const;
  const pushedAt = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  expect(decidePush({ ...question, lastPushedAt: pushedAt(hour) })).toBe('push');
  expect(decidePush({ ...question, lastPushedAt: pushedAt(hour - 1) })).toBe('none');
});

it('a re-send that may not be pushed stands in the inbox', () => {
  const now = new Date();
  const reminder = { emergency: false, occasion: 'reminder', now } as const;
  expect(decidePush({ ...reminder, accepts: false, lastPushedAt: null })).toBe('inApp');
  expect(decidePush({ ...reminder, accepts: true, lastPushedAt: now })).toBe('inApp');
});
