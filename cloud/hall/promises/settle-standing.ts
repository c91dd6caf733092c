import { doLater } from '@/cloud/platform/outbox';
import {
  dayEndingAt,
  endOfDay,
  missedOriginalDay,
  standingOf,
} from '@/shared/hall/promises/promise-standing';
import type { CalendarDay } from '@/shared/shanghai-time';
import type { HallContext } from '../hall-context';
import { milestonesOf, type PromiseRow } from './promise-row';

/**
 * Brings what the board reads of a promise in line with its milestones, and the topic's deadline with
 * it. Once all are done the report is owed, and watched from here. Answers what is shown of it.
 */
export async function settleStanding(
  context: HallContext,
  promise: Pick<PromiseRow, 'id' | 'topicId'>,
): Promise<{ done: number; total: number }> {
  const milestones = await milestonesOf(context, promise.id);
  const { milestonesDone, next, nextDueAt } = standingOf(milestones, context.now);
  const missed = milestones.some(
    (milestone) => milestone.doneDay !== null && missedOriginalDay(milestone, context.now),
  );
  await context.transaction
    .updateTable('promise')
    .set({
      milestonesDone,
      nextTitle: next?.title ?? null,
      nextDueAt,
      ...(missed ? { missedOriginalDay: true } : {}),
    })
    .where('communityId', '=', context.communityId)
    .where('id', '=', promise.id)
    .execute();
  await setStepDue(context, promise.topicId, nextDueAt);
  if (next === null) {
    const dueDay = dayEndingAt(nextDueAt);
    await watchDay(context, { promiseId: promise.id, milestoneId: null, dueDay });
  }
  return { done: milestonesDone, total: milestones.length };
}

/**
 * The deadline everybody reads on the topic. Not by `advanceTopic`: what is late here is said by the
 * promise's own watch, in words of its own.
 */
export async function setStepDue(
  { transaction, communityId }: HallContext,
  topicId: string,
  stepDueAt: Date,
): Promise<void> {
  await transaction
    .updateTable('topic')
    .set({ stepDueAt })
    .where('communityId', '=', communityId)
    .where('id', '=', topicId)
    .execute();
}

/** A day on which something is due; `milestoneId` null: the report. */
export interface WatchedDay {
  promiseId: string;
  milestoneId: string | null;
  dueDay: CalendarDay;
}

/** Looks at it again when the day is over. */
export const watchDay = (context: HallContext, day: WatchedDay): Promise<void> =>
  doLater(context, 'hall.watchPromise', { ...day, daysLate: 0 }, endOfDay(day.dueDay));
