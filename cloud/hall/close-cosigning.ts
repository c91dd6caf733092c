import { z } from 'zod';
import type { DueWork } from '@/cloud/platform/outbox';
import { whyCosigningIsOver } from '@/shared/hall/topic-rules';
import { advanceTopic } from './advance-topic';
import { lockTopic } from './topic-row';

const payloadSchema = z.object({ topicId: z.uuid() });

/**
 * Ends a topic whose time to collect cosigns ran out before enough came together. With enough it
 * goes on waiting for its answer; answered or withdrawn meanwhile, nothing is left to do; put again
 * meanwhile, its time has not run out yet.
 */
export const closeCosigning: DueWork = async (context, payload) => {
  const { topicId } = payloadSchema.parse(payload);
  const topic = await lockTopic(context, topicId);
  if (topic.state !== 'cosigning' || topic.thresholdReachedAt !== null) return;
  if (whyCosigningIsOver(topic, context.now) === null) return;
  const details = { cosigns: topic.cosignCount, threshold: topic.cosignThreshold };
  await advanceTopic(context, {
    topic,
    events: ['reject'],
    entry: { kind: 'cosigningLapsed', details },
    actorBody: null,
  });
};
