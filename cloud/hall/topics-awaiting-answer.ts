import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { topicCardSchema, topicCards } from './topic-cards';
import { pageInput, pageOfTopics } from './topic-pages';

/** Topics that have their cosigns and no answer, the longest waiting first. */
export const topicsAwaitingAnswer = operation('hall.decideTopic')
  .input(z.object(pageInput))
  .output(z.object({ items: z.array(topicCardSchema), nextCursor: z.string().nullable() }))
  .query(async ({ ctx, input }) => {
    const { topics, nextCursor } = await pageOfTopics(
      ctx,
      { order: 'longestWaiting', ...input },
      (query) => query.where('state', '=', 'cosigning').where('thresholdReachedAt', 'is not', null),
    );
    return { items: await topicCards(ctx, topics), nextCursor };
  });
