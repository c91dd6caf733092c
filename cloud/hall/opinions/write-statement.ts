import { z } from 'zod';
import { screenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { plainLine } from '@/shared/plain-text';
import { followTopic } from '../followers';
import { addStatement } from './add-statement';
import { recordVotes } from './record-votes';

// The limits people hear of are in `statement-limits.ts`; this only keeps out what no phone sends.
export const newStatementSchema = z.object({
  id: z.uuid(),
  topicId: z.uuid(),
  text: z.string().max(2_000).transform(plainLine),
});

export const visibilitySchema = z.enum(['waiting', 'shown', 'hidden']);

/**
 * Adds a resident's statement, once it has passed moderation for everybody to judge. Who writes one
 * agrees with it.
 *
 * @throws Refusal what `addStatement` refuses
 */
export const writeStatement = operation('hall.speak')
  .input(newStatementSchema)
  .output(z.object({ visibility: visibilitySchema }))
  .mutation(async ({ ctx, input: { id, topicId, text } }) => {
    const { visibility, isNew } = await addStatement(ctx, {
      ...{ id, topicId, text, body: null },
      screen: () => screenWords(ctx, { kind: 'statement', id, topicId, text }),
    });
    if (!isNew) return { visibility };
    const { accountId } = ctx;
    await recordVotes(ctx, topicId, [{ statementId: id, accountId, choice: 1 }]);
    await followTopic(ctx, topicId, [accountId], 'spoke');
    await recordDeed(ctx, 'hall.writeStatement', id, { topicId });
    return { visibility };
  });
