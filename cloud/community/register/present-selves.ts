import { sql } from 'kysely';
import { laterSelves } from '@/cloud/community/former-selves';
import type { CommunityContext } from '@/cloud/community/valid-bindings';

/**
 * Who these persons of the register are in the one in force: themselves, or whom a later register
 * showed them to be. Those who stand on it no more are left out.
 */
export async function presentSelves(
  context: Pick<CommunityContext, 'transaction' | 'communityId'>,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const selves = await laterSelves(context, personIds);
  const present = await context.transaction
    .selectFrom('unitPerson')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.communityId', '=', 'unitPerson.communityId')
        .onRef('unit.id', '=', 'unitPerson.unitId'),
    )
    .where('unitPerson.communityId', '=', context.communityId)
    .where('unitPerson.validUntil', 'is', null)
    .where('unit.removedAt', 'is', null)
    .where(
      sql<boolean>`unit_person.person_id = any(${[...new Set(selves.map(({ self }) => self))]}::uuid[])`,
    )
    .select('unitPerson.personId')
    .distinct()
    .execute();
  const isPresent = new Set(present.map(({ personId }) => personId));
  const found = new Map<string, string>();
  // Themselves come first, so a person on the register stays that person.
  for (const { personId, self } of selves) {
    if (isPresent.has(self) && !found.has(personId)) found.set(personId, self);
  }
  return found;
}
