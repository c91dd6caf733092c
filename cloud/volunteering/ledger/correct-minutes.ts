import { z } from 'zod';
import { refuseUnscreenedWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { entryStanding } from './entry-standing';
import { requireMayCorrect } from './may-correct';
import { proposeCorrection } from './propose-correction';

/**
 * Proposes what an entry should have been, for reasons everybody will read; a second person confirms
 * it. `minutes`: in all, after the correction.
 *
 * @throws Refusal notYourEntry, ownWordsNotAllowed, and as `proposeCorrection`
 */
export const correctMinutes = operation('volunteering.lead')
  .input(
    z.object({
      /** Made by the phone. */
      correctionId: z.uuid(),
      entryId: z.uuid(),
      minutes: z.number().int().min(0).max(100_000),
      reason: lineInput(ledgerLimits.correctionReason),
    }),
  )
  .output(z.object({ correctionId: z.string() }))
  .mutation(async ({ ctx, input: { correctionId, entryId, minutes, reason } }) => {
    const { corrected, shiftId } = await entryStanding(ctx, entryId);
    await requireMayCorrect(ctx, shiftId);
    await refuseUnscreenedWords(ctx, [reason]);
    const change = { id: correctionId, entryId, minutes: minutes - corrected, reason };
    await proposeCorrection(ctx, change);
    await recordDeed(ctx, 'volunteering.proposeCorrection', correctionId, {
      entryId,
      minutes: change.minutes,
    });
    return { correctionId };
  });
