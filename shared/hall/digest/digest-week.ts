import {
  type CalendarDay,
  daysAfter,
  type Instant,
  lastPostedDay,
  shanghaiDay,
  shanghaiDayText,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';

const hour = 60 * 60 * 1000;

/** The Monday of the week an instant lies in, in Asia/Shanghai. */
export function weekOf(instant: Instant): CalendarDay {
  const day = shanghaiDay(instant);
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysAfter(day, -sinceMonday);
}

export const weekAfter = (weekBegins: CalendarDay): CalendarDay => daysAfter(weekBegins, 7);

/** The UTC instants between which a week lies: the second is the first after it. */
export const boundsOfWeek = (weekBegins: CalendarDay): { from: Date; until: Date } => ({
  from: startOfShanghaiDay(weekBegins),
  until: startOfShanghaiDay(weekAfter(weekBegins)),
});

/** When the digest of a week is written: 08:00 of the Monday after it, in Asia/Shanghai. */
export const digestDueAt = (weekBegins: CalendarDay): Date =>
  new Date(boundsOfWeek(weekBegins).until.getTime() + 8 * hour);

/** 2026年11月16日 到 11月22日; the year again only where it changes. */
export function weekWords(weekBegins: CalendarDay): string {
  const { from, until } = boundsOfWeek(weekBegins);
  const [first, last] = [shanghaiDayText(from), lastPostedDay(until)];
  const year = first.slice(0, 5);
  return `${first} 到 ${last.startsWith(year) ? last.slice(5) : last}`;
}
