import { z } from 'zod';
import { photoAddresses } from '@/cloud/files/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { staffRoles } from '@/shared/roles';
import { readTopicFor } from '../readable-topic';
import { shownTitle } from '../shown-title';
import { photoSchema } from '../topic-photos';
import { type PromiseWithTopic, promiseCardSchema, promiseCards } from './promise-cards';
import { promiseOfRound, roundsOf } from './promise-rounds';
import { milestonesOf } from './promise-row';
import { promiseViewer, viewerSchema } from './promise-viewer';

const milestoneSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Calendar days in Asia/Shanghai: promised first, promised now, reached. */
  originalDay: z.string(),
  dueDay: z.string(),
  doneDay: z.string().nullable(),
  /** Why it was not done; empty where it was, or may still be. */
  explanation: z.string(),
});

const changeSchema = z.object({
  id: z.string(),
  milestoneId: z.string().nullable(),
  what: z.enum(['dueDay', 'contact', 'budget']),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  body: z.string(),
  at: z.string(),
});

const promiseSchema = promiseCardSchema.extend({
  contact: z.string(),
  task: z.string(),
  plannedAt: z.string(),
  milestones: z.array(milestoneSchema),
  /** The newest first. */
  changes: z.array(changeSchema),
  report: z
    .object({ summary: z.string(), at: z.string(), photos: z.array(photoSchema) })
    .nullable(),
});

/** Changes that are shown; nobody reads more of them. */
const mostChanges = 50;

/**
 * Everything about one time a topic was carried out, the latest where `round` says none, but its
 * progress, spending and ratings in words, which come in pages of their own.
 *
 * @throws Refusal topicNotFound, promiseNotFound (no such round)
 */
export const promiseDetail = operation('hall.read')
  .input(z.object({ topicId: z.uuid(), round: z.int().min(1).max(10_000).nullish() }))
  .output(
    z.object({
      topicTitle: z.string(),
      promise: promiseSchema.nullable(),
      /** How often it was carried out so far. */
      rounds: z.number(),
      /** When a plan is late that is still owed, UTC; null where none is. */
      planDueAt: z.string().nullable(),
      viewer: viewerSchema,
    }),
  )
  .query(async ({ ctx, input: { topicId, round } }) => {
    const topic = await readTopicFor(ctx, topicId);
    const promise = await promiseOfRound(ctx, topicId, round ?? null);
    const isPlanOwed = topic.state === 'implementing' && promise?.state !== 'underWay' && !round;
    return {
      topicTitle: shownTitle(topic),
      promise: promise ? await wholePromise(ctx, promise) : null,
      rounds: await roundsOf(ctx, topicId),
      planDueAt: isPlanOwed ? (topic.stepDueAt?.toISOString() ?? null) : null,
      viewer: await promiseViewer(ctx, topic, promise),
    };
  });

async function wholePromise(context: MemberContext, promise: PromiseWithTopic) {
  const [card] = await promiseCards(context, [promise]);
  if (!card) throw new Error(`no card for promise ${promise.id}`);
  const milestones = await milestonesOf(context, promise.id);
  const changes = await newestChanges(context, promise.id);
  return {
    ...card,
    contact: promise.contact,
    task: promise.task,
    plannedAt: promise.plannedAt.toISOString(),
    milestones,
    changes: changes.map(({ changedFor, at, ...change }) => ({
      ...change,
      body: staffRoles[changedFor],
      at: at.toISOString(),
    })),
    report: promise.reportedAt && {
      summary: promise.summary,
      at: promise.reportedAt.toISOString(),
      photos: await photoAddresses(context, promise.reportPhotoIds),
    },
  };
}

const newestChanges = (
  { transaction, communityId }: MemberContext,
  promiseId: string,
): Promise<Row<'promiseChange'>[]> =>
  transaction
    .selectFrom('promiseChange')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('promiseId', '=', promiseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostChanges)
    .execute();
