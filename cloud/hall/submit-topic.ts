import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { handedInSchema, handIn } from './raising/hand-in';
import { topicContentSchema } from './topic-content';

/**
 * Puts the caller's topic before the community: it collects cosigns at once, under the community's
 * threshold and days as they are now, or waits until a moderator has looked at its words.
 *
 * @throws Refusal as `handIn`
 */
export const submitTopic = operation('hall.raiseTopic')
  .input(topicContentSchema.extend({ id: z.uuid() }))
  .output(handedInSchema)
  .mutation(async ({ ctx, input: { id, ...content } }) => {
    const answer = await handIn(ctx, id, content, null);
    const { cosignThreshold, isWaiting } = answer;
    await recordDeed(ctx, 'hall.submitTopic', id, { cosignThreshold, isWaiting });
    return answer;
  });
