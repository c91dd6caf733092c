import {
  type CalendarDay,
  daysAfter,
  type Instant,
  millisecondsOf,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import { reportDays } from './limits';

/**
 * `underWay` until the report; `reported` while residents rate it; then `kept`, `notKept` where
 * something promised was not done, or `resumed` where it was done badly and is taken up again.
 */
export const promiseStates = ['underWay', 'reported', 'kept', 'notKept', 'resumed'] as const;

export type PromiseState = (typeof promiseStates)[number];

/** How the public board sorts promises, and what it calls them. */
export const promiseGroups = {
  underWay: '办理中',
  late: '已逾期',
  kept: '已兑现',
  notKept: '未全部兑现',
} as const;

export type PromiseGroup = keyof typeof promiseGroups;

/** null: taken up again, and no new plan is there yet. */
export function promiseGroupOf(
  promise: { readonly state: PromiseState; readonly nextDueAt: Instant | null },
  now: Instant,
): PromiseGroup | null {
  const { state, nextDueAt } = promise;
  if (state === 'resumed') return null;
  if (state === 'kept' || state === 'notKept') return state;
  const isLate =
    state === 'underWay' && nextDueAt !== null && millisecondsOf(now) >= millisecondsOf(nextDueAt);
  return isLate ? 'late' : 'underWay';
}

/** The instant a day is over in Asia/Shanghai: from then on what was due on it is late. */
export const endOfDay = (day: CalendarDay): Date => startOfShanghaiDay(daysAfter(day, 1));

/** The day whose end an instant is: on it nothing was late yet. */
export const dayEndingAt = (end: Instant): CalendarDay =>
  shanghaiDay(new Date(millisecondsOf(end) - 1));

/** Days by which something due on `dueDay` is late: 1 from the beginning of the next day on. */
export const daysLate = (dueDay: CalendarDay, now: Instant): number =>
  Math.max(0, (Date.parse(shanghaiDay(now)) - Date.parse(dueDay)) / 86_400_000);

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly position: number;
  readonly dueDay: CalendarDay;
  readonly originalDay: CalendarDay;
  /** null until it is done. */
  readonly doneDay: CalendarDay | null;
}

/** Where a promise stands by its milestones. */
export interface Standing {
  readonly milestonesDone: number;
  /** The open milestone that is due first; null when all are done. */
  readonly next: Milestone | null;
  /** When `next` is late. Where all are done: when the report is. */
  readonly nextDueAt: Date;
}

/** `reportFrom`: the instant the last milestone was entered as done. */
export function standingOf(milestones: readonly Milestone[], reportFrom: Instant): Standing {
  const open = milestones
    .filter(({ doneDay }) => doneDay === null)
    .sort((one, other) => one.dueDay.localeCompare(other.dueDay) || one.position - other.position);
  const next = open[0] ?? null;
  const lastDay = next?.dueDay ?? daysAfter(shanghaiDay(reportFrom), reportDays);
  return {
    milestonesDone: milestones.length - open.length,
    next,
    nextDueAt: endOfDay(lastDay),
  };
}

/** Whether a milestone was not reached by the day that was promised first, whatever was changed later. */
export const missedOriginalDay = (
  { originalDay, doneDay }: Pick<Milestone, 'originalDay' | 'doneDay'>,
  now: Instant,
): boolean => (doneDay ?? shanghaiDay(now)) > originalDay;
