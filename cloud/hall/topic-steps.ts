import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { readTopicFor } from './readable-topic';
import { relatedTopics } from './related-topics';
import { newestEvents, timelineEntry, timelineEntrySchema } from './topic-timeline-entries';

/** The whole timeline of a topic, the newest step first. @throws Refusal topicNotFound */
export const topicSteps = operation('hall.read')
  .input(z.object({ topicId: z.uuid(), ...pageInput }))
  .output(pageOf(timelineEntrySchema))
  .query(async ({ ctx, input: { topicId, cursor, limit } }) => {
    const topic = await readTopicFor(ctx, topicId);
    const before = readCursor(cursor, timeCursor);
    const events = await newestEvents(ctx, topicId, { limit: limit + 1, before });
    const { rows, nextCursor } = cutPage(events, limit, ({ at, id }) => [at, id]);
    const { authorAccountId } = topic;
    const authorName = (await displayNames(ctx, [authorAccountId])).get(authorAccountId) ?? '';
    const related = await relatedTopics(ctx, topic);
    const items = rows.map((event) => timelineEntry(event, topic, authorName, related));
    return { items, nextCursor };
  });
