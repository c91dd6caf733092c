import { whyCannotStep } from '@/shared/hall/managed-steps';
import type { Minutes } from '@/shared/hall/sessions/minutes';
import { timelineSentence } from '@/shared/hall/topic-timeline';
import { writeTimeline } from '../../advance-topic';
import { concludeTopicWith } from '../../conclude-topic';
import { tellFollowers } from '../../followers';
import type { HallContext } from '../../hall-context';
import { lockTopic } from '../../topic-row';
import { topicsOf } from '../agenda';
import type { Session } from '../session-row';

/**
 * Brings what a session resolved to the topics: each has it on its timeline, and where the holder chose
 * so it ends the deliberation. A topic that has gone on meanwhile keeps its state: no topic may keep
 * minutes from being confirmed.
 */
export async function adoptResolutions(
  context: HallContext,
  { id: sessionId, title, publisherRole: body }: Session,
  { items }: Minutes,
): Promise<void> {
  const resolved = items.filter(({ resolution }) => resolution !== '');
  // In the order of their ids, as whoever locks several topics does.
  for (const topicId of topicsOf(resolved).sort()) await lockTopic(context, topicId);
  for (const { itemId, topicId, resolution, concludesTopic } of resolved) {
    if (topicId === null) continue;
    const topic = await lockTopic(context, topicId);
    const entry = { kind: 'resolutionAdopted', details: { title, resolution } } as const;
    await writeTimeline(context, topic, entry, body);
    if (concludesTopic && body !== null && whyCannotStep('conclude', topic.state) === null) {
      await concludeTopicWith(context, topicId, { conclusion: resolution, body });
      continue;
    }
    await tellFollowers(context, topicId, {
      kind: 'sessionNotice',
      subjectId: sessionId,
      occasion: `resolution:${itemId}`,
      title: topic.title,
      body: timelineSentence(entry),
    });
  }
}
