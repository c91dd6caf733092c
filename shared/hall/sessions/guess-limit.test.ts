import { guessAgainAt, guessesMatterSince } from './guess-limit';

const at = (time: string) => new Date(`2026-12-01T11:${time}Z`);
const newestFirst = (...times: string[]) => times.map(at).reverse();

it('four wrong codes stop nobody', () => {
  const wrong = newestFirst('00:00', '00:10', '00:20', '00:30');
  expect(guessAgainAt(wrong, at('00:31'))).toBeNull();
});

it('five within five minutes do, for five minutes from the fifth', () => {
  const wrong = newestFirst('00:00', '01:00', '02:00', '03:00', '05:00');
  expect(guessAgainAt(wrong, at('09:59'))).toEqual(at('10:00'));
  expect(guessAgainAt(wrong, at('10:00'))).toBeNull();
});

it('five within more than five minutes do not', () => {
  const wrong = newestFirst('00:00', '01:00', '02:00', '03:00', '05:01');
  expect(guessAgainAt(wrong, at('05:02'))).toBeNull();
});

it('what matters reaches back far enough to see a wait to its end', () => {
  expect(guessesMatterSince(at('10:00'))).toEqual(at('00:00'));
});
