/** A UTC instant: a `Date` from the database, or its ISO text once it has travelled as JSON. */
export type Instant = Date | string;

/** A day of the calendar in Asia/Shanghai, `YYYY-MM-DD`; as text, days compare in their order. */
export type CalendarDay = string;

const dayLength = 24 * 60 * 60 * 1000;

/**
 * Milliseconds by which clocks in China are ahead of UTC. It has kept UTC+8 without summer time
 * since 1992, so no time zone data is needed.
 */
export const shanghaiOffset = 8 * 60 * 60 * 1000;

/** Milliseconds since 1970-01-01 UTC. */
export const millisecondsOf = (instant: Instant): number => new Date(instant).getTime();

const shiftToShanghai = (instant: Instant): string =>
  new Date(millisecondsOf(instant) + shanghaiOffset).toISOString();

/** The calendar day it is in Asia/Shanghai at this instant. */
export const shanghaiDay = (instant: Instant): CalendarDay => shiftToShanghai(instant).slice(0, 10);

/** The instant at which a calendar day begins in Asia/Shanghai. */
export const startOfShanghaiDay = (day: CalendarDay): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - shanghaiOffset);

/** The calendar day `count` days after `day` (before it, if negative). */
export const daysAfter = (day: CalendarDay, count: number): CalendarDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10);

/** The instant `count` times 24 hours after `instant`. */
export const afterFullDays = (instant: Instant, count: number): Date =>
  new Date(millisecondsOf(instant) + count * dayLength);

/** The day as people read it: 2026年12月7日, in Asia/Shanghai. */
export function shanghaiDayText(instant: Instant): string {
  const [year, month, day] = shanghaiDay(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** As people read it: 2026年12月7日 09:00, in Asia/Shanghai. */
export const shanghaiTimeText = (instant: Instant): string =>
  `${shanghaiDayText(instant)} ${shiftToShanghai(instant).slice(11, 16)}`;

/** "2027年1月2日": the last whole day of a posting period (公示); the instant is the first after it. */
export const lastPostedDay = (postedUntil: Instant): string =>
  shanghaiDayText(new Date(millisecondsOf(postedUntil) - 1));
