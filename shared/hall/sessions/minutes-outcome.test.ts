import fc from 'fast-check';
import { areMinutesConfirmed } from './minutes-outcome';

const proposedAt = new Date('2026-12-02T02:00:00Z');
const before = new Date('2026-12-05T01:59:59.999Z');
const after = new Date('2026-12-05T02:00:00Z');

it.each<[string, [attendees: number, confirmed: number, objected: number], boolean, boolean]>([
  ['nobody says anything', [9, 0, 0], false, true],
  ['exactly half confirm', [10, 5, 0], false, true],
  ['more than half confirm', [10, 6, 0], true, true],
  ['more than half confirm, a third objects', [9, 5, 3], true, true],
  ['a third objects', [9, 4, 3], false, false],
  ['less than a third objects', [10, 4, 3], false, true],
  ['one of two objects', [2, 1, 1], false, false],
  ['one of one confirms', [1, 1, 0], true, true],
  ['nobody was there', [0, 0, 0], false, true],
])('%s: at once %p, after three days', (_, [attendees, confirmed, objected], atOnce, later) => {
  const answers = { attendees, confirmed, objected };
  expect(areMinutesConfirmed(answers, proposedAt, before)).toBe(atOnce);
  expect(areMinutesConfirmed(answers, proposedAt, after)).toBe(later);
});

it('a further confirmation never takes confirmation back, nor does time', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (attendees, confirmed, objected) => {
      const answers = { attendees, confirmed, objected };
      for (const now of [before, after])
        if (areMinutesConfirmed(answers, proposedAt, now)) {
          const more = { ...answers, confirmed: confirmed + 1 };
          expect(areMinutesConfirmed(more, proposedAt, now)).toBe(true);
          expect(areMinutesConfirmed(answers, proposedAt, after)).toBe(true);
        }
    }),
  );
});
