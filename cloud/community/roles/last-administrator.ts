import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';

/**
 * Keeps a community from losing its last administrator: nobody could hand out roles any more.
 * Holds the community's row, so that two administrators leaving at once cannot both be the
 * last but one.
 *
 * @throws Refusal lastAdministrator
 */
export async function refuseLastAdministrator(
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  accountId: string,
): Promise<void> {
  const { name } = await transaction
    .selectFrom('community')
    .select('name')
    .where('id', '=', communityId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const administrators = await transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .where('communityId', '=', communityId)
    .where('role', '=', 'administrator')
    .where('revokedAt', 'is', null)
    .execute();
  const isOne = administrators.some((administrator) => administrator.accountId === accountId);
  if (isOne && administrators.length === 1)
    throw new Refusal('lastAdministrator', { communityName: name });
}
