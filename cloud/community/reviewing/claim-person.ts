import { sql } from 'kysely';
import { releaseClaims } from '@/cloud/community/release-claims';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import { Refusal } from '@/shared/refusals';

/**
 * A person whom the register has on the unit now. The row is held, so that an import running at the
 * same time either sees the binding this leads to or has taken the person off the unit before.
 *
 * @throws Refusal personNotOfUnit
 */
export async function personOfUnit(
  { transaction, communityId }: CommunityContext,
  unitId: string,
  personId: string,
) {
  const person = await transaction
    .selectFrom('unitPerson')
    .innerJoin('rollPerson', (join) =>
      join
        .onRef('rollPerson.communityId', '=', 'unitPerson.communityId')
        .onRef('rollPerson.id', '=', 'unitPerson.personId'),
    )
    .select([
      'rollPerson.name',
      'rollPerson.phone',
      'unitPerson.relation',
      sql<string | null>`roll_person.birth_date::text`.as('birthDate'),
    ])
    .where('unitPerson.communityId', '=', communityId)
    .where('unitPerson.unitId', '=', unitId)
    .where('unitPerson.personId', '=', personId)
    .where('unitPerson.validUntil', 'is', null)
    .forShare('unitPerson')
    .executeTakeFirst();
  if (!person) throw new Refusal('personNotOfUnit');
  return person;
}

/**
 * Ties a person of the register to an account. A claim whose account has no valid binding any more
 * does not stand in the way; the primary key decides between two at once.
 *
 * @throws Refusal personAlreadyClaimed
 */
export async function claimPerson(
  context: CommunityContext,
  personId: string,
  accountId: string,
): Promise<void> {
  const { transaction, communityId, now } = context;
  await releaseClaims(context, [personId]);
  await transaction
    .insertInto('claimedPerson')
    .values({ communityId, personId, accountId, claimedAt: now })
    .onConflict((conflict) => conflict.columns(['communityId', 'personId']).doNothing())
    .execute();
  const claim = await transaction
    .selectFrom('claimedPerson')
    .select('accountId')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (claim?.accountId !== accountId) throw new Refusal('personAlreadyClaimed');
}
