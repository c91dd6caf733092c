import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pageInput, pageOf } from '@/cloud/platform/page-cursor';
import { topicCardSchema, topicCards } from './topic-cards';
import { pageOfTopics } from './topic-pages';

/** Topics that have their cosigns and no answer, the longest waiting first. */
export const topicsAwaitingAnswer = operation('hall.decideTopic')
  .input(z.object(pageInput))
  .output(pageOf(topicCardSchema))
  .query(async ({ ctx, input }) => {
    const { topics, nextCursor } = await pageOfTopics(
      ctx,
      { order: 'longestWaiting', ...input },
      (query) => query.where('state', '=', 'cosigning').where('thresholdReachedAt', 'is not', null),
    );
    return { items: await topicCards(ctx, topics), nextCursor };
  });
