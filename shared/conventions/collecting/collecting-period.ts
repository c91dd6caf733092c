import {
  type CalendarDay,
  daysAfter,
  type Instant,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';

/** Whole days during which opinions are collected, the day it begins not counted. */
export const collectingDays = { least: 7, most: 60, usual: 15 } as const;

/** The instant at which collecting that began at `begunAt` ends when `lastDay` is its last whole day. */
export const collectingEndsAt = (lastDay: CalendarDay): Date =>
  startOfShanghaiDay(daysAfter(lastDay, 1));

/** The last whole day before `collectsUntil`. */
export const lastCollectingDay = (collectsUntil: Instant): CalendarDay =>
  daysAfter(shanghaiDay(collectsUntil), -1);

/** The days among which the last one of a period may be chosen. */
export function lastDayRange(begunAt: Instant): { first: CalendarDay; last: CalendarDay } {
  const begun = shanghaiDay(begunAt);
  return {
    first: daysAfter(begun, collectingDays.least),
    last: daysAfter(begun, collectingDays.most),
  };
}

/** Whether opinions are still taken: the instant itself is the first at which they are not. */
export const isCollecting = (state: string, collectsUntil: Instant, now: Instant): boolean =>
  state === 'collecting' && new Date(now) < new Date(collectsUntil);
