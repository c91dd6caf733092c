import { type TopicTimelineEntry, timelineSentence } from '@/shared/hall/topic-timeline';
import type { StaffRole } from '@/shared/roles';
import { writeTimeline } from '../advance-topic';
import { tellFollowers } from '../followers';
import type { HallContext } from '../hall-context';
import { lockTopic } from '../topic-row';
import { type AgendaItem, topicsOf } from './agenda';
import type { Session } from './session-row';

interface News {
  entry: TopicTimelineEntry;
  /** Once a session and topic: announced, moved:<start>. */
  occasion: string;
  actorBody: StaffRole | null;
}

/** Writes what happens to a session on the timeline of each topic of its agenda, and tells who follows one. */
export async function tellTopics(
  context: HallContext,
  session: Pick<Session, 'id' | 'title' | 'startsAt'>,
  agenda: readonly Pick<AgendaItem, 'topicId'>[],
  { entry, occasion, actorBody }: News,
): Promise<void> {
  // In the order of their ids: two sessions about the same topics never wait for each other.
  for (const topicId of topicsOf(agenda).sort()) {
    const topic = await lockTopic(context, topicId);
    await writeTimeline(context, topic, entry, actorBody);
    await tellFollowers(context, topicId, {
      kind: 'sessionNotice',
      subjectId: session.id,
      // Without the topic: who follows two of them is told once.
      occasion: `session:${session.id}:${occasion}`,
      title: session.title,
      body: timelineSentence(entry),
      aboutTime: session.startsAt.toISOString(),
      exceptAccountId: context.accountId,
    });
  }
}
