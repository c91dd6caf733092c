import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';

/**
 * Cancels an invitation that nobody has used yet.
 *
 * @throws Refusal invitationUnknown
 */
export const revokeInvitation = operation('community.assignRoles')
  .input(z.object({ invitationId: z.uuid() }))
  .output(z.object({ invitationId: z.string() }))
  .mutation(async ({ ctx, input: { invitationId } }) => {
    const revoked = await ctx.transaction
      .updateTable('staffInvitation')
      .set({ revokedAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', invitationId)
      .where('redeemedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    if (revoked.numUpdatedRows === 0n) throw new Refusal('invitationUnknown');
    await recordDeed(ctx, 'community.revokeInvitation', invitationId);
    return { invitationId };
  });
