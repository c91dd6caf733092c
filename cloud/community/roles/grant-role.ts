import { v7 as uuid } from 'uuid';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';

/**
 * Gives an account a role; it counts from the account's next call on.
 *
 * @throws Refusal roleAlreadyHeld
 */
export async function grantRole(
  { transaction, communityId, now }: CommunityContext,
  accountId: string,
  role: StaffRole,
  grantedBy: string | null,
): Promise<string> {
  const id = uuid();
  const given = await transaction
    .insertInto('roleAssignment')
    .values({ communityId, id, accountId, role, grantedBy, grantedAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'accountId', 'role'])
        .where('revokedAt', 'is', null)
        .doNothing(),
    )
    .executeTakeFirst();
  if (given.numInsertedOrUpdatedRows === 0n) throw new Refusal('roleAlreadyHeld');
  return id;
}
