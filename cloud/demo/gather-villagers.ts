import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import type { DemoStage } from './demo-stage';

/**
 * One adult with a phone of every household gets an account and an approved binding, in one statement,
 * numbered in the order of the register; who one can log in as has joined already. In the other
 * households nobody has a phone.
 */
export async function gatherVillagers(stage: DemoStage): Promise<void> {
  await stage.owner.query(
    `with candidate as (
       select distinct on (unit.position, unit.id) unit.position, unit.id as unit_id, person.id as person_id,
         person.name, person.phone
       from unit
       join unit_person as living on living.community_id = $1 and living.unit_id = unit.id
         and living.valid_until is null
       join roll_person as person on person.community_id = $1 and person.id = living.person_id
       where unit.community_id = $1 and person.phone is not null
         and person.birth_date + interval '18 years' <= $2
         and not exists (select from house_binding as bound
           where bound.community_id = $1 and bound.unit_id = unit.id)
       order by unit.position, unit.id, living.position
     ), joining as (
       select candidate.*, gen_random_uuid() as account_id, row_number() over (order by position) as number
       from candidate
     ), with_account as (
       insert into account (id, open_id, consent_version, consented_at)
       select account_id, 'dev-villager-' || number, $3, $2 from joining
     ), with_claim as (
       insert into claimed_person (community_id, person_id, account_id, claimed_at)
       select $1, person_id, account_id, $2 from joining
     )
     insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, person_id,
       applied_at, decided_at)
     select $1, gen_random_uuid(), account_id, unit_id, 'householdMember', name, phone, true, 'approved', person_id, $2, $2
     from joining`,
    [stage.communityId, stage.now, privacyStatementVersion],
  );
}

/** A villager who has joined, in the order of the register. */
export const villager = (number: number): string => `dev-villager-${number}`;
