import { type Instant, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';

/** A calendar month in Asia/Shanghai, `2026-10`; as text, months compare in their order. */
export type Month = string;

export const monthOf = (instant: Instant): Month => shanghaiDay(instant).slice(0, 7);

export function monthAfter(month: Month, count = 1): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The instant at which a month begins. */
export const startOfMonth = (month: Month): Date => startOfShanghaiDay(`${month}-01`);

const hourOfPosting = 8;

/**
 * When a month is posted: at eight in the morning of the first day of the next. No entry of the month
 * is still on its way then, and nobody is woken.
 */
export const postingTime = (month: Month): Date =>
  new Date(startOfMonth(monthAfter(month)).getTime() + hourOfPosting * 60 * 60 * 1000);

/** 2026年10月 */
export function monthText(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** The instant at which the year began in Asia/Shanghai. */
export const startOfYear = (instant: Instant): Date =>
  startOfMonth(`${shanghaiDay(instant).slice(0, 4)}-01`);
