import { sql } from 'kysely';
import type { CommunityContext } from '@/cloud/community/valid-bindings';

/** Somebody who stands on the register in force, for staff who act for them; null: nobody of this id. */
export async function registerPerson(
  { transaction, communityId }: Pick<CommunityContext, 'transaction' | 'communityId'>,
  personId: string,
): Promise<{ name: string; phone: string; birthDate: string | null } | null> {
  const person = await transaction
    .selectFrom('rollPerson')
    .where('rollPerson.communityId', '=', communityId)
    .where('rollPerson.id', '=', personId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('unitPerson')
          .select('unitPerson.id')
          .where('unitPerson.communityId', '=', communityId)
          .where('unitPerson.personId', '=', personId)
          .where('unitPerson.validUntil', 'is', null),
      ),
    )
    .select(['rollPerson.name', 'rollPerson.phone'])
    .select(sql<string | null>`roll_person.birth_date::text`.as('birthDate'))
    .executeTakeFirst();
  return person ? { ...person, phone: person.phone ?? '' } : null;
}
