import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { plainLineInput } from '@/cloud/community/plain-line-input';
import { staffRoleInput } from '@/cloud/community/role-input';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { invitationDays } from '@/shared/community/invitation-code';
import { afterFullDays } from '@/shared/shanghai-time';
import { drawInvitationCode, invitationDigest } from './invitation';

/**
 * Issues a code with which somebody who is no resident takes over a role: single use, good for a
 * week. The code is in this answer and nowhere else.
 *
 * @param input.holderName for whom it is, as the administrator's list shows it: 物业前台 王师傅
 */
export const inviteStaff = operation('community.assignRoles')
  .input(z.object({ role: staffRoleInput, holderName: plainLineInput({ least: 2, most: 40 }) }))
  .output(z.object({ invitationId: z.string(), code: z.string(), expiresAt: z.string() }))
  .mutation(async ({ ctx, input: { role, holderName } }) => {
    const { communityId, now } = ctx;
    const [invitationId, code] = [uuid(), drawInvitationCode()];
    const expiresAt = afterFullDays(now, invitationDays);
    await ctx.transaction
      .insertInto('staffInvitation')
      .values({
        communityId,
        id: invitationId,
        role,
        holderName,
        codeDigest: invitationDigest(communityId, code),
        createdBy: ctx.accountId,
        createdAt: now,
        expiresAt,
      })
      .execute();
    await recordDeed(ctx, 'community.inviteStaff', invitationId, { role });
    return { invitationId, code, expiresAt: expiresAt.toISOString() };
  });
