import { type Instant, millisecondsOf } from '@/shared/shanghai-time';
import { helpLimits } from './help-limits';
import type { HelpRefusal } from './refusals';

const minute = 60_000;

/** When help began and how many whole minutes it took, as one side says it. */
export interface SaidTime {
  startsAt: Instant;
  minutes: number;
}

/** The period it stands for. */
export const saidPeriod = ({ startsAt, minutes }: SaidTime): { startsAt: Date; endsAt: Date } => ({
  startsAt: new Date(millisecondsOf(startsAt)),
  endsAt: new Date(millisecondsOf(startsAt) + minutes * minute),
});

/**
 * Why help cannot have been then: it lies between the taking (of which seconds do not count) and now,
 * and is 1 to 480 minutes long. null: it can.
 */
export function saidTimeProblem(
  said: SaidTime,
  takenAt: Instant,
  now: Instant,
): HelpRefusal | null {
  const { min, max } = helpLimits.saidMinutes;
  if (!Number.isInteger(said.minutes) || said.minutes < min || said.minutes > max)
    return { code: 'helpMinutesRange', details: { min, max } };
  const { startsAt, endsAt } = saidPeriod(said);
  if (startsAt.getTime() < Math.floor(millisecondsOf(takenAt) / minute) * minute)
    return { code: 'helpTimeBeforeTaken' };
  if (endsAt.getTime() > millisecondsOf(now)) return { code: 'helpTimeInFuture' };
  return null;
}

/** Two sides say the same time. */
export const saysSame = (one: SaidTime, other: SaidTime): boolean =>
  one.minutes === other.minutes && millisecondsOf(one.startsAt) === millisecondsOf(other.startsAt);
