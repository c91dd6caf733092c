import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { sealBallots } from '@/cloud/polls/ledger/seal-ballots';
import { holdPolls } from '@/cloud/polls/poll-row';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestUnit } from './test-community';
import { aNonce, type TestPoll } from './test-polls';

/** Another building of a community, with one entrance, after those there are. */
export async function aBuilding(cloud: TestCloud, community: TestCommunity, name: string) {
  const [buildingId, entranceId] = [uuid(), uuid()];
  await cloud.owner.query(
    `insert into building (community_id, id, name, position)
     select $1, $2, $3, max(position) + 1 from building where community_id = $1`,
    [community.id, buildingId, name],
  );
  await cloud.owner.query(
    "insert into entrance (community_id, id, building_id, name, position) values ($1, $2, $3, '2单元', 1)",
    [community.id, entranceId, buildingId],
  );
  const moveIn = (...units: TestUnit[]) =>
    cloud.owner.query(
      'update unit set building_id = $2, entrance_id = $3 where community_id = $1 and id = any ($4)',
      [community.id, buildingId, entranceId, units.map(({ id }) => id)],
    );
  return { buildingId, entranceId, moveIn };
}

/** Village groups (村民小组), each with so many households of one adult: voters of a poll by heads. */
export async function villageGroups(
  cloud: TestCloud,
  community: TestCommunity,
  households: readonly number[],
): Promise<string[]> {
  const groups = households.map((count, index) => ({ id: uuid(), count, index }));
  for (const { id, count, index } of groups) {
    const rows = Array.from({ length: count }, (_, place) => ({
      unit: uuid(),
      person: uuid(),
      ending: uuid(),
      place,
    }));
    await cloud.owner.query(
      'insert into building (community_id, id, name, position) values ($1, $2, $3, $4)',
      [community.id, id, `第${index + 1}组`, index + 2],
    );
    const run = (statement: string, values: unknown[] = []) =>
      cloud.owner.query(
        `with given as (select $1::uuid as community_id, row.* from jsonb_to_recordset($2::jsonb)
           as row(unit uuid, person uuid, ending uuid, place int)) ${statement}`,
        [community.id, JSON.stringify(rows), ...values],
      );
    await run(
      `insert into unit (community_id, id, building_id, room_number, kind, area_hundredths, position, created_at)
       select community_id, unit, $3, lpad(place::text, 4, '0'), 'household', 0, place, now() from given`,
      [id],
    );
    await run(
      `insert into roll_person (community_id, id, name, birth_date, created_at)
       select community_id, person, '村民' || place, '1970-01-01', now() from given`,
    );
    await run(
      `insert into unit_person (community_id, id, unit_id, person_id, relation, position, valid_from)
       select community_id, ending, unit, person, 'head', 0, now() from given`,
    );
  }
  return groups.map(({ id }) => id);
}

/** Ballots of voters by their places in the order of the register, from 0, sealed now without anybody calling. */
export async function sealForPlaces(
  cloud: TestCloud,
  where: { communityId: string; poll: TestPoll; accountId: string },
  places: readonly number[],
  answers: Answers,
): Promise<void> {
  const { communityId, poll, accountId } = where;
  const found = await cloud.owner.query<{ id: string; row: number; person: string }>(
    `select id, row, person from (
       select entry.id, entry.row, entry.person_ids[1] as person,
         row_number() over (order by building.position, unit.position) - 1 as place
       from voter_roll_entry as entry
       join unit on unit.community_id = entry.community_id and unit.id = entry.unit_ids[1]
       join building on building.community_id = unit.community_id and building.id = unit.building_id
       where entry.poll_id = $1) as placed
     where place = any ($2) order by place`,
    [poll.id, places],
  );
  await inCommunity(cloud.database, communityId, async (transaction) => {
    const context = { transaction, communityId, now: cloud.now, signer: cloud.services.signer };
    const held = (await holdPolls(context, [poll.id])).get(poll.id)!;
    await sealBallots(
      context,
      held,
      found.rows.map(({ id, row, person }) => ({
        voterId: id,
        row,
        channel: 'app',
        personId: person,
        accountId,
        requestId: randomUUID(),
        entryId: null,
        answers,
        nonce: aNonce(),
        statedAt: cloud.now,
        previous: null,
      })),
    );
  });
}
