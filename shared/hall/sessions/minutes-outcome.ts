import { afterFullDays, type Instant, millisecondsOf } from '@/shared/shanghai-time';

/** Days after which minutes nobody much objects to are confirmed. */
export const minutesSilentDays = 3;

interface Answers {
  /** Everybody who was there, with a phone or without. */
  attendees: number;
  confirmed: number;
  objected: number;
}

/** When silence confirms: three times 24 hours after the version was proposed. */
export const silenceEndsAt = (proposedAt: Instant): Date =>
  afterFullDays(proposedAt, minutesSilentDays);

/** A third of the attendees objecting keep minutes from being confirmed by silence. */
export const isObjectedTo = ({ attendees, objected }: Answers): boolean =>
  objected > 0 && objected * 3 >= attendees;

/**
 * Whether minutes are confirmed: by more than half of the attendees at once, or by silence once three
 * whole days have passed without objections from a third of them.
 */
export function areMinutesConfirmed(answers: Answers, proposedAt: Instant, now: Instant): boolean {
  if (answers.confirmed * 2 > answers.attendees) return true;
  const isSilenceOver = millisecondsOf(now) >= silenceEndsAt(proposedAt).getTime();
  return isSilenceOver && !isObjectedTo(answers);
}
