import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { foundCommunity } from '@/cloud/community/found-community';

/** A compound of many owners, each with a unit, an account and an approved binding. */
export interface LargeCommunity {
  id: string;
  /** Open id of a member of the owners' committee. */
  staff: string;
  /** Open id of owner number `place` of `size`. */
  openId: (place: number) => string;
  size: number;
}

/** Writes the rows at once, as the owner of the tables: the product's own import is not measured here. */
export async function makeLargeCommunity(owner: pg.Pool, size: number): Promise<LargeCommunity> {
  const name = `万户小区${size}`;
  const client = await owner.connect();
  try {
    const { communityId } = await foundCommunity(client, {
      name,
      kind: 'compound',
      now: new Date('2026-01-01T00:00:00Z'),
    });
    const prefix = `bench-${size}-${randomUUID().slice(0, 8)}`;
    const staff = `${prefix}-staff`;
    const statements = [
      `create temporary table given on commit preserve rows as
       select place, gen_random_uuid() as unit, gen_random_uuid() as person, gen_random_uuid() as account,
         gen_random_uuid() as binding from generate_series(0, ${size - 1}) as place`,
      `create temporary table place_building as
       select number, gen_random_uuid() as building, gen_random_uuid() as entrance
       from generate_series(0, ${Math.ceil(size / 500)}) as number`,
      `insert into building (community_id, id, name, position)
       select '${communityId}', building, number || '栋', number from place_building`,
      `insert into entrance (community_id, id, building_id, name, position)
       select '${communityId}', entrance, building, '1单元', 1 from place_building`,
      `insert into unit (community_id, id, building_id, entrance_id, room_number, kind, area_hundredths, position, created_at)
       select '${communityId}', unit, building, entrance, (place % 500)::text, 'dwelling', 5000 + place % 9000, place % 500, now()
       from given join place_building on number = place / 500`,
      `insert into roll_person (community_id, id, name, phone, birth_date, created_at)
       select '${communityId}', person, '业主' || place, null, '1980-01-01', now() from given`,
      `insert into unit_person (community_id, id, unit_id, person_id, relation, position, valid_from)
       select '${communityId}', gen_random_uuid(), unit, person, 'owner', 1, '2020-01-01' from given`,
      `insert into account (id, open_id, consent_version, consented_at)
       select account, '${prefix}-' || place, '1', now() from given`,
      `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, person_id, applied_at, decided_at)
       select '${communityId}', binding, account, unit, 'owner', '业主', '', true, 'approved', person, now(), now() from given`,
      `insert into claimed_person (community_id, person_id, account_id, claimed_at)
       select '${communityId}', person, account, now() from given`,
      `insert into account (id, open_id, consent_version, consented_at) values (gen_random_uuid(), '${staff}', '1', now())`,
      `insert into role_assignment (community_id, id, account_id, role, granted_at)
       select '${communityId}', gen_random_uuid(), id, 'ownersCommittee', now() from account where open_id = '${staff}'`,
      'drop table given, place_building',
      'analyze',
    ];
    for (const statement of statements) await client.query(statement);
    return { id: communityId, staff, openId: (place) => `${prefix}-${place}`, size };
  } finally {
    client.release();
  }
}
