import { v7 as uuid } from 'uuid';
import { directClient } from '@/cloud/platform/direct-client';
import type { Router } from '@/cloud/router';
import type { Client, TestCloud } from './test-cloud';
import type { TestCommunity } from './test-community';

/** One owner with one unit, an account and a binding; their voter is found by the person. */
export interface TestOwner {
  personId: string;
  client: Client;
}

/**
 * Many owners at once, one unit each of the given area (0.01 m²): for rolls too long for `aResident`.
 */
export async function ownersOf(
  cloud: TestCloud,
  community: TestCommunity,
  areas: readonly number[],
): Promise<TestOwner[]> {
  const rows = areas.map((area, place) => ({
    area,
    place,
    unit: uuid(),
    person: uuid(),
    account: uuid(),
    open: `dev-owner-${community.id.slice(-8)}-${place}`,
    room: String(10_000 + place),
    ending: uuid(),
    binding: uuid(),
  }));
  const given = `with given as (select $1::uuid as community_id, row.* from jsonb_to_recordset($2::jsonb) as row(area bigint, place int, unit uuid,
    person uuid, account uuid, open text, room text, ending uuid, binding uuid))`;
  const run = (statement: string, values: unknown[] = []) =>
    cloud.owner.query(`${given} ${statement}`, [community.id, JSON.stringify(rows), ...values]);
  await run(
    `insert into unit (community_id, id, building_id, entrance_id, room_number, kind, area_hundredths, position, created_at)
     select community_id, unit, $3, $4, room, 'dwelling', area, place, now() from given`,
    [community.buildingId, community.entranceId],
  );
  await run(
    `insert into roll_person (community_id, id, name, phone, created_at)
     select community_id, person, '业主' || place, '1' || room, now() from given`,
  );
  await run(
    `insert into unit_person (community_id, id, unit_id, person_id, relation, position, valid_from)
     select community_id, ending, unit, person, 'owner', 0, now() from given`,
  );
  await run(
    `insert into account (id, open_id, consent_version, consented_at)
     select account, open, '1', now() from given`,
  );
  await run(
    `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, person_id, applied_at)
     select community_id, binding, account, unit, 'owner', '业主', '1', true, 'approved', person, now() from given`,
  );
  await run(
    `insert into claimed_person (community_id, person_id, account_id, claimed_at)
     select community_id, person, account, now() from given`,
  );
  return rows.map(({ person, open }) => ({
    personId: person,
    client: directClient<Router>(cloud.services, { openId: open }, community.id),
  }));
}

/** Voter ids of a poll by person, looked up behind the product's back. */
export async function votersByPerson(
  cloud: TestCloud,
  poll: { id: string },
): Promise<Map<string, string>> {
  const { rows } = await cloud.owner.query<{ person: string; voter: string }>(
    'select person_id as person, voter_id as voter from voter_roll_person where poll_id = $1',
    [poll.id],
  );
  return new Map(rows.map(({ person, voter }) => [person, voter]));
}
