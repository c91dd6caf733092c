import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import type { DueWork } from '@/cloud/platform/outbox';
import { averageTenths, isPoor, ratingSum } from '@/shared/hall/promises/ratings';
import { advanceTopic } from '../advance-topic';
import type { HallContext } from '../hall-context';
import { shownTitle } from '../shown-title';
import { tellBody } from '../tell-body';
import type { SubmittedTopic } from '../topic-row';
import { lockPromiseById } from './lock-promise-by-id';
import type { PromiseRow } from './promise-row';
import { scoreCounts } from './rating-figures';
import { rolesThatAnswer } from './roles-that-answer';

const payloadSchema = z.object({ promiseId: z.uuid() });

/**
 * The days for rating are over. Rated poorly (`isPoor`) the topic is to be carried out again and a new
 * plan is owed; otherwise it is closed, whether anybody rated it or not. A promise that was taken up
 * again meanwhile has nothing to end.
 */
export const endRating: DueWork = async (context, payload) => {
  const { promiseId } = payloadSchema.parse(payload);
  const { topic, promise } = await lockPromiseById(context, promiseId);
  if (promise.state !== 'reported') return;
  const counts = (await scoreCounts(context, [promiseId])).get(promiseId);
  const sum = ratingSum(counts ?? [0, 0, 0, 0, 0]);
  const poor = isPoor(sum);
  await endPromise(context, promise, poor);
  await recordDeed({ ...context, accountId: null }, 'hall.endRating', topic.id, { resumed: poor });
  if (topic.state !== 'reported') return;
  const details = { count: sum.count, tenths: averageTenths(sum) };
  await advanceTopic(context, {
    topic,
    events: poor ? ['rate', 'resume'] : ['rate', 'close'],
    entry: { kind: poor ? 'ratedPoorly' : 'ratingEnded', details },
    actorBody: null,
  });
  if (poor) await tellWhoAnswers(context, topic, promise);
};

async function endPromise(
  { transaction, communityId, now }: HallContext,
  { id, milestonesDone, milestoneCount }: PromiseRow,
  poor: boolean,
): Promise<void> {
  const kept = milestonesDone === milestoneCount ? 'kept' : 'notKept';
  await transaction
    .updateTable('promise')
    .set({ state: poor ? 'resumed' : kept, endedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
}

const tellWhoAnswers = (context: HallContext, topic: SubmittedTopic, promise: PromiseRow) =>
  tellBody(context, rolesThatAnswer(promise), {
    kind: 'topicDuty',
    subjectId: topic.id,
    occasion: `planOwed:${promise.id}`,
    title: shownTitle(topic),
    body: '居民评价的满意度太低，需要重新办理，请公布新的执行计划。',
  });
