import { type Instant, millisecondsOf } from '@/shared/shanghai-time';

/** Wrong codes within the window until somebody has to wait. */
export const mostWrongGuesses = 5;
const windowLength = 5 * 60 * 1000;

/** From where on wrong guesses matter at `now`; whoever was stopped began up to two windows ago. */
export const guessesMatterSince = (now: Instant): Date =>
  new Date(millisecondsOf(now) - 2 * windowLength);

/**
 * Until when somebody has to wait before another code is looked at, right or wrong; null: not at all.
 * Five wrong ones within five minutes stop a person for five minutes from the last of them: six
 * digits are then out of reach of guessing.
 *
 * @param wrongAt instants of the person's wrong guesses, newest first
 */
export function guessAgainAt(wrongAt: readonly Instant[], now: Instant): Date | null {
  const [newest] = wrongAt;
  const fifth = wrongAt[mostWrongGuesses - 1];
  if (newest === undefined || fifth === undefined) return null;
  if (millisecondsOf(newest) - millisecondsOf(fifth) > windowLength) return null;
  const until = millisecondsOf(newest) + windowLength;
  return millisecondsOf(now) < until ? new Date(until) : null;
}
