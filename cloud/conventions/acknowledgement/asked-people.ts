import { type RawBuilder, sql } from 'kysely';
import type { CommunityTransaction } from '@/cloud/platform/database';
import type { AcknowledgedBy } from '@/shared/conventions/convention-kinds';
import { shanghaiDay } from '@/shared/shanghai-time';
import { hasMovedOut } from './moved-out';
import './tables';

export interface AskedContext {
  transaction: CommunityTransaction;
  communityId: string;
  now: Date;
}

/** An edition of a convention and who signs for it. */
export interface AskedEdition {
  conventionId: string;
  edition: number;
  basis: AcknowledgedBy;
}

/**
 * The homes that are asked: households of a village, dwellings of a compound. Not what is unsold, and
 * not shops, offices, parking and storage: a convention is about living together.
 */
export const isAskedHome = sql<boolean>`unit.removed_at is null and unit.kind in ('household', 'dwelling')
  and not unit.is_developer`;

/** Bindings that hold now; `enter_community` judges the same way. */
const isValid = (binding: string, now: Date) =>
  sql<boolean>`${sql.ref(binding)}.state = 'approved'
    and (${sql.ref(binding)}.expires_at is null or ${sql.ref(binding)}.expires_at > ${now})`;

/**
 * The tables `asked` of a statement, to go behind `with recursive`: one row for each who is asked to
 * sign, with home and whether an acknowledgement of this edition stands for them. `within` narrows it to
 * some homes (a query of unit ids); what the rows say does not change by it.
 *
 * Household basis: every asked home, signed for when anybody signed in it who has not moved out since, on
 * whatever basis then.
 *
 * Person basis: adults. These are people of the register on an asked home who are 18 today by their birth
 * date; where the register knows none they count, unless their approved binding says they are not of age.
 * To them come accounts with an adult's binding that are nobody of those: families, tenants. So whoever
 * may sign is counted, and nobody twice: somebody with several homes counts at the first of the register.
 * Persons whom a later register merged or an account that was recognised since stay signed.
 */
export const askedTables = (
  context: AskedContext,
  { conventionId, edition, basis }: AskedEdition,
  within: RawBuilder<unknown> | null = null,
): RawBuilder<unknown> => {
  const { communityId, now } = context;
  const standing = sql`standing.community_id = ${communityId} and standing.convention_id = ${conventionId}
    and standing.edition = ${edition} and standing.revoked_at is null`;
  const home = sql`home as (
    select unit.id, unit.building_id, unit.entrance_id, unit.position from unit
    where unit.community_id = ${communityId} and ${isAskedHome}
      ${basis === 'household' && within ? sql`and unit.id in (${within})` : sql``})`;
  if (basis === 'household')
    return sql`${home}, asked as (
      select home.id as key, home.id as unit_id, home.building_id, home.entrance_id, home.position,
        null::uuid as person_id, exists (select from acknowledgement as standing
          where ${standing} and standing.unit_id = home.id
            and not ${hasMovedOut('standing', now)}) as signed
      from home)`;
  return sql`${home},
    signed_key(key) as (
      select signer.key from acknowledgement as standing,
        unnest(array[standing.person_id, standing.account_id, standing.signed_for]) as signer(key)
      where ${standing} and signer.key is not null
      union
      select next.key from signed_key, lateral (
        select claimed.person_id as key from claimed_person as claimed
        where claimed.community_id = ${communityId} and claimed.account_id = signed_key.key
        union all
        select merged.becomes from merged_person as merged
        where merged.community_id = ${communityId} and merged.was = signed_key.key
          and not exists (select from unit_person as present where present.community_id = ${communityId}
            and present.person_id = signed_key.key and present.valid_until is null)) as next),
    of_register as (
      select distinct on (living.person_id) living.person_id as key, home.id as unit_id, home.building_id,
        home.entrance_id, home.position
      from home
      join unit_person as living on living.community_id = ${communityId} and living.unit_id = home.id
        and living.valid_until is null
      join roll_person as person on person.community_id = ${communityId} and person.id = living.person_id
      where ((person.birth_date + interval '18 years')::date <= ${shanghaiDay(now)}::date
          or person.birth_date is null and not exists (select from house_binding as minor
            where minor.community_id = ${communityId} and minor.person_id = living.person_id
              and not minor.adult and ${isValid('minor', now)}))
        ${
          within
            ? sql`and living.person_id in (select person_id from unit_person
          where community_id = ${communityId} and valid_until is null and unit_id in (${within}))`
            : sql``
        }
      order by living.person_id, home.position, home.id),
    beside_register as (
      select distinct on (bound.account_id) bound.account_id as key, home.id as unit_id, home.building_id,
        home.entrance_id, home.position
      from home
      join house_binding as bound on bound.community_id = ${communityId} and bound.unit_id = home.id
        and bound.adult and ${isValid('bound', now)}
      where not exists (select from house_binding as recognised
        join unit_person as stands on stands.community_id = ${communityId}
          and stands.person_id = recognised.person_id and stands.valid_until is null
        join home as own_home on own_home.id = stands.unit_id
        where recognised.community_id = ${communityId} and recognised.account_id = bound.account_id
          and ${isValid('recognised', now)})
        ${
          within
            ? sql`and bound.account_id in (select account_id from house_binding
          where community_id = ${communityId} and unit_id in (${within}))`
            : sql``
        }
      order by bound.account_id, home.position, home.id),
    asked as (
      select people.key, people.unit_id, people.building_id, people.entrance_id, people.position,
        people.person_id, signed_key.key is not null as signed
      from (select *, key as person_id from of_register
        union all select *, null::uuid from beside_register) as people
      -- Joined, not looked up: a recursive table's size is only guessed, and so it would not be hashed.
      left join signed_key on signed_key.key = people.key
      ${within ? sql`where people.unit_id in (${within})` : sql``})`;
};
