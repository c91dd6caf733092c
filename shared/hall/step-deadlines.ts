import type { CommunitySettings } from '@/shared/community/settings';
import {
  daysAfter,
  type Instant,
  millisecondsOf,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import type { TopicState } from './topic-life-cycle';

/** How long a step may take, and what is owed at its end. */
const steps = {
  cosigning: { days: 'answerDays', owed: '答复' },
  accepted: { days: 'startDays', owed: '开始协商或办理' },
  deliberating: { days: 'deliberationDays', owed: '形成意见' },
  concluded: { days: 'conclusionDays', owed: '表决、执行或结束' },
  implementing: { days: 'planDays', owed: '公布执行计划' },
  reported: { days: 'ratingDays', owed: '评价结束' },
} as const satisfies Partial<Record<TopicState, { days: keyof CommunitySettings; owed: string }>>;

type TimedState = keyof typeof steps;

const isTimed = (state: TopicState): state is TimedState => state in steps;

/**
 * When the step that follows `state` is owed: the end of the last of the community's days, counted in
 * Asia/Shanghai after the day of `since`; null where nothing is owed. While cosigns are still being
 * collected nothing is: `cosigning` means here that they are together.
 */
export function stepDueAt(
  state: TopicState,
  settings: CommunitySettings,
  since: Instant,
): Date | null {
  if (!isTimed(state)) return null;
  return startOfShanghaiDay(daysAfter(shanghaiDay(since), settings[steps[state].days] + 1));
}

/** What is owed next, as people read it: 答复. null where nothing is. */
export const stepOwed = (state: TopicState): string | null =>
  isTimed(state) ? steps[state].owed : null;

/** Whether a step is late at `now`; an instant exactly at its end is. */
export const isOverdue = (dueAt: Instant | null, now: Instant): boolean =>
  dueAt !== null && millisecondsOf(now) >= millisecondsOf(dueAt);

const dayLength = 24 * 60 * 60 * 1000;

/** How many days late a step is at `now`, the day that has begun included; 0 where it is not. */
export const overdueDays = (dueAt: Instant | null, now: Instant): number =>
  dueAt !== null && isOverdue(dueAt, now)
    ? Math.floor((millisecondsOf(now) - millisecondsOf(dueAt)) / dayLength) + 1
    : 0;
