import type { CalendarDay } from './shanghai-time';

const fullAge = 18;

/**
 * The day somebody comes of age: the 18th birthday itself (Civil Code art. 17). Who was born on
 * 29 February comes of age on 28 February of a common year (art. 202: the last day of the month).
 */
export function dayOfFullAge(birthDate: CalendarDay): CalendarDay {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year + fullAge, month, 0)).getUTCDate();
  const cameOfAge = new Date(Date.UTC(year + fullAge, month - 1, Math.min(day, lastOfMonth)));
  return cameOfAge.toISOString().slice(0, 10);
}

/** Whether somebody is 18 or more on `day`, in Asia/Shanghai. */
export const isOfFullAge = (birthDate: CalendarDay, day: CalendarDay): boolean =>
  day >= dayOfFullAge(birthDate);
