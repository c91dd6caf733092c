import { z } from 'zod';
import { leaveMessages } from '@/cloud/messages/public';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { reopenObjection } from '../posting/conclude-objection';
import { lockCorrectionToDecide, settleCorrection } from './correction-row';

/**
 * The second person does not agree, with a reason for whoever proposed it. An objection it was to
 * uphold waits for an answer again.
 *
 * @throws Refusal correctionNotFound, correctionDecided, correctionByYourself, correctionAboutYourself,
 *   wordsNotAllowed
 */
export const declineCorrection = operation('volunteering.keepLedger')
  .input(z.object({ correctionId: z.uuid(), reason: lineInput(ledgerLimits.correctionReason) }))
  .output(z.object({ declined: z.literal(true) }))
  .mutation(async ({ ctx, input: { correctionId, reason } }) => {
    refuseForbiddenWords([reason]);
    const { correction } = await lockCorrectionToDecide(ctx, correctionId);
    await settleCorrection(ctx, correctionId, { state: 'declined', declineReason: reason });
    if (correction.objectionId) await reopenObjection(ctx, correction.objectionId);
    await leaveMessages(ctx, [
      {
        accountId: correction.proposedBy,
        kind: 'volunteeringDuty',
        subjectId: correctionId,
        occasion: `correctionDeclined:${correctionId}`,
        title: '您提出的时长更正没有同意',
        body: `原因：${reason}`,
        aboutTime: ctx.now,
      },
    ]);
    await recordDeed(ctx, 'volunteering.declineCorrection', correctionId);
    return { declined: true as const };
  });
