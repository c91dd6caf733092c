import { z } from 'zod';
import { endBindings } from '@/cloud/community/end-bindings';
import { recordDeed } from '@/cloud/platform/audit-log';
import { applicantOperation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';

/**
 * Takes back one's own application, or gives up one's own binding on moving out.
 *
 * @throws Refusal bindingUnknown, bindingAlreadyDecided when it was rejected or has ended.
 */
export const withdrawBinding = applicantOperation()
  .input(z.object({ bindingId: z.uuid() }))
  .output(z.object({ bindingId: z.string() }))
  .mutation(async ({ ctx, input: { bindingId } }) => {
    const { transaction, communityId, accountId, now } = ctx;
    const binding = await transaction
      .selectFrom('houseBinding')
      .select('state')
      .where('communityId', '=', communityId)
      .where('id', '=', bindingId)
      .where('accountId', '=', accountId)
      .forUpdate()
      .executeTakeFirst();
    if (!binding) throw new Refusal('bindingUnknown');
    const ending = { bindingIds: [bindingId], reason: null, accountId } as const;
    const action = 'community.withdrawBinding';
    if (binding.state === 'approved') {
      await endBindings(ctx, { ...ending, state: 'withdrawn', action });
    } else if (binding.state === 'pending') {
      await transaction
        .updateTable('houseBinding')
        .set({ state: 'withdrawn', decidedAt: now, decidedBy: accountId })
        .where('communityId', '=', communityId)
        .where('id', '=', bindingId)
        .execute();
      await recordDeed(ctx, action, bindingId);
    } else {
      throw new Refusal('bindingAlreadyDecided');
    }
    return { bindingId };
  });
