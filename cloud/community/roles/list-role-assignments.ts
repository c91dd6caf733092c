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
      /** Room and name, or the invitation's note; null when neither is known. */
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
      note: z.string(),
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
      .select(['id', 'role', 'note', 'expiresAt'])
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
      invitations: invitations.map(({ id, role, note, expiresAt }) => ({
        invitationId: id,
        role,
        note,
        expiresAt: expiresAt.toISOString(),
      })),
    };
  });
