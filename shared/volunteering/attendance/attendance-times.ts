import { type Instant, millisecondsOf } from '@/shared/shanghai-time';
import { attendanceLimits } from './attendance-limits';
import type { AttendanceRefusal } from './refusals';

export interface ShiftTimes {
  startsAt: Instant;
  endsAt: Instant;
}

/** UTC instant from which on one may check in. */
export const arrivalsFrom = ({ startsAt }: Pick<ShiftTimes, 'startsAt'>): Date =>
  new Date(millisecondsOf(startsAt) - attendanceLimits.arriveAhead);

/** UTC instant until which one may check out; the shift is closed then. */
export const leavingUntil = ({ endsAt }: Pick<ShiftTimes, 'endsAt'>): Date =>
  new Date(millisecondsOf(endsAt) + attendanceLimits.leaveAfter);

/** Why nobody arrives at this instant: from 30 minutes before the start to the end one may. */
export function whyCannotArrive(shift: ShiftTimes, at: Instant): AttendanceRefusal | null {
  const since = arrivalsFrom(shift);
  if (millisecondsOf(at) < since.getTime())
    return { code: 'arrivalTooEarly', details: { since: since.toISOString() } };
  return millisecondsOf(at) < millisecondsOf(shift.endsAt) ? null : { code: 'arrivalOver' };
}

/** Why nobody checks out at this instant: until 30 minutes after the end one may. */
export function whyCannotLeave(shift: ShiftTimes, at: Instant): AttendanceRefusal | null {
  return millisecondsOf(at) <= leavingUntil(shift).getTime() ? null : { code: 'leavingOver' };
}

/** Why a scan counts for nothing: it reached us more than 7 days after it was made. */
export function whyScanTooOld(scannedAt: Instant, now: Instant): AttendanceRefusal | null {
  const age = millisecondsOf(now) - millisecondsOf(scannedAt);
  return age <= attendanceLimits.scanAge ? null : { code: 'scanTooOld' };
}

/**
 * What is wrong with times a leader types: from half an hour before the shift to half an hour after it,
 * in this order, and not ahead of now.
 */
export function timesProblem(
  shift: ShiftTimes,
  { arrivedAt, leftAt }: { arrivedAt: Instant; leftAt: Instant },
  now: Instant,
): AttendanceRefusal | null {
  const [from, until] = [arrivalsFrom(shift), leavingUntil(shift)];
  const last = Math.min(until.getTime(), millisecondsOf(now));
  const isRight =
    millisecondsOf(arrivedAt) >= from.getTime() &&
    millisecondsOf(leftAt) > millisecondsOf(arrivedAt) &&
    millisecondsOf(leftAt) <= last;
  if (isRight) return null;
  const details = { from: from.toISOString(), until: until.toISOString() };
  return { code: 'attendanceTimesWrong', details };
}
