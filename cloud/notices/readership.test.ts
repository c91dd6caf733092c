import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNotice, anotherBuilding } from '@/test/cloud/test-notices';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeEach(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
});
afterEach(() => cloud.stop());

const readershipOf = (noticeId: string) => staff.client.notices.countReadership.query({ noticeId });
const roomsWithout = async (
  noticeId: string,
  question: Partial<Parameters<typeof staff.client.notices.listUnreadRooms.query>[0]> = {},
) => (await staff.client.notices.listUnreadRooms.query({ noticeId, ...question })).items;

it('one reader stands for the whole unit; rooms of which nobody uses the app are told apart', async () => {
  const [shared, silent, empty] = [
    await community.aUnit({ roomNumber: '101', ownerNames: ['甲', '乙'] }),
    await community.aUnit({ roomNumber: '102' }),
    await community.aUnit({ roomNumber: '1503' }),
  ];
  const reader = await community.aResident({ unit: shared });
  await community.aResident({ unit: shared, relation: 'coOwner', owner: 1 });
  await community.aResident({ unit: silent });
  await community.aUnit({ kind: 'parking' });
  await community.aUnit({ isDeveloper: true });
  const noticeId = await aNotice(staff.client, { needsConfirmation: true });
  await reader.client.notices.recordRead.mutate({ noticeId });

  expect(await readershipOf(noticeId)).toMatchObject({
    needsConfirmation: true,
    // The publisher counts among the people, but lives in no unit.
    people: { reached: 4, read: 2, confirmed: 1 },
    total: { units: 3, joined: 2, read: 1, confirmed: 0 },
    buildings: [{ name: '1栋', units: 3, joined: 2, read: 1, confirmed: 0 }],
  });
  expect(await roomsWithout(noticeId)).toEqual([
    { unitId: silent.id, room: '1栋*单元**02', state: 'notRead' },
    { unitId: empty.id, room: '1栋*单元**03', state: 'notJoined' },
  ]);
  expect(await roomsWithout(noticeId, { missing: 'confirmation' })).toMatchObject([
    { unitId: shared.id, state: 'notConfirmed' },
    { unitId: silent.id, state: 'notRead' },
    { unitId: empty.id, state: 'notJoined' },
  ]);
});

it('counts by building, and only the audience', async () => {
  const second = await anotherBuilding(cloud, community);
  const there = await community.aResident({ unit: await second.aUnitThere() });
  await second.aUnitThere();
  await community.aResident();
  const toSecond = await aNotice(staff.client, {
    audience: { kind: 'buildings', ids: [second.buildingId] },
  });
  const toAll = await aNotice(staff.client, { needsConfirmation: true });
  for (const noticeId of [toSecond, toAll]) {
    await there.client.notices.recordRead.mutate({ noticeId });
  }
  await there.client.notices.confirmNotice.mutate({ noticeId: toAll });
  expect(await readershipOf(toSecond)).toMatchObject({
    people: { reached: 1, read: 1 },
    buildings: [{ name: '2栋', units: 2, joined: 1, read: 1 }],
  });
  expect((await readershipOf(toAll)).buildings).toMatchObject([
    { name: '1栋', units: 1, joined: 1, read: 0, confirmed: 0 },
    { name: '2栋', units: 2, joined: 1, read: 1, confirmed: 1 },
  ]);
  expect(await roomsWithout(toAll, { buildingId: second.buildingId })).toHaveLength(1);
});

it('a notice for owners counts owners only, and a body counts people instead of rooms', async () => {
  const home = await community.aUnit();
  await community.aResident({ unit: home });
  const tenant = await community.aResident({ unit: home, relation: 'tenant' });
  const toOwners = await aNotice(staff.client, { audience: { kind: 'roles', roles: ['owner'] } });
  await refused(tenant.client.notices.recordRead.mutate({ noticeId: toOwners }), 'noticeUnknown');
  expect(await readershipOf(toOwners)).toMatchObject({
    people: { reached: 1, read: 0 },
    total: { units: 1, joined: 1, read: 0 },
  });
  const guard = await community.aStaffMember('propertyManager');
  const toGuards = await aNotice(staff.client, {
    audience: { kind: 'roles', roles: ['propertyManager'] },
  });
  await guard.client.notices.recordRead.mutate({ noticeId: toGuards });
  expect(await readershipOf(toGuards)).toMatchObject({
    people: { reached: 1, read: 1 },
    total: { units: 0 },
    buildings: [],
  });
});

it('who has moved out no longer stands for the unit', async () => {
  const home = await community.aUnit();
  const tenant = await community.aResident({
    unit: home,
    relation: 'tenant',
    expiresAt: new Date(cloud.now.getTime() + 1000),
  });
  const noticeId = await aNotice(staff.client);
  await tenant.client.notices.recordRead.mutate({ noticeId });
  expect((await readershipOf(noticeId)).total).toMatchObject({ joined: 1, read: 1 });
  cloud.advance(1000);
  expect((await readershipOf(noticeId)).total).toMatchObject({ joined: 0, read: 0 });
});

it("another community's notice is unknown", async () => {
  const other = await aCommunity(cloud, { name: '别的小区' });
  const noticeId = await aNotice((await other.aStaffMember('administrator')).client);
  await refused(readershipOf(noticeId), 'noticeUnknown');
  await refused(roomsWithout(noticeId), 'noticeUnknown');
});

describe('a compound of 1,000 units', () => {
  const aBigCompound = async () => {
    const accounts = Array.from({ length: 1000 }, () => uuid());
    const units = accounts.map(() => uuid());
    const run = (statement: string, values: unknown[]) => cloud.owner.query(statement, values);
    await run(
      `insert into unit (community_id, id, building_id, entrance_id, room_number, kind, area_hundredths, position, created_at)
       select $1, id, $2, $3, 'A' || n, 'dwelling', 9000, n, now() from unnest($4::uuid[]) with ordinality as u (id, n)`,
      [community.id, community.buildingId, community.entranceId, units],
    );
    await run(
      `insert into account (id, open_id, consent_version, consented_at)
       select id, 'dev-big-' || n, '1', now() from unnest($1::uuid[]) with ordinality as a (id, n)`,
      [accounts],
    );
    await run(
      `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, applied_at, decided_at)
       select $1, gen_random_uuid(), a, u, 'tenant', '住户', '19800000000', true, 'approved', now(), now()
       from unnest($2::uuid[], $3::uuid[]) as b (a, u)`,
      [community.id, accounts.slice(0, 800), units.slice(0, 800)],
    );
    await run('analyze', []);
    return { accounts, units };
  };

  it('shows its readership in under 100 ms and pages through every room once', async () => {
    const { accounts } = await aBigCompound();
    const noticeId = await aNotice(staff.client);
    await cloud.owner.query(
      `insert into notice_reading (community_id, notice_id, account_id, read_at)
       select $1, $2, id, now() from unnest($3::uuid[]) as r (id)`,
      [community.id, noticeId, accounts.slice(0, 500)],
    );
    const { total, people } = await readershipOf(noticeId);
    // The best of five: what the database needs, not what else this machine is doing.
    const milliseconds: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const startedAt = performance.now();
      await readershipOf(noticeId);
      milliseconds.push(performance.now() - startedAt);
    }
    expect(Math.min(...milliseconds)).toBeLessThan(100);
    expect(total).toEqual({ units: 1000, joined: 800, read: 500, confirmed: 0 });
    expect(people).toEqual({ reached: 801, read: 501, confirmed: 0 });

    const seen = new Set<string>();
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof staff.client.notices.listUnreadRooms.query>> =
        await staff.client.notices.listUnreadRooms.query({ noticeId, cursor, limit: 50 });
      for (const { unitId } of page.items) seen.add(unitId);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.size).toBe(500);
  });
});
