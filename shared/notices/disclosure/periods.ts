import {
  type CalendarDay,
  daysAfter,
  type Instant,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import type { Rhythm } from './rhythms';

/** What is made public period by period. */
export type PeriodicRhythm = Exclude<Rhythm, 'atOnce'>;

/** A month `2026-11`, a quarter `2026-Q4` or a year `2026` of the calendar in Asia/Shanghai. */
export type Period = string;

const monthsIn: Readonly<Record<PeriodicRhythm, number>> = { monthly: 1, quarterly: 3, yearly: 12 };

const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;
const quarterPattern = /^(\d{4})-Q([1-4])$/;
const yearPattern = /^(\d{4})$/;

/** The first month of a period, counted from the year 0, and how many it has. */
interface Span {
  first: number;
  months: number;
}

function spanOf(period: Period): Span | null {
  const month = monthPattern.exec(period);
  if (month) return { first: Number(month[1]) * 12 + Number(month[2]) - 1, months: 1 };
  const quarter = quarterPattern.exec(period);
  if (quarter) return { first: Number(quarter[1]) * 12 + (Number(quarter[2]) - 1) * 3, months: 3 };
  const year = yearPattern.exec(period);
  return year ? { first: Number(year[1]) * 12, months: 12 } : null;
}

function knownSpan(period: Period): Span {
  const span = spanOf(period);
  if (!span) throw new Error(`${period} is no period`);
  return span;
}

const digits = (count: number, width: number) => String(count).padStart(width, '0');

function periodAt({ first, months }: Span): Period {
  const year = digits(Math.floor(first / 12), 4);
  const month = first % 12;
  if (months === 12) return year;
  return months === 3 ? `${year}-Q${month / 3 + 1}` : `${year}-${digits(month + 1, 2)}`;
}

const firstDayOfMonth = (month: number): CalendarDay =>
  `${digits(Math.floor(month / 12), 4)}-${digits((month % 12) + 1, 2)}-01`;

export const isPeriod = (text: string): text is Period => spanOf(text) !== null;

/** The period of a rhythm in which an instant lies. */
export function periodOf(rhythm: PeriodicRhythm, instant: Instant): Period {
  const [year, month] = shanghaiDay(instant).split('-').map(Number) as [number, number, number];
  const months = monthsIn[rhythm];
  const at = year * 12 + month - 1;
  return periodAt({ first: at - (at % months), months });
}

/** The period after it, of the same length. */
export function periodAfter(period: Period): Period {
  const { first, months } = knownSpan(period);
  return periodAt({ first: first + months, months });
}

/** The instant at which it begins. */
export const periodBegins = (period: Period): Date =>
  startOfShanghaiDay(firstDayOfMonth(knownSpan(period).first));

/** The first instant after it. */
export const periodEnds = (period: Period): Date => periodBegins(periodAfter(period));

/** The last day on which it is in time. */
export const dueDay = (period: Period, dueDays: number): CalendarDay =>
  daysAfter(shanghaiDay(periodEnds(period)), dueDays - 1);

/** The first instant at which it is overdue: `dueDays` whole days after the period's end. */
export const overdueFrom = (period: Period, dueDays: number): Date =>
  startOfShanghaiDay(daysAfter(dueDay(period, dueDays), 1));

/**
 * The periods of an item that have begun by `now`, from the one in which it was begun on: accounts of
 * a quarter are asked for whole, in whichever of its months an item was added.
 */
export function periodsUntil(rhythm: PeriodicRhythm, since: Instant, now: Instant): Period[] {
  const periods: Period[] = [];
  const last = periodOf(rhythm, now);
  for (let period = periodOf(rhythm, since); period <= last; period = periodAfter(period)) {
    periods.push(period);
  }
  return periods;
}

/** 2026年11月 · 2026年第四季度 · 2026年 */
export function periodText(period: Period): string {
  const { first, months } = knownSpan(period);
  const year = `${Math.floor(first / 12)}年`;
  if (months === 12) return year;
  if (months === 1) return `${year}${(first % 12) + 1}月`;
  return `${year}第${['一', '二', '三', '四'][(first % 12) / 3]}季度`;
}
