import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { supportSuggestion as support } from '@/cloud/texts/public';
import { followTopic } from '../followers';
import { refuseWhereTextStands, textOf, topicForReader } from './text-writer';

/**
 * Supports somebody's suggestion, or takes the support back. It may be repeated.
 *
 * @throws Refusal topicNotFound, topicHidden, textNotYet, textFrozen, suggestionNotFound, suggestionNotOpen, ownSuggestion
 */
export const supportSuggestion = operation('hall.speak')
  .input(z.object({ topicId: z.uuid(), suggestionId: z.uuid(), supports: z.boolean() }))
  .output(z.object({ supportCount: z.number() }))
  .mutation(async ({ ctx, input: { topicId, suggestionId, supports } }) => {
    refuseWhereTextStands(await topicForReader(ctx, topicId));
    const supportCount = await support(ctx, textOf(topicId), { suggestionId, supports });
    if (supports) await followTopic(ctx, topicId, [ctx.accountId], 'spoke');
    return { supportCount };
  });
