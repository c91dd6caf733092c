import { sql } from 'kysely';
import { z } from 'zod';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { stepOwed } from '@/shared/hall/step-deadlines';
import type { TopicState } from '@/shared/hall/topic-life-cycle';
import { timelineSentence } from '@/shared/hall/topic-timeline';
import { type Permission, permissions } from '@/shared/permissions';
import { isStaffRole, type StaffRole } from '@/shared/roles';
import { writeTimeline } from './advance-topic';
import { tellFollowers } from './followers';
import type { HallContext } from './hall-context';
import { hasPlan } from './promises/topics-without-plan';
import { shownTitle } from './shown-title';
import { tellBody } from './tell-body';
import { lockTopic, type SubmittedTopic } from './topic-row';

const payloadSchema = z.object({ topicId: z.uuid(), dueAt: z.iso.datetime() });

const escalationDelay = 7 * 24 * 60 * 60 * 1000;

/**
 * Says on the topic's timeline that a step was not taken in time, tells who follows it and the bodies
 * that owe it. A step that was taken meanwhile, or has another deadline now, is not late. Milestones
 * of what is carried out are watched by their own part.
 */
export const noteOverdue: DueWork = async (context, payload) => {
  const late = await lateStep(context, payload);
  if (!late) return;
  const { topic, owed, dueAt } = late;
  const topicId = topic.id;
  if (await wasNoted(context, topicId, dueAt)) return;
  const entry = { kind: 'stepOverdue', details: { owed, dueAt } } as const;
  const eventId = await writeTimeline(context, topic, entry, null);
  const body = timelineSentence(entry);
  const news = { subjectId: topicId, title: shownTitle(topic), body };
  const occasion = `topicStep:${eventId}`;
  await tellFollowers(context, topicId, { kind: 'topicStep', occasion, ...news });
  const duty = { kind: 'topicDuty', occasion: `topicDuty:${eventId}`, ...news } as const;
  await tellBody(context, rolesThatOwe(topic.state), duty);
  const later = new Date(context.now.getTime() + escalationDelay);
  await doLater(context, 'hall.escalateOverdue', { topicId, dueAt }, later);
};

/** A week later the step is still owed: those who watch over the bodies are told. */
export const escalateOverdue: DueWork = async (context, payload) => {
  const late = await lateStep(context, payload);
  if (!late) return;
  await tellBody(context, ['supervisoryCommittee', 'administrator'], {
    kind: 'topicDuty',
    subjectId: late.topic.id,
    occasion: `escalated:${late.topic.id}:${Date.parse(late.dueAt)}`,
    title: shownTitle(late.topic),
    body: `${late.owed}已经逾期一个星期，请督促。`,
  });
};

async function lateStep(
  context: HallContext,
  payload: unknown,
): Promise<{ topic: SubmittedTopic; owed: string; dueAt: string } | null> {
  const { topicId, dueAt } = payloadSchema.parse(payload);
  const topic = await lockTopic(context, topicId);
  const owed = stepOwed(topic.state);
  if (owed === null || topic.stepDueAt?.toISOString() !== dueAt) return null;
  if (await isWatchedElsewhere(context, topic)) return null;
  return { topic, owed, dueAt };
}

/**
 * A plan is watched by its own days, and the end of a rating by itself. Asked for because a deadline of
 * a step before may fall on the same instant as theirs.
 */
const isWatchedElsewhere = async (context: HallContext, { id, state }: SubmittedTopic) =>
  state === 'reported' || (state === 'implementing' && (await hasPlan(context, id)));

/** Two steps can be owed by the same instant, the first taken meanwhile: it is said once. */
async function wasNoted(
  { transaction, communityId }: HallContext,
  topicId: string,
  dueAt: string,
): Promise<boolean> {
  const noted = await transaction
    .selectFrom('topicEvent')
    .select('id')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('kind', '=', 'stepOverdue')
    .where(sql<string>`details ->> 'dueAt'`, '=', dueAt)
    .executeTakeFirst();
  return noted !== undefined;
}

const owedUnder: Partial<Record<TopicState, Permission>> = {
  cosigning: 'hall.decideTopic',
  implementing: 'hall.implement',
};

const rolesThatOwe = (state: TopicState): StaffRole[] =>
  permissions[owedUnder[state] ?? 'hall.manageTopic'].filter(isStaffRole);
