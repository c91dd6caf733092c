import {
  type CalendarDay,
  daysAfter,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';

/** New voters by which the shown turnout of a secret poll moves at least. */
export const leastStep = 5;

/** Buildings with fewer voters than this are shown together: alone they would hardly ever move. */
export const leastBuilding = 10;

/** Voters of one building (or of all small ones together) who first took part on a day. */
export type NewVoters = { readonly day: CalendarDay; readonly voters: number };

/** The midnight in Asia/Shanghai that began the day it is: nothing later is shown of a secret poll. */
export const lastMidnight = (now: Date): Date => startOfShanghaiDay(shanghaiDay(now));

/**
 * Up to when a secret poll shows who took part (不记名表决): the last midnight at which at least
 * `leastStep` voters had come since what was shown before. So every step names five or more at
 * once, and nobody can pair a name with a place in the public log. null: nothing is shown yet.
 * A rule over days, so it says the same however often and whenever somebody looks.
 */
export function shownBefore(newVoters: readonly NewVoters[], now: Date): Date | null {
  const today = shanghaiDay(now);
  const past = newVoters.filter(({ day }) => day < today).sort((a, b) => (a.day < b.day ? -1 : 1));
  let shown: Date | null = null;
  let unseen = 0;
  for (const { day, voters } of past) {
    unseen += voters;
    if (unseen < leastStep) continue;
    shown = startOfShanghaiDay(daysAfter(day, 1));
    unseen = 0;
  }
  return shown;
}

/**
 * Which buildings are shown for themselves; the others (null) together. Totals are sums of what is
 * shown, so no subtraction brings out a building that is not.
 */
export const shownTogether = <Building>(
  rollHeads: ReadonlyMap<Building, number>,
): ReadonlyMap<Building, Building | null> =>
  new Map(
    [...rollHeads].map(([building, heads]) => [building, heads >= leastBuilding ? building : null]),
  );
