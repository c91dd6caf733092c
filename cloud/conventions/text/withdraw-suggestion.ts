import { z } from 'zod';
import { takeBackWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { withdrawSuggestion as withdraw } from '@/cloud/texts/public';

/**
 * Takes one's own suggestion back while it waits for an answer.
 *
 * @throws Refusal suggestionNotFound, suggestionNotByYou, suggestionNotOpen
 */
export const withdrawSuggestion = operation('conventions.speak')
  .input(z.object({ suggestionId: z.uuid() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { suggestionId } }) => {
    await withdraw(ctx, suggestionId);
    await takeBackWords(ctx, { kind: 'suggestion', id: suggestionId });
    await recordDeed(ctx, 'conventions.withdrawSuggestion', suggestionId);
    return {};
  });
