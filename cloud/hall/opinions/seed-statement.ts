import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { actingBody } from '../acting-body';
import { addStatement } from './add-statement';
import { newStatementSchema } from './write-statement';

/**
 * Adds a statement in the name of the caller's body, to begin with or because a side was missing. It is
 * nobody's opinion: nobody has agreed with it yet.
 *
 * @throws Refusal wordsNotAllowed, and what `addStatement` refuses
 */
export const seedStatement = operation('hall.manageTopic')
  .input(newStatementSchema)
  .output(z.object({ id: z.string() }))
  .mutation(async ({ ctx, input: { id, topicId, text } }) => {
    const { isNew } = await addStatement(ctx, {
      ...{ id, topicId, text, body: actingBody(ctx.caller.roles, 'hall.manageTopic') },
      screen: async () => {
        refuseForbiddenWords([text]);
        return 'shown';
      },
    });
    if (isNew) await recordDeed(ctx, 'hall.seedStatement', id, { topicId });
    return { id };
  });
