import {
  type CalendarDay,
  type Instant,
  millisecondsOf,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';

/** Parts of a day somebody can want help in; hours of the clock in Asia/Shanghai. */
export const dayParts = {
  morning: { word: '上午', from: 8, until: 12 },
  afternoon: { word: '下午', from: 12, until: 18 },
  evening: { word: '晚上', from: 18, until: 21 },
  wholeDay: { word: '全天', from: 8, until: 21 },
} as const;

export type DayPart = keyof typeof dayParts;

export const dayPartNames = Object.keys(dayParts) as [DayPart, ...DayPart[]];

const hour = 60 * 60 * 1000;

/** The window of a part of a day; of today what is left of it. */
export function wantedWindow(
  day: CalendarDay,
  part: DayPart,
  now: Instant,
): { wantedFrom: string; wantedUntil: string } {
  const start = startOfShanghaiDay(day).getTime();
  const { from, until } = dayParts[part];
  const begins = Math.max(start + from * hour, millisecondsOf(now));
  return {
    wantedFrom: new Date(begins).toISOString(),
    wantedUntil: new Date(start + until * hour).toISOString(),
  };
}

/** Whether some of it is still to come. */
export const isStillToCome = (day: CalendarDay, part: DayPart, now: Instant): boolean =>
  startOfShanghaiDay(day).getTime() + dayParts[part].until * hour > millisecondsOf(now);
