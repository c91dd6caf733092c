import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { concludeObjection } from './conclude-objection';
import { objectionToAnswer, writeAnswer } from './objection-to-answer';

/**
 * The entry is right as it stands; everybody reads why.
 *
 * @throws Refusal wordsNotAllowed, and as `objectionToAnswer`
 */
export const dismissObjection = operation('volunteering.keepLedger')
  .input(z.object({ objectionId: z.uuid(), answer: lineInput(ledgerLimits.objectionAnswer) }))
  .output(z.object({ dismissed: z.literal(true) }))
  .mutation(async ({ ctx, input: { objectionId, answer } }) => {
    refuseForbiddenWords([answer]);
    const { objection } = await objectionToAnswer(ctx, objectionId);
    await writeAnswer(ctx, objectionId, answer);
    await concludeObjection(ctx, objectionId, 'dismissed');
    const { entryId } = objection;
    await recordDeed(ctx, 'volunteering.dismissObjection', objectionId, { entryId });
    return { dismissed: true as const };
  });
