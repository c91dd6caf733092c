import { type CalendarDay, daysAfter, startOfShanghaiDay } from '@/shared/shanghai-time';
import { shiftLimits as limits } from './activity-limits';
import { found, isWholeWithin } from './activity-rules';
import type { ActivityRefusal } from './refusals';

/** A time of the day on the wall in Shanghai. */
export interface TimeOfDay {
  /** Minutes after midnight, 0–1439. */
  startsAtMinute: number;
  lengthMinutes: number;
}

/** A weekly rule shifts are made from. */
export interface WeeklySeries extends TimeOfDay {
  /** 1 Monday … 7 Sunday. */
  weekdays: readonly number[];
  firstDate: CalendarDay;
  lastDate: CalendarDay;
}

export interface DatedShift {
  date: CalendarDay;
  startsAt: Date;
  endsAt: Date;
}

const minute = 60_000;

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: CalendarDay): number =>
  new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The shift of a calendar day in Shanghai; one that runs past midnight ends on the next. */
export function shiftOn(
  date: CalendarDay,
  { startsAtMinute, lengthMinutes }: TimeOfDay,
): DatedShift {
  const startsAt = new Date(startOfShanghaiDay(date).getTime() + startsAtMinute * minute);
  return { date, startsAt, endsAt: new Date(startsAt.getTime() + lengthMinutes * minute) };
}

/**
 * Every shift of a weekly rule, in order: each date from the first to the last, both included, that
 * falls on one of its weekdays. The rule has no problems (`seriesProblems`).
 */
export function expandSeries({
  weekdays,
  firstDate,
  lastDate,
  ...time
}: WeeklySeries): DatedShift[] {
  return daysFrom(firstDate, lastDate)
    .filter((day) => weekdays.includes(weekdayOf(day)))
    .map((day) => shiftOn(day, time));
}

/** What keeps a weekly rule from being taken: a year at most, and no more shifts than anybody oversees. */
export function seriesProblems(series: WeeklySeries): ActivityRefusal[] {
  const { weekdays, firstDate, lastDate } = series;
  const isWrong =
    new Set(weekdays).size !== weekdays.length ||
    weekdays.length === 0 ||
    weekdays.some((weekday) => !isWholeWithin(weekday, { min: 1, max: 7 })) ||
    firstDate > lastDate ||
    daysAfter(firstDate, limits.seriesDays) < lastDate;
  if (isWrong) return [{ code: 'seriesDaysWrong', details: { max: limits.seriesDays } }];
  const problems = timeProblems(series);
  if (problems.length > 0) return problems;
  const count = expandSeries(series).length;
  return found([
    count === 0 && { code: 'seriesEmpty' },
    count > limits.seriesShifts && { code: 'seriesTooLong', details: { max: limits.seriesShifts } },
  ]);
}

export const timeProblems = ({ startsAtMinute, lengthMinutes }: TimeOfDay): ActivityRefusal[] =>
  found([
    (!isWholeWithin(startsAtMinute, { min: 0, max: 1439 }) ||
      !isWholeWithin(lengthMinutes, limits.lengthMinutes)) && {
      code: 'shiftTimesWrong',
      details: limits.lengthMinutes,
    },
  ]);

function daysFrom(first: CalendarDay, last: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = daysAfter(day, 1)) days.push(day);
  return days;
}
