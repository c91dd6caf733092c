import type { Row } from '@/cloud/platform/tables';
import type { TopicTimelineEntry } from '@/shared/hall/topic-timeline';
import { timelineSentence } from '@/shared/hall/topic-timeline';
import type { StaffRole } from '@/shared/roles';
import { writeTimeline } from '../advance-topic';
import { tellFollowers } from '../followers';
import type { HallContext } from '../hall-context';

type ToldTopic = Pick<Row<'topic'>, 'id' | 'state' | 'title'>;

/** Writes a step of the work on the topic's timeline and tells everybody who follows it. */
export async function tellPromiseStep(
  context: HallContext,
  topic: ToldTopic,
  entry: TopicTimelineEntry,
  body: StaffRole | null,
): Promise<void> {
  const eventId = await writeTimeline(context, topic, entry, body);
  await tell(context, topic, `promiseStep:${eventId}`, timelineSentence(entry));
}

/**
 * Tells of something smaller, that has no place on the timeline: a note, a payment. Several within an
 * hour are told once, in the words of the first.
 */
export async function tellPromiseNews(
  context: HallContext,
  topic: ToldTopic,
  words: string,
): Promise<void> {
  const hour = context.now.toISOString().slice(0, 13);
  await tell(context, topic, `promiseNews:${topic.id}:${hour}`, words);
}

const tell = (context: HallContext, topic: ToldTopic, occasion: string, body: string) =>
  tellFollowers(context, topic.id, {
    kind: 'promiseStep',
    subjectId: topic.id,
    occasion,
    title: topic.title,
    body,
    exceptAccountId: context.accountId,
  });
