import { z } from 'zod';
import { citationsSchema, citeClauses } from '@/cloud/conventions/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { handedInSchema, handIn } from './raising/hand-in';
import { topicContentSchema } from './topic-content';

/**
 * Puts the caller's topic before the community: it collects cosigns at once, under the community's
 * threshold and days as they are now, or waits until a moderator has looked at its words. It may cite
 * clauses of a convention.
 *
 * @throws Refusal as `handIn`, and citationsTooMany, clauseNotInForce
 */
export const submitTopic = operation('hall.raiseTopic')
  .input(topicContentSchema.extend({ id: z.uuid(), cites: citationsSchema.default([]) }))
  .output(handedInSchema)
  .mutation(async ({ ctx, input: { id, cites, ...content } }) => {
    const answer = await handIn(ctx, id, content, null);
    await citeClauses(ctx, { kind: 'topic', id }, cites);
    const { cosignThreshold, isWaiting } = answer;
    await recordDeed(ctx, 'hall.submitTopic', id, { cosignThreshold, isWaiting });
    return answer;
  });
