/** A UTC instant: a `Date` from the database, or its ISO text once it has travelled as JSON. */
export type Instant = Date | string;

/** A day of the calendar in Asia/Shanghai, `YYYY-MM-DD`; as text, days compare in their order. */
export type CalendarDay = string;

const dayLength = 24 * 60 * 60 * 1000;
// China has kept UTC+8 without summer time since 1992, so no time zone data is needed.
const shanghaiOffset = 8 * 60 * 60 * 1000;

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

/** As people read it: 2026年12月7日 09:00, in Asia/Shanghai. */
export function shanghaiTimeText(instant: Instant): string {
  const text = shiftToShanghai(instant);
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日 ${text.slice(11, 16)}`;
}
