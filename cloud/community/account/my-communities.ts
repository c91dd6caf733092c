import { z } from 'zod';
import { communitiesOf, inEachCommunity } from '@/cloud/community/in-each-community';
import { staffRoleInput } from '@/cloud/community/role-input';
import { accountOperation } from '@/cloud/platform/operation';
import { ownBindings } from './own-bindings';

const ownCommunity = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['compound', 'village', 'residentialCommunity']),
  staffRoles: z.array(staffRoleInput),
  /** Labels of the rooms the caller is bound to now. */
  homes: z.array(z.string()),
  pendingCount: z.number(),
});

/** The communities the caller belongs to or has applied to, with what they are there. */
export const myCommunities = accountOperation()
  .output(z.array(ownCommunity))
  .query(async ({ ctx }) => {
    const { accountId } = ctx;
    const communities = await inEachCommunity(
      ctx,
      await communitiesOf(ctx, accountId),
      async (here) => {
        const community = await here.transaction
          .selectFrom('community')
          .select(['id', 'name', 'kind'])
          .where('id', '=', here.communityId)
          .executeTakeFirstOrThrow();
        const roles = await here.transaction
          .selectFrom('roleAssignment')
          .select('role')
          .where('communityId', '=', here.communityId)
          .where('accountId', '=', accountId)
          .where('revokedAt', 'is', null)
          .execute();
        const bindings = await ownBindings({ ...here, accountId });
        return {
          ...community,
          staffRoles: roles.map(({ role }) => role),
          homes: bindings.filter(({ isValid }) => isValid).map(({ room }) => room),
          pendingCount: bindings.filter(({ state }) => state === 'pending').length,
        };
      },
    );
    return communities.filter(
      ({ staffRoles, homes, pendingCount }) => staffRoles.length + homes.length + pendingCount > 0,
    );
  });
