import { z } from 'zod';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { escalationDays } from '@/shared/hall/promises/limits';
import { supervisingBodies } from '@/shared/hall/promises/promise-bodies';
import { dayEndingAt, endOfDay } from '@/shared/hall/promises/promise-standing';
import { type TopicTimelineEntry, timelineSentence } from '@/shared/hall/topic-timeline';
import { afterFullDays, type CalendarDay } from '@/shared/shanghai-time';
import type { HallContext } from '../hall-context';
import { shownTitle } from '../shown-title';
import { tellBody } from '../tell-body';
import type { SubmittedTopic } from '../topic-row';
import { lockPromiseById } from './lock-promise-by-id';
import { type MilestoneRow, milestonesOf, type PromiseRow } from './promise-row';
import { rolesThatAnswer } from './roles-that-answer';
import type { WatchedDay } from './settle-standing';
import { tellPromiseStep } from './tell-promise-step';

const payloadSchema = z.object({
  promiseId: z.uuid(),
  /** null: the report. */
  milestoneId: z.uuid().nullable(),
  dueDay: z.iso.date(),
  /** 0 when the day has just ended, then the days of `escalationDays`. */
  daysLate: z.number(),
});

type Late = z.infer<typeof payloadSchema>;

/**
 * A day is over on which something was due: says so to everybody who follows and to the body that
 * answers for it, and after `escalationDays` to those who supervise it. What was done, moved or
 * reported meanwhile is not late.
 */
export const watchPromise: DueWork = async (context, payload) => {
  const late = payloadSchema.parse(payload);
  const { topic, promise } = await lockPromiseById(context, late.promiseId);
  if (promise.state !== 'underWay') return;
  const milestone = await openMilestone(context, late);
  if (late.milestoneId !== null && !milestone) return;
  if (milestone?.originalDay === late.dueDay) await noteMissedDay(context, promise);
  if (!isStillDue(late, promise, milestone)) return;
  if (milestone) await keepNoted(context, milestone, late);
  await tellLate(context, topic, promise, late, milestone?.title ?? null);
  const next = escalationDays.find((days) => days > late.daysLate);
  if (next === undefined) return;
  const again = afterFullDays(endOfDay(late.dueDay), next);
  await doLater(context, 'hall.watchPromise', { ...late, daysLate: next }, again);
};

async function openMilestone(
  context: HallContext,
  { promiseId, milestoneId }: WatchedDay,
): Promise<MilestoneRow | undefined> {
  const milestones = await milestonesOf(context, promiseId);
  return milestones.find(({ id, doneDay }) => id === milestoneId && doneDay === null);
}

/** A milestone moved away and back again is watched twice for one day, and is late once. */
function isStillDue(late: Late, promise: PromiseRow, milestone: MilestoneRow | undefined) {
  if (!milestone) return dayEndingAt(promise.nextDueAt) === late.dueDay;
  return milestone.dueDay === late.dueDay && milestone.lateNoted !== notedKey(late);
}

const notedKey = ({ dueDay, daysLate }: Late): string => `${dueDay}+${daysLate}`;

async function keepNoted(
  { transaction, communityId }: HallContext,
  { id }: MilestoneRow,
  late: Late,
): Promise<void> {
  await transaction
    .updateTable('promiseMilestone')
    .set({ lateNoted: notedKey(late) })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
}

async function noteMissedDay(
  { transaction, communityId }: HallContext,
  { id }: PromiseRow,
): Promise<void> {
  await transaction
    .updateTable('promise')
    .set({ missedOriginalDay: true })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
}

async function tellLate(
  context: HallContext,
  topic: SubmittedTopic,
  promise: PromiseRow,
  late: Late,
  title: string | null,
): Promise<void> {
  const entry = late.daysLate === 0 ? overdueEntry(title, late.dueDay) : escalated(title, late);
  await tellPromiseStep(context, topic, entry, null);
  const roles = late.daysLate === 0 ? rolesThatAnswer(promise) : [...supervisingBodies];
  await tellBody(context, roles, {
    kind: 'topicDuty',
    subjectId: topic.id,
    occasion: `promiseLate:${late.milestoneId ?? promise.id}:${notedKey(late)}`,
    title: shownTitle(topic),
    body: timelineSentence(entry),
  });
}

const overdueEntry = (title: string | null, dueDay: CalendarDay): TopicTimelineEntry =>
  title === null
    ? { kind: 'reportOverdue', details: { dueDay } }
    : { kind: 'milestoneOverdue', details: { title, dueDay } };

const escalated = (title: string | null, { daysLate }: Late): TopicTimelineEntry => ({
  kind: 'promiseEscalated',
  details: { what: title === null ? '办结报告' : `步骤“${title}”`, days: daysLate },
});
