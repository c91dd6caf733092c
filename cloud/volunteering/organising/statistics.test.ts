import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuid } from 'uuid';
import { fetchedDocument } from '@/test/cloud/fetched-document';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aMinuteEntry,
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  insert,
  type TestShift,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';
import { type Grouping, statisticsQuery } from './statistics-query';

jest.setTimeout(60_000);

let cloud: TestCloud;
let here: TestCommunity;
let keeper: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

async function held(startsAt: string, columns: Record<string, unknown> = {}): Promise<TestShift> {
  const activityId = await anActivity(cloud, here, keeper, columns);
  return aShift(cloud, here, activityId, {
    startsAt: new Date(startsAt),
    capacity: 50,
    columns: { state: 'ended', ended_at: cloud.now },
  });
}

async function served(shift: TestShift, volunteer: TestVolunteer, minutes: number) {
  await aSignup(cloud, here, shift, volunteer);
  return aMinuteEntry(cloud, here, volunteer, { minutes, shift });
}

const someVolunteers = (count: number) =>
  Promise.all(Array.from({ length: count }, () => aVolunteer(cloud, here)));

const statisticsFor = (person: TestPerson, year = 2026) =>
  person.client.volunteering.statistics.query({ year });
const figuresOf = (rows: readonly { name: string; figures: object | null }[]) =>
  Object.fromEntries(rows.map(({ name, figures }) => [name, figures]));

describe('the figures of a year', () => {
  beforeEach(async () => {
    here = await aCommunity(cloud);
    keeper = await here.aStaffMember('residentsCommittee');
  });

  it('count shifts held, people once, minutes with their corrections, and who did not come', async () => {
    const [one, other, absent] = await someVolunteers(3);
    const supervisor = await here.aStaffMember('administrator');
    const first = await held('2026-03-10T02:00:00Z', { kind: 'green' });
    const second = await held('2026-03-20T02:00:00Z', { kind: 'learning' });
    const entry = await served(first, one!, 90);
    await served(second, one!, 60);
    await served(second, other!, 30);
    await aSignup(cloud, here, second, absent!, 'noShow');
    await aSignup(cloud, here, second, absent!, 'cancelled');
    await aMinuteEntry(cloud, here, one!, {
      minutes: -15,
      columns: {
        ...{ kind: 'correction', corrects_id: entry, reason: '记多了' },
        ...{ recorded_by: keeper.accountId, confirmed_by: supervisor.accountId },
      },
    });
    await aMinuteEntry(cloud, here, one!, { minutes: -20, columns: { kind: 'benefit' } });
    const { total, byMonth, byKind, byBuilding, isCoarse } = await statisticsFor(keeper);
    const all = { shifts: 2, people: 2, minutes: 165, places: 4, missed: 1 };
    expect(isCoarse).toBe(false);
    expect(total.figures).toEqual(all);
    expect(figuresOf(byMonth)).toEqual({ '3月': all });
    expect(figuresOf(byKind)).toEqual({
      绿色互助: { shifts: 1, people: 1, minutes: 75, places: 1, missed: 0 },
      学习互助: { shifts: 1, people: 2, minutes: 90, places: 3, missed: 1 },
    });
    expect(figuresOf(byBuilding)).toEqual({ '1栋': all });
  });

  it('belong to the day the shift began in Shanghai, and to the kind by its own name', async () => {
    const ownKindId = uuid();
    await insert(cloud, 'own_activity_kind', {
      ...{ community_id: here.id, id: ownKindId, name: '护河', added_by: keeper.accountId },
      added_at: cloud.now,
    });
    const [volunteer] = await someVolunteers(1);
    const own = { kind: 'own', own_kind_id: ownKindId };
    await served(await held('2026-12-31T15:59:00Z', own), volunteer!, 10);
    await served(await held('2026-12-31T16:00:00Z', own), volunteer!, 20);
    const [before, after] = [await statisticsFor(keeper), await statisticsFor(keeper, 2027)];
    expect(before.byMonth.map(({ name, figures }) => [name, figures?.minutes])).toEqual([
      ['12月', 10],
    ]);
    expect(after.byMonth.map(({ name, figures }) => [name, figures?.minutes])).toEqual([
      ['1月', 20],
    ]);
    expect(after.byKind[0]?.name).toBe('护河');
  });

  it('by building tell where volunteers live, of the register those without a phone', async () => {
    const unit = await here.aUnit();
    const onRegister = await aVolunteer(cloud, here, {
      columns: { account_id: null, person_id: unit.owners[0]!.personId },
    });
    const nowhere = await aVolunteer(cloud, here, { columns: { account_id: null } });
    const shift = await held('2026-05-01T02:00:00Z');
    await served(shift, onRegister, 40);
    await served(shift, nowhere, 50);
    const { byBuilding } = await statisticsFor(keeper);
    expect(byBuilding.map(({ name, figures }) => [name, figures?.minutes])).toEqual([
      ['1栋', 40],
      ['没有登记住处', 50],
    ]);
  });

  it('of a cancelled shift only the minutes count that were served, of an open one nothing', async () => {
    const [volunteer] = await someVolunteers(1);
    const cancelled = await held('2026-05-01T02:00:00Z');
    await cloud.owner.query(
      "update shift set state = 'cancelled', cancelled_at = now(), ended_at = null where id = $1",
      [cancelled.id],
    );
    await served(cancelled, volunteer!, 30);
    const activityId = await anActivity(cloud, here, keeper);
    const open = await aShift(cloud, here, activityId, {
      startsAt: new Date('2026-05-02T02:00:00Z'),
    });
    await aSignup(cloud, here, open, volunteer!);
    const { total } = await statisticsFor(keeper);
    expect(total.figures).toEqual({ shifts: 0, people: 1, minutes: 30, places: 0, missed: 0 });
  });

  it('of fewer than five people are kept back from who does not keep the ledger, on paper too', async () => {
    const people = await someVolunteers(6);
    const [small, large] = [await held('2026-03-01T02:00:00Z'), await held('2026-04-01T02:00:00Z')];
    await served(small, people[0]!, 77);
    for (const volunteer of people) await served(large, volunteer, 60);
    const worker = await here.aStaffMember('gridWorker');
    const shown = await statisticsFor(worker);
    expect(shown.isCoarse).toBe(true);
    expect(shown.total.figures?.minutes).toBe(437);
    expect(figuresOf(shown.byMonth)).toEqual({ '3月': null, '4月': null });
    expect(figuresOf((await statisticsFor(keeper)).byMonth)['3月']).toMatchObject({ minutes: 77 });
    const kept = await worker.client.volunteering.exportStatistics.mutate({
      ...{ year: 2026, format: 'xlsx' },
    });
    const files = unzipSync(await fetchedDocument(worker.client, kept));
    const words = Object.values(files)
      .map((part) => strFromU8(part))
      .join('');
    expect(words).toContain('437');
    expect(words).not.toContain('>77<');
    const csv = await keeper.client.volunteering.exportStatistics.mutate({
      ...{ year: 2026, format: 'csv' },
    });
    const text = (await fetchedDocument(keeper.client, csv)).toString();
    expect(text).toContain('按月份,3月,1,1,77,1,0,');
    const { rows } = await cloud.owner.query(
      "select details from audit_entry where action = 'volunteering.exportStatistics' and account_id = $1",
      [keeper.accountId],
    );
    expect(rows).toEqual([{ details: { format: 'csv' } }]);
  });
});

describe('with many years of many shifts', () => {
  beforeAll(async () => {
    here = await aCommunity(cloud);
    keeper = await here.aStaffMember('residentsCommittee');
    const elsewhere = await aCommunity(cloud);
    for (const { id } of [here, elsewhere]) {
      await manyShifts(id);
    }
    await cloud.owner.query('vacuum analyze shift, signup, minute_entry, volunteer, activity');
  });

  /** Ten years of 200 shifts with five people each. */
  async function manyShifts(communityId: string): Promise<void> {
    const statements = [
      `insert into volunteer (community_id, id, name, adult, registered_at)
       select $1::uuid, gen_random_uuid(), '志愿者' || n, true, now() from generate_series(1, 300) as n`,
      `insert into activity (community_id, id, state, organiser_role, title, kind, place, description, contact,
         risks, insurance, created_by, created_at, updated_at, published_at)
       select $1::uuid, gen_random_uuid(), 'published', 'residentsCommittee', '楼道清洁', 'green', '3栋', '', '居委会',
         '请扶好扶手', 'none', (select id from account limit 1), now(), now(), now() from generate_series(1, 20)`,
      `insert into shift (community_id, id, activity_id, starts_at, ends_at, state, ended_at)
       select $1::uuid, gen_random_uuid(), (array(select id from activity where community_id = $1))[1 + n % 20],
         '2017-01-01Z'::timestamptz + n * interval '43 hours 48 minutes',
         '2017-01-01Z'::timestamptz + n * interval '43 hours 48 minutes' + interval '2 hours', 'ended', now()
       from generate_series(1, 2000) as n`,
      `insert into shift_post (community_id, id, shift_id, position, name, capacity)
       select community_id, gen_random_uuid(), id, 0, '志愿者', 20 from shift where community_id = $1`,
      `insert into signup (community_id, id, shift_id, post_id, volunteer_id, number, state, way, risk_revision, signed_up_at, state_since)
       select post.community_id, gen_random_uuid(), post.shift_id, post.id, volunteer.id, n, 'noShow', 'self', 1, now(), now()
       from (select *, row_number() over () as place from shift_post where community_id = $1) as post
       cross join generate_series(1, 5) as n
       join (select id, row_number() over () as place from volunteer where community_id = $1) as volunteer
         on volunteer.place = 1 + (post.place * 7 + n) % 300`,
      `insert into minute_entry (community_id, id, volunteer_id, kind, minutes, shift_id, at)
       select community_id, gen_random_uuid(), volunteer_id, 'service', 90, shift_id, now()
       from signup where community_id = $1`,
    ];
    // Without triggers and foreign keys: thousands of rows in a second.
    const client = await cloud.owner.connect();
    await client.query('set session_replication_role = replica');
    for (const statement of statements) await client.query(statement, [communityId]);
    await client.query('set session_replication_role = default');
    client.release();
  }

  it.each<Grouping>(['all', 'month', 'kind', 'building'])(
    'the statement by %s reads the shifts of its year by index, and theirs alone',
    async (grouping) => {
      const query = statisticsQuery({ communityId: here.id, now: cloud.now }, 2026, grouping);
      const { sql, parameters } = query.compile(cloud.database);
      const { rows } = await cloud.owner.query<{ 'QUERY PLAN': string }>(
        `explain (costs off) ${sql}`,
        [...parameters],
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('shift_over');
      expect(plan).not.toMatch(/Seq Scan on (shift|signup|minute_entry)/);
    },
  );

  it('each year counts its own', async () => {
    const { total } = await statisticsFor(keeper, 2021);
    expect(total.figures).toMatchObject({ shifts: 200, minutes: 200 * 5 * 90, missed: 1_000 });
  });
});
