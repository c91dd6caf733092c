import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pageInput, pageOf } from '@/cloud/platform/page-cursor';
import { filterInput, narrowTopics } from './search/topic-filter';
import { topicCardSchema, topicCards } from './topic-cards';
import { pageOfTopics } from './topic-pages';

/** The community's topics, narrowed as the caller asks. */
export const listTopics = operation('hall.read')
  .input(
    z.object({
      ...filterInput,
      order: z.enum(['newest', 'mostCosigned']).default('newest'),
      ...pageInput,
    }),
  )
  .output(pageOf(topicCardSchema))
  .query(async ({ ctx, input: { order, cursor, limit, ...filter } }) => {
    const { topics, nextCursor } = await pageOfTopics(ctx, { order, cursor, limit }, (query) =>
      narrowTopics(query, filter, ctx),
    );
    return { items: await topicCards(ctx, topics), nextCursor };
  });
