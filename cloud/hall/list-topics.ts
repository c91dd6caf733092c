import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { pageInput, pageOf } from '@/cloud/platform/page-cursor';
import { statesOfGroup, type TopicGroup, topicGroups } from '@/shared/hall/topic-groups';
import { topicCardSchema, topicCards } from './topic-cards';
import { categorySchema } from './topic-content';
import { pageOfTopics, type TopicQuery } from './topic-pages';

const groupSchema = z.enum(Object.keys(topicGroups) as [TopicGroup, ...TopicGroup[]]);

/** The community's topics, narrowed to a tab and a category; null stands for all of them. */
export const listTopics = operation('hall.read')
  .input(
    z.object({
      group: groupSchema.nullish(),
      category: categorySchema.nullish(),
      order: z.enum(['newest', 'mostCosigned']).default('newest'),
      ...pageInput,
    }),
  )
  .output(pageOf(topicCardSchema))
  .query(async ({ ctx, input: { group, category, ...page } }) => {
    const { topics, nextCursor } = await pageOfTopics(ctx, page, (query) => {
      const ofGroup = group ? inGroup(query, group) : query;
      return category ? ofGroup.where('category', '=', category) : ofGroup;
    });
    return { items: await topicCards(ctx, topics), nextCursor };
  });

function inGroup(query: TopicQuery, group: TopicGroup): TopicQuery {
  const { states, thresholdReached } = statesOfGroup(group);
  const inStates = query.where('state', 'in', states);
  if (thresholdReached === null) return inStates;
  return inStates.where('thresholdReachedAt', thresholdReached ? 'is not' : 'is', null);
}
