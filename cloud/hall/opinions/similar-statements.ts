import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { nearIdenticalTo } from '@/shared/hall/statements/near-identical';
import { plainLine } from '@/shared/plain-text';
import { readTopicFor } from '../readable-topic';
import './tables';

/**
 * Statements of the topic that say nearly the same, at most three, so that somebody can agree with one
 * instead of adding another. Never keeps anybody from writing.
 *
 * @throws Refusal topicNotFound
 */
export const similarStatements = operation('hall.read')
  .input(z.object({ topicId: z.uuid(), text: z.string().max(2_000).transform(plainLine) }))
  .output(z.object({ items: z.array(z.object({ statementId: z.string(), text: z.string() })) }))
  .query(async ({ ctx, input: { topicId, text } }) => {
    await readTopicFor(ctx, topicId);
    const statements = await ctx.transaction
      .selectFrom('statement')
      .select(['id as statementId', 'text'])
      .where('communityId', '=', ctx.communityId)
      .where('topicId', '=', topicId)
      .where('visibility', '=', 'shown')
      .execute();
    return { items: nearIdenticalTo(text, statements) };
  });
