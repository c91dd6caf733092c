import { v7 as uuid } from 'uuid';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';

export interface GrantedRole {
  accountId: string;
  role: StaffRole;
  /** By which staff tell the holder from others; residents are known by their room, too. */
  holderName: string;
  /** null: the command line. */
  grantedBy: string | null;
}

/**
 * Gives an account a role; it counts from the account's next call on.
 *
 * @throws Refusal roleAlreadyHeld
 */
export async function grantRole(
  { transaction, communityId, now }: CommunityContext,
  granted: GrantedRole,
): Promise<string> {
  const id = uuid();
  const given = await transaction
    .insertInto('roleAssignment')
    .values({ communityId, id, ...granted, grantedAt: now })
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
