import { type CalendarDay, type Instant, shanghaiDay } from '../../shanghai-time';

/** Lengths are characters of the trimmed text. */
export const boardLimits = { place: { min: 2, max: 40 } } as const;

/** A notice hangs on a board from the day it was published at the earliest, and not in the future. */
export const isPostingDay = (
  day: CalendarDay,
  { publishedAt, now }: { publishedAt: Instant; now: Instant },
): boolean => day >= shanghaiDay(publishedAt) && day <= shanghaiDay(now);
