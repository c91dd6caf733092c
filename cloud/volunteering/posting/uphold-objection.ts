import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { entryStanding } from '../ledger/entry-standing';
import { proposeCorrection } from '../ledger/propose-correction';
import { objectionToAnswer, writeAnswer } from './objection-to-answer';

/**
 * The objection is right: proposes what the entry should have been, which a second person confirms; the
 * objection is upheld with that. `minutes`: in all, after the correction. The answer is its reason, and
 * everybody reads it.
 *
 * @throws Refusal wordsNotAllowed, and as `objectionToAnswer` and `proposeCorrection`
 */
export const upholdObjection = operation('volunteering.keepLedger')
  .input(
    z.object({
      objectionId: z.uuid(),
      /** Made by the phone. */
      correctionId: z.uuid(),
      minutes: z.number().int().min(0).max(100_000),
      answer: lineInput(ledgerLimits.objectionAnswer),
    }),
  )
  .output(z.object({ correctionId: z.string() }))
  .mutation(async ({ ctx, input: { objectionId, correctionId, minutes, answer } }) => {
    refuseForbiddenWords([answer]);
    const { rootEntryId } = await objectionToAnswer(ctx, objectionId);
    const { corrected } = await entryStanding(ctx, rootEntryId);
    await writeAnswer(ctx, objectionId, answer);
    await proposeCorrection(ctx, {
      id: correctionId,
      entryId: rootEntryId,
      minutes: minutes - corrected,
      reason: answer,
      objectionId,
    });
    await recordDeed(ctx, 'volunteering.upholdObjection', objectionId, { correctionId });
    return { correctionId };
  });
