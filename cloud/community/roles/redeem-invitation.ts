import { z } from 'zod';
import { staffRoleInput } from '@/cloud/community/role-input';
import { recordDeed } from '@/cloud/platform/audit-log';
import { applicantOperation } from '@/cloud/platform/operation';
import { readInvitationCode } from '@/shared/community/invitation-code';
import { Refusal } from '@/shared/refusals';
import { grantRole } from './grant-role';
import { invitationDigest } from './invitation';

/**
 * Takes over the role an invitation names. Wrong, used, cancelled and expired codes get one and the
 * same answer, and of two people with one code the first gets the role.
 *
 * @throws Refusal invitationNotValid, roleAlreadyHeld
 */
export const redeemInvitation = applicantOperation()
  .input(z.object({ code: z.string().max(60) }))
  .output(z.object({ role: staffRoleInput }))
  .mutation(async ({ ctx, input }) => {
    const { communityId, accountId, now } = ctx;
    const code = readInvitationCode(input.code);
    if (code === null) throw new Refusal('invitationNotValid');
    const invitation = await ctx.transaction
      .updateTable('staffInvitation')
      .set({ redeemedAt: now, redeemedBy: accountId })
      .where('communityId', '=', communityId)
      .where('codeDigest', '=', invitationDigest(communityId, code))
      .where('redeemedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', now)
      .returning(['id', 'role', 'holderName', 'createdBy as grantedBy'])
      .executeTakeFirst();
    if (!invitation) throw new Refusal('invitationNotValid');
    const { id, ...granted } = invitation;
    await grantRole(ctx, { accountId, ...granted });
    await recordDeed(ctx, 'community.redeemInvitation', id, { role: granted.role });
    return { role: granted.role };
  });
