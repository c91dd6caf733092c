import { z } from 'zod';
import type { DueWork } from '@/cloud/platform/outbox';
import { stepOwed } from '@/shared/hall/step-deadlines';
import { timelineSentence } from '@/shared/hall/topic-timeline';
import { writeTimeline } from './advance-topic';
import { tellFollowers } from './followers';
import { lockTopic } from './topic-row';

const payloadSchema = z.object({ topicId: z.uuid(), dueAt: z.iso.datetime() });

/**
 * Says on the topic's timeline that a step was not taken in time, and tells who follows it. A step
 * that was taken meanwhile, or has another deadline now, is not late.
 */
export const noteOverdue: DueWork = async (context, payload) => {
  const { topicId, dueAt } = payloadSchema.parse(payload);
  const topic = await lockTopic(context, topicId);
  const owed = stepOwed(topic.state);
  if (owed === null || topic.stepDueAt?.toISOString() !== dueAt) return;
  const entry = { kind: 'stepOverdue', details: { owed, dueAt } } as const;
  const eventId = await writeTimeline(context, topic, entry, null);
  await tellFollowers(context, topicId, {
    kind: 'topicStep',
    subjectId: topicId,
    occasion: `topicStep:${eventId}`,
    title: topic.title,
    body: timelineSentence(entry),
  });
};
