import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { whyCannotCosign } from '@/shared/hall/topic-rules';
import { asCosigner } from './cosigner';
import { followTopic } from './followers';
import { noteCosigns } from './note-cosigns';
import { refuseFirst } from './refuse-first';
import { lockTopic } from './topic-row';

/**
 * Supports a neighbour's topic. The topic stays locked, so that of two cosigns at once both count
 * and exactly one reaches the threshold.
 *
 * @throws Refusal topicNotFound, and what `whyCannotCosign` finds
 */
export const cosignTopic = operation('hall.cosign')
  .input(z.object({ topicId: z.uuid() }))
  .output(z.object({ cosignCount: z.number() }))
  .mutation(async ({ ctx, input: { topicId } }) => {
    const { transaction, communityId, accountId, now } = ctx;
    const topic = await lockTopic(ctx, topicId);
    refuseFirst([whyCannotCosign(topic, await asCosigner(ctx, topicId), now)]);
    await transaction
      .insertInto('cosign')
      .values({ communityId, topicId, accountId, at: now })
      .execute();
    const cosignCount = topic.cosignCount + 1;
    await noteCosigns(ctx, topic, cosignCount);
    await followTopic(ctx, topicId, [accountId], 'cosigned');
    await recordDeed(ctx, 'hall.cosignTopic', topicId);
    return { cosignCount };
  });
