import { z } from 'zod';
import { statesOfGroup, type TopicGroup, topicGroups } from '@/shared/hall/topic-groups';
import type { HallContext } from '../hall-context';
import { categorySchema } from '../topic-content';
import type { TopicQuery } from '../topic-pages';

const groupSchema = z.enum(Object.keys(topicGroups) as [TopicGroup, ...TopicGroup[]]);

/** How a list of topics may be narrowed; null stands for all of them. */
export const filterInput = {
  group: groupSchema.nullish(),
  category: categorySchema.nullish(),
  buildingId: z.uuid().nullish(),
  /** Only those whose next step is late. */
  overdue: z.boolean().nullish(),
};

const filterSchema = z.object(filterInput);

export type TopicFilter = z.infer<typeof filterSchema>;

export function narrowTopics(
  query: TopicQuery,
  { group, category, buildingId, overdue }: TopicFilter,
  { now }: Pick<HallContext, 'now'>,
): TopicQuery {
  let narrowed = group ? inGroup(query, group) : query;
  if (category) narrowed = narrowed.where('category', '=', category);
  if (buildingId) narrowed = narrowed.where('buildingId', '=', buildingId);
  return overdue ? narrowed.where('stepDueAt', '<=', now) : narrowed;
}

function inGroup(query: TopicQuery, group: TopicGroup): TopicQuery {
  const { states, thresholdReached } = statesOfGroup(group);
  const inStates = query.where('state', 'in', states);
  if (thresholdReached === null) return inStates;
  return inStates.where('thresholdReachedAt', thresholdReached ? 'is not' : 'is', null);
}
