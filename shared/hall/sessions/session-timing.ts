import {
  daysAfter,
  type Instant,
  millisecondsOf,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import type { SessionRefusal } from './refusals';
import type { SessionState } from './session-life-cycle';

const minute = 60 * 1000;

/** Minutes before the start from which people check in and the session may be begun. */
const doorsOpenMinutes = 60;

/** Hours before the start from which place and time stay as they are. */
const fixedHours = 24;

interface Timed {
  state: SessionState;
  startsAt: Instant;
  endsAt: Instant;
}

/**
 * The earliest start of a session announced now: `noticeDays` whole days in Asia/Shanghai lie between
 * the day of the announcement, which does not count (Civil Code art. 201), and the day of the session.
 */
export const earliestStart = (now: Instant, noticeDays: number): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(now), noticeDays + 1));

/** Whether it may be announced as it stands. */
export function whyNoticeTooShort(
  startsAt: Instant,
  noticeDays: number,
  now: Instant,
): SessionRefusal | null {
  const earliest = earliestStart(now, noticeDays);
  if (millisecondsOf(startsAt) >= earliest.getTime()) return null;
  return {
    code: 'sessionNoticeTooShort',
    details: { days: noticeDays, earliest: earliest.toISOString() },
  };
}

/** Whether place and time may still be changed: until 24 hours before the start people were told of. */
export function whyCannotMove({ state, startsAt }: Timed, now: Instant): SessionRefusal | null {
  if (state !== 'announced') return { code: 'sessionNotChangeable' };
  const fixedFrom = millisecondsOf(startsAt) - fixedHours * 60 * minute;
  if (millisecondsOf(now) < fixedFrom) return null;
  return { code: 'sessionChangeTooLate', details: { hours: fixedHours } };
}

/** Signing up and withdrawing end with the start. */
export function whyCannotSignUp({ state, startsAt }: Timed, now: Instant): SessionRefusal | null {
  if (state === 'cancelled') return { code: 'sessionCancelled' };
  if (state !== 'announced' || millisecondsOf(now) >= millisecondsOf(startsAt))
    return { code: 'signupOver' };
  return null;
}

/** When the doors open: check-in and the beginning are possible from then on. */
export const doorsOpenAt = (startsAt: Instant): Date =>
  new Date(millisecondsOf(startsAt) - doorsOpenMinutes * minute);

/** Checking in: from 60 minutes before the start until the planned end, or until it was ended before. */
export function whyCannotCheckIn(session: Timed, now: Instant): SessionRefusal | null {
  const { state, startsAt, endsAt } = session;
  if (state === 'cancelled') return { code: 'sessionCancelled' };
  const since = doorsOpenAt(startsAt);
  if (state === 'announced' && millisecondsOf(now) < since.getTime())
    return { code: 'checkInTooEarly', details: { since: since.toISOString() } };
  const isOpen = state === 'announced' || state === 'inProgress';
  if (!isOpen || millisecondsOf(now) >= millisecondsOf(endsAt)) return { code: 'checkInOver' };
  return null;
}

/** Holders put down who was there until the minutes are proposed, which count them. */
export function whyCannotRecordAttendance(session: Timed, now: Instant): SessionRefusal | null {
  const { state, startsAt } = session;
  if (state === 'inProgress' || state === 'ended') return null;
  if (state === 'cancelled') return { code: 'sessionCancelled' };
  if (state !== 'announced') return { code: 'attendanceSettled' };
  const since = doorsOpenAt(startsAt);
  if (millisecondsOf(now) >= since.getTime()) return null;
  return { code: 'checkInTooEarly', details: { since: since.toISOString() } };
}
