import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { readTopicFor } from '../readable-topic';
import { latestPromises, promiseCardSchema, promiseCards } from './promise-cards';
import { promiseViewer, viewerSchema } from './promise-viewer';

/**
 * What the topic's page shows of its being carried out: nothing before a plan is owed.
 *
 * @throws Refusal topicNotFound
 */
export const promiseSummary = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(
    z.object({
      card: promiseCardSchema.nullable(),
      /** When a plan is late that is still owed, UTC; null where none is. */
      planDueAt: z.string().nullable(),
      viewer: viewerSchema,
    }),
  )
  .query(async ({ ctx, input: { topicId } }) => {
    const topic = await readTopicFor(ctx, topicId);
    const promise = await latestPromises(ctx)
      .where('promise.topicId', '=', topicId)
      .executeTakeFirst();
    const [card] = promise ? await promiseCards(ctx, [promise]) : [];
    const isPlanOwed = topic.state === 'implementing' && promise?.state !== 'underWay';
    return {
      card: card ?? null,
      planDueAt: isPlanOwed ? (topic.stepDueAt?.toISOString() ?? null) : null,
      viewer: await promiseViewer(ctx, topic, promise),
    };
  });
