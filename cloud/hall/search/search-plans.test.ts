import { v7 as uuid } from 'uuid';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity } from '@/test/cloud/test-community';

jest.setTimeout(60_000);

/** A community with a past, and as large a one beside it. */
let cloud: TestCloud;
let community: TestCommunity;
const count = 3_000;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  const elsewhere = await aCommunity(cloud);
  for (const { id } of [community, elsewhere]) {
    const account = uuid();
    await cloud.owner.query(
      "insert into account (id, open_id, consent_version, consented_at) values ($1, $2, '1', now())",
      [account, `dev-${account}`],
    );
    await cloud.owner.query(
      `insert into topic (community_id, id, author_account_id, state, category, place, title, body, proposal,
         created_at, updated_at, submitted_at, cosign_threshold, cosign_until)
       select $1, gen_random_uuid(), $2, 'cosigning', 'other', '', '小区的事情第' || n || '件',
         '说明 ' || md5(n::text) || case when n % 500 = 0 then '充电桩' else '' end, '', now(), now(),
         now() - n * interval '1 minute', 5, now()
       from generate_series(1, $3::int) as n`,
      [id, account, count],
    );
  }
  await cloud.owner.query(
    `insert into topic_event (community_id, id, topic_id, kind, state, details, at)
     select community_id, gen_random_uuid(), id, 'submitted', 'cosigning', '{}', submitted_at from topic`,
  );
  await cloud.owner.query('vacuum analyze topic, topic_search, topic_event');
});
afterAll(() => cloud.stop());

/** The plan of a statement with everything in it the planner is free to choose. */
const planOf = async (statement: string, values: unknown[]): Promise<string> => {
  const { rows } = await cloud.owner.query<{ 'QUERY PLAN': string }>(
    `explain (costs off) ${statement}`,
    values,
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

it('words are found through their index, not by reading the community’s topics', async () => {
  const { rows } = await cloud.owner.query<{ prosrc: string }>(
    "select prosrc from pg_proc where proname = 'topics_with_terms'",
  );
  const statement = rows[0]!.prosrc
    .replaceAll('wanted', '(select search_terms($1::uuid, $2))')
    .replace('current_community()', '$1::uuid');
  const plan = await planOf(statement, [community.id, '充电桩']);
  expect(plan).toContain('topic_search_terms');
  expect(plan).not.toContain('Seq Scan');
});

it('among thousands of topics those are found, and none of the community beside it', async () => {
  const resident = await community.aResident();
  const { items } = await resident.client.hall.searchTopics.query({ words: '充电桩', limit: 50 });
  expect(items).toHaveLength(count / 500);
});

it('what happened lately is found by its time', async () => {
  const plan = await planOf(
    `select topic_id from topic_event where community_id = $1 and at >= now() - interval '1 hour' and at < now()
     order by at, id`,
    [community.id],
  );
  expect(plan).toContain('topic_event_by_time');
});
