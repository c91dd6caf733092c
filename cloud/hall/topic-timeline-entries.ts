import { sql } from 'kysely';
import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import type { timeCursor } from '@/cloud/platform/page-cursor';
import type { Row } from '@/cloud/platform/tables';
import {
  type TopicTimelineEntry,
  type TopicTimelineKind,
  timelineSentence,
  topicTimeline,
} from '@/shared/hall/topic-timeline';
import { staffRoles } from '@/shared/roles';
import type { RelatedTopic } from './related-topics';
import type { SubmittedTopic } from './topic-row';

export const timelineEntrySchema = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(topicTimeline) as [TopicTimelineKind, ...TopicTimelineKind[]]),
  at: z.string(),
  /** Who took the step, as everybody may read it; null when time or a count did. */
  actor: z.string().nullable(),
  /** Whether staff spoke for their body. */
  isOfficial: z.boolean(),
  sentence: z.string(),
});

export type TimelineEvent = Row<'topicEvent'>;

/** Steps of a topic, the newest first; `before` is the last one of the page before. */
export function newestEvents(
  { transaction, communityId }: MemberContext,
  topicId: string,
  { limit, before }: { limit: number; before: z.infer<typeof timeCursor> | null },
): Promise<TimelineEvent[]> {
  let query = transaction
    .selectFrom('topicEvent')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (before) query = query.where(sql<boolean>`(at, id) < (${before[0]}, ${before[1]})`);
  return query.execute();
}

/** What a body answered last, and the author's neighbours hold it to; undefined while nothing was. */
export const lastDecision = (
  { transaction, communityId }: MemberContext,
  topicId: string,
): Promise<TimelineEvent | undefined> =>
  transaction
    .selectFrom('topicEvent')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('kind', 'in', ['accepted', 'rejected'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** An event as the page shows it. Whoever acted for no body is the author: nobody else takes steps. */
export function timelineEntry(
  event: TimelineEvent,
  topic: Pick<SubmittedTopic, 'authorAccountId'>,
  authorName: string,
  related: readonly RelatedTopic[],
): z.infer<typeof timelineEntrySchema> {
  const byAuthor = event.actorAccountId === topic.authorAccountId;
  const actor = event.actorBody ? staffRoles[event.actorBody] : byAuthor ? authorName : null;
  return {
    id: event.id,
    kind: event.kind,
    at: event.at.toISOString(),
    actor,
    isOfficial: event.actorBody !== null,
    sentence: timelineSentence(entryOf(event, related)),
  };
}

/**
 * Written by `writeTimeline` with the details its kind asks for, and never changed since; only another
 * topic's title is read anew, because it may have been hidden.
 */
function entryOf(
  { kind, details }: TimelineEvent,
  related: readonly RelatedTopic[],
): TopicTimelineEntry {
  const other = related.find(({ id }) => id === details.topicId);
  return {
    kind,
    details: other ? { ...details, title: other.title } : details,
  } as TopicTimelineEntry;
}
