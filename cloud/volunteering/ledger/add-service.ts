import { z } from 'zod';
import { refuseUnscreenedWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { requireMayCorrect } from './may-correct';
import { proposeService } from './propose-correction';

/**
 * Proposes to add the service of somebody who was there and whom nobody recorded; a second person
 * confirms it.
 *
 * @throws Refusal notYourEntry, ownWordsNotAllowed, and as `proposeService`
 */
export const addService = operation('volunteering.lead')
  .input(
    z.object({
      /** Made by the phone. */
      correctionId: z.uuid(),
      volunteerId: z.uuid(),
      shiftId: z.uuid(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      reason: lineInput(ledgerLimits.correctionReason),
    }),
  )
  .output(z.object({ correctionId: z.string() }))
  .mutation(async ({ ctx, input: { correctionId, startsAt, endsAt, ...service } }) => {
    await requireMayCorrect(ctx, service.shiftId);
    await refuseUnscreenedWords(ctx, [service.reason]);
    await proposeService(ctx, {
      id: correctionId,
      ...service,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    });
    const { volunteerId, shiftId } = service;
    await recordDeed(ctx, 'volunteering.addService', correctionId, { volunteerId, shiftId });
    return { correctionId };
  });
