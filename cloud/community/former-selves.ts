import { sql } from 'kysely';
import type { CommunityContext } from './valid-bindings';

interface Claim {
  personId: string;
  accountId: string;
}

/**
 * Claims together with the persons whom a later register showed to be the claimed one: rolls frozen
 * before that still name them. Not those who stand on the register again, nor those whom another
 * account has claimed.
 */
export async function withFormerSelves(
  { transaction, communityId }: Pick<CommunityContext, 'transaction' | 'communityId'>,
  claims: readonly Claim[],
): Promise<Claim[]> {
  if (claims.length === 0) return [];
  const { rows: former } = await sql<Claim>`
    with recursive self as (
      select "personId" as person_id, "accountId" as account_id
      from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as given("personId" uuid, "accountId" uuid)
      union
      select merged.was, self.account_id from self
      join merged_person as merged on merged.community_id = ${communityId} and merged.becomes = self.person_id
    )
    select person_id, account_id from self
    where not exists (select 1 from claimed_person as other
        where other.community_id = ${communityId} and other.person_id = self.person_id)
      and not exists (select 1 from unit_person
        where unit_person.community_id = ${communityId} and unit_person.person_id = self.person_id
          and unit_person.valid_until is null)`.execute(transaction);
  return [...claims, ...former];
}

/** Each of these persons with everybody they turned out to be since, likewise; themselves first. */
export async function laterSelves(
  { transaction, communityId }: Pick<CommunityContext, 'transaction' | 'communityId'>,
  personIds: readonly string[],
): Promise<{ personId: string; self: string }[]> {
  const { rows } = await sql<{ personId: string; self: string }>`
    with recursive later as (
      select id as person_id, id as self, 0 as steps from unnest(${[...personIds]}::uuid[]) as given(id)
      union
      select later.person_id, merged.becomes, later.steps + 1 from later
      join merged_person as merged on merged.community_id = ${communityId} and merged.was = later.self
      where later.steps < 20 and not exists (select 1 from unit_person
        where unit_person.community_id = ${communityId} and unit_person.person_id = later.self
          and unit_person.valid_until is null)
    )
    select person_id, self from later order by steps`.execute(transaction);
  return rows;
}
