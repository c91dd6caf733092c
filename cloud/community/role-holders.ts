import { type Permission, permissions } from '@/shared/permissions';
import { isStaffRole, type Role } from '@/shared/roles';
import type { CommunityContext } from './valid-bindings';

/** Accounts that hold a role today which may do this, each once. */
export async function holdersOf(
  { transaction, communityId }: CommunityContext,
  permission: Permission,
): Promise<string[]> {
  const roles = (permissions[permission] as readonly Role[]).filter(isStaffRole);
  const holders = await transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('role', 'in', roles)
    .where('revokedAt', 'is', null)
    .execute();
  return holders.map(({ accountId }) => accountId);
}
