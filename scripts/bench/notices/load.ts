import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { foundCommunity } from '@/cloud/community/found-community';
import type { LargeCommunity } from '../polls/large-community';

/** Sizes of the community: units, accounts bound to them, units of a building. */
export const sizes = { units: 40_000, accounts: 100_000, building: 400 } as const;

/** Of ten people so many still take a message. */
const acceptingOfTen = 6;

export interface CommunityOfHomes extends LargeCommunity {
  /** Any building in the middle. */
  buildingId: string;
  unitId: string;
}

/**
 * A compound of 100 buildings with two entrances each, 400 homes a building, two or three accounts a
 * home. Written at once, as the owner of the tables: registering is not what is measured.
 */
export async function makeCommunityOfHomes(owner: pg.Pool): Promise<CommunityOfHomes> {
  const client = await owner.connect();
  try {
    const { communityId } = await foundCommunity(client, {
      ...{ name: '十万人小区', kind: 'compound', now: new Date('2026-01-01T00:00:00Z') },
    });
    const prefix = `bench-${randomUUID().slice(0, 8)}`;
    const staff = `${prefix}-staff`;
    const { units, accounts, building } = sizes;
    const statements = [
      `create temporary table home on commit preserve rows as
       select place, gen_random_uuid() as unit, gen_random_uuid() as person from generate_series(0, ${units - 1}) as place`,
      `create temporary table house on commit preserve rows as
       select number, gen_random_uuid() as building, gen_random_uuid() as first, gen_random_uuid() as second
       from generate_series(0, ${units / building - 1}) as number`,
      `create temporary table neighbour on commit preserve rows as
       select place, gen_random_uuid() as account from generate_series(0, ${accounts - 1}) as place`,
      `insert into building (community_id, id, name, position)
       select '${communityId}', building, number + 1 || '栋', number from house`,
      `insert into entrance (community_id, id, building_id, name, position)
       select '${communityId}'::uuid, first, building, '1单元', 1 from house
       union all select '${communityId}'::uuid, second, building, '2单元', 2 from house`,
      `insert into unit (community_id, id, building_id, entrance_id, room_number, kind, area_hundredths, position, created_at)
       select '${communityId}', unit, building, case when place % ${building} < ${building / 2} then first else second end,
         (place % ${building})::text, 'dwelling', 5000 + place % 9000, place % ${building}, now()
       from home join house on number = place / ${building}`,
      `insert into roll_person (community_id, id, name, phone, birth_date, created_at)
       select '${communityId}', person, '业主' || place, null, '1980-01-01', now() from home`,
      `insert into account (id, open_id, consent_version, consented_at)
       select account, '${prefix}-' || place, '1', now() from neighbour`,
      `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, person_id, applied_at, decided_at)
       select '${communityId}', gen_random_uuid(), account, unit,
         case when neighbour.place < ${units} then 'owner' else 'family' end, '邻居', '', true, 'approved',
         case when neighbour.place < ${units} then person end, now(), now()
       from neighbour join home on home.place = neighbour.place % ${units}`,
      `insert into account (id, open_id, consent_version, consented_at) values (gen_random_uuid(), '${staff}', '1', now())`,
      `insert into role_assignment (community_id, id, account_id, role, granted_at)
       select '${communityId}', gen_random_uuid(), id, 'ownersCommittee', now() from account where open_id = '${staff}'`,
      `insert into message_permission (community_id, account_id, kind, remaining, changed_at)
       select '${communityId}', account, kind, 100, now()
       from neighbour, (values ('newNotice'), ('emergencyNotice')) as kinds (kind)
       where place % 10 < ${acceptingOfTen}`,
    ];
    for (const statement of statements) await client.query(statement);
    const { rows } = await client.query<{ building: string; unit: string }>(
      `select house.building, home.unit from house join home on home.place = number * ${building}
       where number = ${units / building / 2}`,
    );
    const [middle] = rows;
    if (!middle) throw new Error('no building was made');
    await client.query('drop table home, house, neighbour');
    await client.query('analyze');
    return {
      ...{ id: communityId, staff, size: accounts, openId: (place) => `${prefix}-${place}` },
      ...{ buildingId: middle.building, unitId: middle.unit },
    };
  } finally {
    client.release();
  }
}

/** Years of notices that so many of a hundred have read, the newest of them answered. */
export async function fillShelves(
  owner: pg.Pool,
  { id }: CommunityOfHomes,
  { notices, readers }: { notices: number; readers: number },
): Promise<void> {
  await owner.query(
    `insert into notice (community_id, id, kind, title, body, publisher_role, published_at, needs_confirmation)
     select $1, gen_random_uuid(), 'notice', '第' || number || '号公告', repeat('请大家看一看。', 60),
       'ownersCommittee', now() - interval '3 days' * number - interval '1 hour', false
     from generate_series(1, $2::integer) as number`,
    [id, notices],
  );
  await owner.query(
    `insert into notice_audience (community_id, notice_id, kind)
     select community_id, id, 'community' from notice where community_id = $1`,
    [id],
  );
  await owner.query(
    `insert into notice_reading (community_id, notice_id, account_id, read_at)
     select binding.community_id, notice.id, binding.account_id, now()
     from (select * from notice where community_id = $1 order by published_at desc limit 20) as notice
     join house_binding as binding on binding.community_id = notice.community_id
     where abs(hashtext(binding.account_id::text || notice.id)) % 100 < $2`,
    [id, readers],
  );
  await owner.query('analyze');
}
