import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { whyCosigningIsOver } from '@/shared/hall/topic-rules';
import { Refusal } from '@/shared/refusals';
import { noteCosigns } from './note-cosigns';
import { refuseFirst } from './refuse-first';
import { lockTopic } from './topic-row';

/**
 * Takes the caller's cosign back while cosigns are collected.
 *
 * @throws Refusal topicNotFound, topicNotCosigning, cosigningOver, notCosigned
 */
export const withdrawCosign = operation('hall.cosign')
  .input(z.object({ topicId: z.uuid() }))
  .output(z.object({ cosignCount: z.number() }))
  .mutation(async ({ ctx, input: { topicId } }) => {
    const topic = await lockTopic(ctx, topicId);
    refuseFirst([whyCosigningIsOver(topic, ctx.now)]);
    const deleted = await ctx.transaction
      .deleteFrom('cosign')
      .where('communityId', '=', ctx.communityId)
      .where('topicId', '=', topicId)
      .where('accountId', '=', ctx.accountId)
      .executeTakeFirst();
    if (deleted.numDeletedRows === 0n) throw new Refusal('notCosigned');
    const cosignCount = topic.cosignCount - 1;
    await noteCosigns(ctx, topic, cosignCount);
    await recordDeed(ctx, 'hall.withdrawCosign', topicId);
    return { cosignCount };
  });
