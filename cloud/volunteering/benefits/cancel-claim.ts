import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { keepsLedger } from '../ledger/may-correct';
import { returnMinutes } from '../ledger/spend-minutes';
import { tellVolunteers } from '../ledger/tell-of-minutes';
import { lockClaim, settleClaim } from './claim-row';

/**
 * Cancels a claim that nobody has handed over yet: for whoever claimed it, or for those who keep the
 * ledger. All its minutes come back, and there is one more left this month.
 *
 * @throws Refusal claimNotFound, claimSettled, wordsNotAllowed
 */
export const cancelClaim = operation('volunteering.read')
  .input(z.object({ claimId: z.uuid(), reason: lineInput(ledgerLimits.cancelReason) }))
  .output(z.object({ cancelled: z.literal(true) }))
  .mutation(async ({ ctx, input: { claimId, reason } }) => {
    refuseForbiddenWords([reason]);
    const { claim, volunteer } = await lockClaim(ctx, claimId);
    const isTheirs = volunteer.accountId === ctx.accountId;
    if (!isTheirs && !keepsLedger(ctx)) throw new Refusal('claimNotFound');
    const returnedEntryId = await returnMinutes(ctx, {
      ...{ volunteerId: claim.volunteerId, kind: 'benefitReturned', minutes: claim.minutes },
      reason,
    });
    await settleClaim(ctx, claimId, { state: 'cancelled', returnedEntryId, cancelReason: reason });
    if (!isTheirs) {
      await tellVolunteers(ctx, [volunteer.accountId], {
        occasion: `claimCancelled:${claimId}`,
        subjectId: returnedEntryId,
        title: '您的积分兑换已取消，积分已退回',
        body: reason,
      });
    }
    await recordDeed(ctx, 'volunteering.cancelClaim', claimId);
    return { cancelled: true as const };
  });
