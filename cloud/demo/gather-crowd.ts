import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import { demoCommunityId, demoNewcomer } from './demo-people';
import type { DemoStage } from './demo-stage';

/**
 * Gives most people of the register an account and an approved binding, in one statement: hundreds
 * of neighbours whose joining nobody needs to watch, so that a lawful quorum can be reached. One in
 * seven has not joined.
 */
export async function gatherCrowd(stage: DemoStage): Promise<void> {
  await stage.owner.query(
    `with newcomer as (
       select person.id, row_number() over (order by person.name, person.phone) as number
       from roll_person as person
       where person.community_id = $1 and person.phone is not null and person.phone <> $4
         and not exists (select 1 from claimed_person as claim
           where claim.community_id = $1 and claim.person_id = person.id)
     ), joining as (
       select id as person_id, gen_random_uuid() as account_id, row_number() over (order by number) as number
       from newcomer where number % 7 <> 0
     ), with_account as (
       insert into account (id, open_id, consent_version, consented_at)
       select account_id, 'dev-neighbour-' || number, $3, $2 from joining
     ), with_claim as (
       insert into claimed_person (community_id, person_id, account_id, claimed_at)
       select $1, person_id, account_id, $2 from joining
     )
     insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, person_id,
       applied_at, decided_at)
     select $1, gen_random_uuid(), joining.account_id, owning.unit_id, 'owner', person.name, person.phone, true,
       'approved', person.id, $2, $2
     from joining
     join roll_person as person on person.community_id = $1 and person.id = joining.person_id
     join unit_person as owning on owning.community_id = $1 and owning.person_id = person.id and owning.valid_until is null`,
    [demoCommunityId, stage.now, privacyStatementVersion, demoNewcomer.phone],
  );
}

/** A neighbour who has joined, in the order of their number. */
export const neighbour = (number: number): string => `dev-neighbour-${number}`;
