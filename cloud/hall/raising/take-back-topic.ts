import { z } from 'zod';
import { takeBackWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { nextTopicState } from '@/shared/hall/topic-life-cycle';
import { Refusal } from '@/shared/refusals';
import { advanceTopic } from '../advance-topic';
import { lockTopic } from '../topic-row';

/**
 * The author makes a draft again of a topic that waits for review or did not pass, to write it anew.
 * Whoever was first, author or moderator, stands.
 *
 * @throws Refusal topicNotFound, topicNotByYou, topicNotInReview
 */
export const takeBackTopic = operation('hall.raiseForNeighbour')
  .input(z.object({ topicId: z.uuid() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { topicId } }) => {
    // Before the topic: whoever decides about its words holds them in this order too.
    await takeBackWords(ctx, { kind: 'topic', id: topicId });
    const topic = await lockTopic(ctx, topicId);
    if (topic.authorAccountId !== ctx.accountId) throw new Refusal('topicNotByYou');
    if (nextTopicState(topic.state, 'sendBack') === null) throw new Refusal('topicNotInReview');
    await advanceTopic(ctx, {
      topic,
      events: ['sendBack'],
      entry: { kind: 'takenBack' },
      changes: {
        visibility: 'shown',
        raisedFor: null,
        submittedAt: null,
        cosignThreshold: null,
        cosignUntil: null,
        updatedAt: ctx.now,
      },
      actorBody: null,
    });
    await recordDeed(ctx, 'hall.takeBackTopic', topicId);
    return {};
  });
