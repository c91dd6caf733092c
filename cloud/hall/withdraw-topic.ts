import { z } from 'zod';
import { refuseUnscreenedWords, takeBackWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { topicLimits } from '@/shared/hall/topic-limits';
import { whyCannotWithdraw } from '@/shared/hall/topic-rules';
import { Refusal } from '@/shared/refusals';
import { advanceTopic } from './advance-topic';
import { refuseFirst } from './refuse-first';
import { typedParagraphs } from './topic-content';
import { lockTopic, readTopic } from './topic-row';

/**
 * The author takes a topic back before it is answered. It stays readable, marked as withdrawn.
 *
 * @throws Refusal withdrawReasonLength, ownWordsNotAllowed, topicNotFound, topicNotByYou,
 *   topicNotWithdrawable, topicChangedMeanwhile
 */
export const withdrawTopic = operation('hall.raiseForNeighbour')
  .input(z.object({ topicId: z.uuid(), reason: typedParagraphs }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { topicId, reason } }) => {
    const limits = topicLimits.withdrawReason;
    if (reason.length > limits.max) throw new Refusal('withdrawReasonLength', limits);
    await refuseUnscreenedWords(ctx, [reason]);
    // What nobody had looked at yet is never shown now. Before the topic: whoever decides about its
    // words holds them in this order too.
    const { state } = await readTopic(ctx, topicId);
    const isUnread = state === 'submitted';
    if (isUnread) await takeBackWords(ctx, { kind: 'topic', id: topicId });
    const topic = await lockTopic(ctx, topicId);
    if (topic.authorAccountId !== ctx.accountId) throw new Refusal('topicNotByYou');
    if (topic.state !== state) throw new Refusal('topicChangedMeanwhile');
    refuseFirst([whyCannotWithdraw(topic.state)]);
    await advanceTopic(ctx, {
      topic,
      events: ['withdraw'],
      entry: { kind: 'withdrawn', details: { reason } },
      // Also what did not pass: the database keeps what waits from everybody else.
      ...(isUnread ? { changes: { visibility: 'waiting' as const } } : {}),
      actorBody: null,
    });
    await recordDeed(ctx, 'hall.withdrawTopic', topicId);
    return {};
  });
