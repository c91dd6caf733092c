import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { refuseLastAdministrator } from './last-administrator';

/**
 * Takes a role away; it ends with the holder's next call.
 *
 * @throws Refusal roleAssignmentUnknown, lastAdministrator
 */
export const revokeRole = operation('community.assignRoles')
  .input(z.object({ assignmentId: z.uuid() }))
  .output(z.object({ assignmentId: z.string() }))
  .mutation(async ({ ctx, input: { assignmentId } }) => {
    const assignment = await ctx.transaction
      .selectFrom('roleAssignment')
      .select(['accountId', 'role'])
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', assignmentId)
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    if (!assignment) throw new Refusal('roleAssignmentUnknown');
    if (assignment.role === 'administrator')
      await refuseLastAdministrator(ctx, assignment.accountId);
    const revoked = await ctx.transaction
      .updateTable('roleAssignment')
      .set({ revokedAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', assignmentId)
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    if (revoked.numUpdatedRows === 0n) throw new Refusal('roleAssignmentUnknown');
    await recordDeed(ctx, 'community.revokeRole', assignmentId, { role: assignment.role });
    return { assignmentId };
  });
