import { z } from 'zod';
import { plainLineInput } from '@/cloud/community/plain-line-input';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { bindingLimits } from '@/shared/community/house-binding';
import { pendingBinding } from './pending-binding';

/**
 * Rejects an application; the applicant reads the reason and may apply again.
 *
 * @throws Refusal bindingUnknown, bindingIsOwn, bindingAlreadyDecided
 */
export const rejectBinding = operation('community.reviewBindings')
  .input(z.object({ bindingId: z.uuid(), reason: plainLineInput(bindingLimits.reason) }))
  .output(z.object({ bindingId: z.string() }))
  .mutation(async ({ ctx, input: { bindingId, reason } }) => {
    await pendingBinding(ctx, bindingId);
    await ctx.transaction
      .updateTable('houseBinding')
      .set({ state: 'rejected', reason, decidedAt: ctx.now, decidedBy: ctx.accountId })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', bindingId)
      .execute();
    await recordDeed(ctx, 'community.rejectBinding', bindingId);
    return { bindingId };
  });
