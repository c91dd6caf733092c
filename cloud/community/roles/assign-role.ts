import { z } from 'zod';
import { staffRoleInput } from '@/cloud/community/role-input';
import { validBindings } from '@/cloud/community/valid-bindings';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { grantRole } from './grant-role';

/**
 * Gives a resident, named by a valid binding, a role; others are invited (`inviteStaff`).
 *
 * @throws Refusal bindingUnknown, roleAlreadyHeld
 */
export const assignRole = operation('community.assignRoles')
  .input(z.object({ bindingId: z.uuid(), role: staffRoleInput }))
  .output(z.object({ assignmentId: z.string() }))
  .mutation(async ({ ctx, input: { bindingId, role } }) => {
    const resident = await validBindings(ctx)
      .select(['houseBinding.accountId', 'houseBinding.name as holderName'])
      .where('houseBinding.id', '=', bindingId)
      .executeTakeFirst();
    if (!resident) throw new Refusal('bindingUnknown');
    const assignmentId = await grantRole(ctx, { ...resident, role, grantedBy: ctx.accountId });
    await recordDeed(ctx, 'community.assignRole', assignmentId, { role });
    return { assignmentId };
  });
