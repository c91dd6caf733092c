import type { CalendarDay } from '@/shared/shanghai-time';

/**
 * Whole years on `day`, in Asia/Shanghai. Who was born on 29 February is a year older on 28 February of
 * a common year, as `full-age.ts` counts.
 */
export function ageOn(birthDate: CalendarDay, day: CalendarDay): number {
  const [year, month, date] = birthDate.split('-').map(Number) as [number, number, number];
  const thisYear = Number(day.slice(0, 4));
  const lastOfMonth = new Date(Date.UTC(thisYear, month, 0)).getUTCDate();
  const birthday = new Date(Date.UTC(thisYear, month - 1, Math.min(date, lastOfMonth)));
  const hadBirthday = day >= birthday.toISOString().slice(0, 10);
  return thisYear - year - (hadBirthday ? 0 : 1);
}
