import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { reopenObjection } from '../posting/conclude-objection';
import { lockCorrection, settleCorrection } from './correction-row';

/**
 * Takes back a correction that nobody has decided yet: for whoever proposed it.
 *
 * @throws Refusal correctionNotFound, correctionDecided, correctionNotYours
 */
export const withdrawCorrection = operation('volunteering.lead')
  .input(z.object({ correctionId: z.uuid() }))
  .output(z.object({ withdrawn: z.literal(true) }))
  .mutation(async ({ ctx, input: { correctionId } }) => {
    const { correction } = await lockCorrection(ctx, correctionId);
    if (correction.proposedBy !== ctx.accountId) throw new Refusal('correctionNotYours');
    await settleCorrection(ctx, correctionId, { state: 'withdrawn' });
    if (correction.objectionId) await reopenObjection(ctx, correction.objectionId);
    await recordDeed(ctx, 'volunteering.withdrawCorrection', correctionId);
    return { withdrawn: true as const };
  });
