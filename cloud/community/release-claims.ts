import type { CommunityContext } from './valid-bindings';

/**
 * Frees persons of the register whose account no longer has a valid binding as them, so that the
 * right account (a new phone, the next owner) can be recognised as the person.
 */
export async function releaseClaims(
  { transaction, communityId, now }: CommunityContext,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  await transaction
    .deleteFrom('claimedPerson')
    .where('communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('personId', '=', fn.any(val([...new Set(personIds)]))))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('houseBinding')
            .select('houseBinding.id')
            .where('houseBinding.communityId', '=', communityId)
            .whereRef('houseBinding.personId', '=', 'claimedPerson.personId')
            .whereRef('houseBinding.accountId', '=', 'claimedPerson.accountId')
            .where('houseBinding.state', '=', 'approved')
            .where(({ eb, or }) =>
              or([
                eb('houseBinding.expiresAt', 'is', null),
                eb('houseBinding.expiresAt', '>', now),
              ]),
            ),
        ),
      ),
    )
    .execute();
}
