import { z } from 'zod';
import { endBindings } from '@/cloud/community/end-bindings';
import { plainLineInput } from '@/cloud/community/plain-line-input';
import { operation } from '@/cloud/platform/operation';
import { bindingLimits } from '@/shared/community/house-binding';
import { Refusal } from '@/shared/refusals';

/**
 * Ends a resident's binding, with a reason they read; their rights end with the next call.
 *
 * @throws Refusal bindingUnknown when there is none, bindingAlreadyDecided when it is not approved.
 */
export const revokeBinding = operation('community.reviewBindings')
  .input(z.object({ bindingId: z.uuid(), reason: plainLineInput(bindingLimits.reason) }))
  .output(z.object({ bindingId: z.string() }))
  .mutation(async ({ ctx, input: { bindingId, reason } }) => {
    const binding = await ctx.transaction
      .selectFrom('houseBinding')
      .select('id')
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', bindingId)
      .executeTakeFirst();
    if (!binding) throw new Refusal('bindingUnknown');
    const ended = await endBindings(ctx, {
      bindingIds: [bindingId],
      state: 'revoked',
      reason,
      accountId: ctx.accountId,
      action: 'community.revokeBinding',
    });
    if (ended === 0) throw new Refusal('bindingAlreadyDecided');
    return { bindingId };
  });
