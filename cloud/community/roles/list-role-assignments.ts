import { z } from 'zod';
import { fullNames } from '@/cloud/community/full-names';
import { staffRoleInput } from '@/cloud/community/role-input';
import { operation } from '@/cloud/platform/operation';

/** More staff than any community has; beyond it something is wrong. */
const mostEntries = 500;

const staff = z.object({
  assignments: z.array(
    z.object({
      assignmentId: z.string(),
      role: staffRoleInput,
      /** Room and name, or the name the role was given under; null when neither is known. */
      who: z.string().nullable(),
      isYou: z.boolean(),
      grantedAt: z.string(),
    }),
  ),
  /** Invitations that can still be redeemed. */
  invitations: z.array(
    z.object({
      invitationId: z.string(),
      role: staffRoleInput,
      holderName: z.string(),
      expiresAt: z.string(),
    }),
  ),
});

/** Who holds which role, and who has been invited to one. */
export const listRoleAssignments = operation('community.assignRoles')
  .output(staff)
  .query(async ({ ctx }) => {
    const assignments = await ctx.transaction
      .selectFrom('roleAssignment')
      .select(['id', 'accountId', 'role', 'grantedAt'])
      .where('communityId', '=', ctx.communityId)
      .where('revokedAt', 'is', null)
      .orderBy('role')
      .orderBy('grantedAt')
      .limit(mostEntries)
      .execute();
    const invitations = await ctx.transaction
      .selectFrom('staffInvitation')
      .select(['id', 'role', 'holderName', 'expiresAt'])
      .where('communityId', '=', ctx.communityId)
      .where('redeemedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', ctx.now)
      .orderBy('createdAt', 'desc')
      .limit(mostEntries)
      .execute();
    const names = await fullNames(
      ctx,
      assignments.map(({ accountId }) => accountId),
    );
    return {
      assignments: assignments.map(({ id, accountId, role, grantedAt }) => ({
        assignmentId: id,
        role,
        who: names.get(accountId) ?? null,
        isYou: accountId === ctx.accountId,
        grantedAt: grantedAt.toISOString(),
      })),
      invitations: invitations.map(({ id, role, holderName, expiresAt }) => ({
        invitationId: id,
        role,
        holderName,
        expiresAt: expiresAt.toISOString(),
      })),
    };
  });
