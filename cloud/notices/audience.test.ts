import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import {
  aCommunity,
  type TestCommunity,
  type TestPerson,
  type TestUnit,
} from '@/test/cloud/test-community';
import { aNotice, anotherBuilding, titlesFor } from '@/test/cloud/test-notices';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let second: Awaited<ReturnType<typeof anotherBuilding>>;
let homeA: TestUnit;
let people: Record<
  'ownerA' | 'neighbourA' | 'ownerB' | 'tenantB' | 'guard' | 'elsewhere',
  TestPerson
>;

beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  second = await anotherBuilding(cloud, community);
  staff = await community.aStaffMember('ownersCommittee');
  homeA = await community.aUnit();
  const homeB = await second.aUnitThere();
  people = {
    ownerA: await community.aResident({ unit: homeA }),
    neighbourA: await community.aResident(),
    ownerB: await community.aResident({ unit: homeB }),
    tenantB: await community.aResident({ unit: homeB, relation: 'tenant' }),
    guard: await community.aStaffMember('propertyManager'),
    elsewhere: await (await aCommunity(cloud, { name: '别的小区' })).aResident(),
  };
});
afterAll(() => cloud.stop());

const everyone = ['ownerA', 'neighbourA', 'ownerB', 'tenantB', 'guard'];

describe('who of a community a notice reaches', () => {
  const cases: [string, () => Parameters<typeof aNotice>[1], string[]][] = [
    ['the whole community', () => ({ audience: { kind: 'community' } }), everyone],
    [
      'one building: its residents only',
      () => ({ audience: { kind: 'buildings', ids: [community.buildingId] } }),
      ['ownerA', 'neighbourA'],
    ],
    [
      'two buildings: the residents of both',
      () => ({
        audience: { kind: 'buildings', ids: [community.buildingId, second.buildingId] },
      }),
      ['ownerA', 'neighbourA', 'ownerB', 'tenantB'],
    ],
    [
      'one entrance: tenants like owners',
      () => ({ audience: { kind: 'entrances', ids: [second.entranceId] } }),
      ['ownerB', 'tenantB'],
    ],
    [
      'one unit: not the neighbour of the same entrance',
      () => ({ audience: { kind: 'units', ids: [homeA.id] } }),
      ['ownerA'],
    ],
    [
      'owners: not their tenants',
      () => ({ audience: { kind: 'roles', roles: ['owner'] } }),
      ['ownerA', 'neighbourA', 'ownerB'],
    ],
    [
      'a body: its staff, no resident',
      () => ({ audience: { kind: 'roles', roles: ['propertyManager', 'supervisoryCommittee'] } }),
      ['guard'],
    ],
  ];

  it.each(cases)('%s', async (title, noticeOf, reached) => {
    const noticeId = await aNotice(staff.client, { ...noticeOf(), title });
    for (const [name, { client }] of Object.entries(people)) {
      const sees = (await titlesFor(client)).includes(title);
      expect([name, sees]).toEqual([name, reached.includes(name)]);
      if (name === 'elsewhere') {
        await refused(client.notices.readNotice.query({ noticeId }), 'noticeUnknown');
      } else if (name !== 'guard') {
        const read = client.notices.readNotice.query({ noticeId });
        if (sees) await expect(read).resolves.toMatchObject({ title });
        else await refused(read, 'noticeUnknown');
      }
    }
  });

  it('staff see what is addressed to others when they ask for everything, marked as such', async () => {
    const { guard } = people;
    const noticeId = await aNotice(staff.client, {
      title: '只给一户',
      audience: { kind: 'units', ids: [homeA.id] },
    });
    expect(await titlesFor(guard.client)).not.toContain('只给一户');
    const { items } = await guard.client.notices.listNotices.query({ scope: 'all' });
    expect(items.find(({ id }) => id === noticeId)).toMatchObject({
      addressedToMe: false,
      unread: false,
    });
    const detail = await guard.client.notices.readNotice.query({ noticeId });
    expect(detail.audience).toMatchObject({ kind: 'units', count: 1 });
    expect(detail.audience.names[0]).toMatch(/^1栋1单元/);
  });

  it('a resident is not told to which rooms a notice went', async () => {
    const noticeId = await aNotice(staff.client, {
      audience: { kind: 'units', ids: [homeA.id] },
    });
    const { audience } = await people.ownerA.client.notices.readNotice.query({ noticeId });
    expect(audience).toEqual({ kind: 'units', names: [], count: 1, rule: null });
  });

  it('who moves in later is reached by the rule, who moves out no longer', async () => {
    const noticeId = await aNotice(staff.client, {
      audience: { kind: 'units', ids: [homeA.id] },
    });
    const newcomer = await community.aResident({
      unit: homeA,
      relation: 'tenant',
      expiresAt: new Date(cloud.now.getTime() + 60_000),
    });
    await expect(newcomer.client.notices.readNotice.query({ noticeId })).resolves.toMatchObject({
      id: noticeId,
    });
    cloud.advance(60_000);
    await refused(newcomer.client.notices.readNotice.query({ noticeId }), 'notAllowed');
  });

  it('keeps one row a target, however many people it reaches, duplicates once', async () => {
    const noticeId = await aNotice(staff.client, {
      audience: { kind: 'buildings', ids: [second.buildingId, second.buildingId] },
    });
    const { rows } = await cloud.owner.query(
      'select kind, target from notice_audience where notice_id = $1',
      [noticeId],
    );
    expect(rows).toEqual([{ kind: 'buildings', target: second.buildingId }]);
  });

  it("refuses another community's places and places that are none", async () => {
    const other = await aCommunity(cloud, { name: '第三小区' });
    const foreign = await other.aUnit();
    for (const audience of [
      { kind: 'buildings' as const, ids: [other.buildingId] },
      { kind: 'entrances' as const, ids: [other.entranceId] },
      { kind: 'units' as const, ids: [homeA.id, foreign.id] },
      { kind: 'units' as const, ids: [community.buildingId] },
    ]) {
      await refused(aNotice(staff.client, { audience }), 'noticeAudienceUnknown');
      await refused(
        staff.client.notices.countAudience.query({ audience }),
        'noticeAudienceUnknown',
      );
    }
    await refused(aNotice(staff.client, { audience: { kind: 'units', ids: [] } }), 'inputInvalid');
  });
});

describe('how many a notice would reach', () => {
  it('counts accounts once, units once, and the units in which somebody uses the app', async () => {
    const place = await aCommunity(cloud, { name: '数一数小区' });
    const chair = await place.aStaffMember('ownersCommittee');
    const [first, shared, , parking, unsold] = [
      await place.aUnit(),
      await place.aUnit({ ownerNames: ['甲', '乙'] }),
      await place.aUnit(),
      await place.aUnit({ kind: 'parking' }),
      await place.aUnit({ isDeveloper: true }),
    ];
    await place.aResident({ unit: first });
    await place.aResident({ unit: shared });
    await place.aResident({ unit: shared, relation: 'coOwner', owner: 1 });
    await place.aResident({ unit: shared, relation: 'tenant' });
    const count = (audience: Parameters<typeof chair.client.notices.countAudience.query>[0]) =>
      chair.client.notices.countAudience.query(audience);

    expect(await count({ audience: { kind: 'community' } })).toEqual({
      people: 5,
      units: 3,
      joinedUnits: 2,
    });
    expect(await count({ audience: { kind: 'buildings', ids: [place.buildingId] } })).toEqual({
      people: 4,
      units: 3,
      joinedUnits: 2,
    });
    expect(await count({ audience: { kind: 'roles', roles: ['owner'] } })).toEqual({
      people: 3,
      units: 3,
      joinedUnits: 2,
    });
    expect(await count({ audience: { kind: 'roles', roles: ['ownersCommittee'] } })).toEqual({
      people: 1,
      units: 0,
      joinedUnits: 0,
    });
    expect(
      await count({ audience: { kind: 'units', ids: [shared.id, parking.id, unsold.id] } }),
    ).toEqual({ people: 3, units: 3, joinedUnits: 1 });
  });
});
