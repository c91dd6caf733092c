import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestUnit } from '@/test/cloud/test-community';

let cloud: TestCloud;
let community: TestCommunity;
let home: TestUnit;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  home = await community.aUnit({ ownerNames: ['李小明'] });
});

const application = (unitId: string) => ({
  unitId,
  relation: 'owner' as const,
  name: '李小明',
  phone: '13800000001',
  adult: true,
});

describe('choosing a place', () => {
  it('lists buildings, entrances and rooms in the register’s order', async () => {
    const second = await community.aUnit({ roomNumber: '0901' });
    const { client } = await community.aStranger();
    const [building] = await client.community.listBuildings.query();
    expect(building).toMatchObject({ name: '1栋', entrances: [{ name: '1单元' }] });
    const { items, nextCursor } = await client.community.listRooms.query({
      buildingId: building!.id,
      entranceId: building!.entrances[0]!.id,
    });
    expect(items).toEqual([
      { unitId: home.id, roomNumber: home.roomNumber, kind: 'dwelling' },
      { unitId: second.id, roomNumber: '0901', kind: 'dwelling' },
    ]);
    expect(nextCursor).toBeNull();
  });

  it('pages through the rooms of a very large building', async () => {
    await cloud.owner.query(
      `insert into unit (community_id, id, building_id, entrance_id, room_number, kind, area_hundredths, position, created_at)
       select $1, gen_random_uuid(), $2, null, 'B' || number, 'parking', 1200, 1000 + number, now()
       from generate_series(1, 450) as number`,
      [community.id, community.buildingId],
    );
    const { client } = await community.aStranger();
    const rooms: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { roomNumber: string }[]; nextCursor: string | null } =
        await client.community.listRooms.query({
          buildingId: community.buildingId,
          entranceId: null,
          cursor,
        });
      rooms.push(...page.items.map(({ roomNumber }) => roomNumber));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(rooms).toEqual(Array.from({ length: 450 }, (_, index) => `B${index + 1}`));
  });

  it('leaves out removed rooms and buildings without any', async () => {
    await cloud.owner.query('update unit set removed_at = now() where id = $1', [home.id]);
    const { client } = await community.aStranger();
    expect(await client.community.listBuildings.query()).toEqual([]);
    await refused(client.community.applyForBinding.mutate(application(home.id)), 'unitUnknown');
  });

  it('shows nothing of another community', async () => {
    const other = await aCommunity(cloud);
    const { client } = await other.aStranger();
    expect(await client.community.listBuildings.query()).toEqual([]);
    await refused(client.community.applyForBinding.mutate(application(home.id)), 'unitUnknown');
  });

  it('refuses a cursor that is none of ours', async () => {
    const { client } = await community.aStranger();
    await refused(
      client.community.listRooms.query({
        buildingId: community.buildingId,
        entranceId: null,
        cursor: 'bm9uc2Vuc2U',
      }),
      'inputInvalid',
    );
  });
});

describe('applying', () => {
  it('answers alike whether the room is free, taken, or the name is on the register', async () => {
    await community.aResident({ unit: home });
    const free = await community.aUnit();
    const shapes = [];
    for (const [unitId, name] of [
      [home.id, '李小明'],
      [home.id, '别人'],
      [free.id, '别人'],
    ] as const) {
      const { client } = await community.aStranger();
      const answer = await client.community.applyForBinding.mutate({
        ...application(unitId),
        name,
      });
      const [binding] = await client.community.myBindings.query();
      const { bindingId, unitId: _, room: __, name: ___, ...rest } = binding!;
      shapes.push({ keys: Object.keys(answer), rest });
      expect(bindingId).toBe(answer.bindingId);
    }
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
  });

  it('gives no rights before it is approved', async () => {
    const { client } = await community.aStranger();
    await client.community.applyForBinding.mutate(application(home.id));
    const me = await client.community.whoAmI.query();
    expect(me.roles).toEqual([]);
    expect(me.homes).toEqual([]);
    expect(me.pendingBindings).toMatchObject([
      { room: `1栋1单元${home.roomNumber}`, state: 'pending', relation: 'owner' },
    ]);
  });

  it('answers a second application for the same room with the first, unchanged', async () => {
    const { client } = await community.aStranger();
    const first = await client.community.applyForBinding.mutate(application(home.id));
    const second = await client.community.applyForBinding.mutate({
      ...application(home.id),
      name: '王大力',
    });
    expect(second).toEqual(first);
    expect(await client.community.myBindings.query()).toMatchObject([{ name: '李小明' }]);
  });

  it('two applications at once for one room become one', async () => {
    const { client } = await community.aStranger();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        client.community.applyForBinding.mutate(application(home.id)),
      ),
    );
    expect(new Set(answers.map(({ bindingId }) => bindingId)).size).toBe(1);
  });

  it('lets three applications wait and refuses the fourth, also four at once', async () => {
    const { client } = await community.aStranger();
    const units = await Promise.all([1, 2, 3, 4].map(() => community.aUnit()));
    const outcomes = await Promise.allSettled(
      units.map(({ id }) => client.community.applyForBinding.mutate(application(id))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await refused(
      client.community.applyForBinding.mutate(application(home.id)),
      'tooManyPendingBindings',
    );
    const [first] = await client.community.myBindings.query();
    await client.community.withdrawBinding.mutate({ bindingId: first!.bindingId });
    await client.community.applyForBinding.mutate(application(home.id));
  });

  it('lets somebody whose binding expired apply again', async () => {
    const tenant = await community.aResident({
      unit: home,
      relation: 'tenant',
      expiresAt: new Date(cloud.now.getTime() + 1000),
    });
    cloud.advance(2000);
    expect((await tenant.client.community.whoAmI.query()).roles).toEqual([]);
    await tenant.client.community.applyForBinding.mutate({
      ...application(home.id),
      relation: 'tenant',
    });
    const states = (await tenant.client.community.myBindings.query()).map(({ state }) => state);
    expect(states.sort()).toEqual(['pending', 'revoked']);
  });

  it.each([
    ['householdMember', 'dwelling'],
    ['owner', 'household'],
  ] as const)('a %s of a %s is no possible relation', async (relation, kind) => {
    const unit = await community.aUnit({ kind });
    const { client } = await community.aStranger();
    await refused(
      client.community.applyForBinding.mutate({ ...application(unit.id), relation }),
      'relationNotPossible',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '李小明😀',
    '\u202e明小李',
    '李\u0000明',
    '李'.repeat(31),
    '李',
    '13800000000',
    '   ',
  ])('refuses the name %j', async (name) => {
    const { client } = await community.aStranger();
    await refused(
      client.community.applyForBinding.mutate({ ...application(home.id), name }),
      name.includes('\u0000') ? 'inputInvalid' : 'applicantNameInvalid',
    );
  });

  it('refuses text of 10,000 characters as input', async () => {
    const { client } = await community.aStranger();
    await refused(
      client.community.applyForBinding.mutate({
        ...application(home.id),
        name: '李'.repeat(10_000),
      }),
      'inputInvalid',
    );
  });

  it.each(['123', '0571-88888888', '12345678901', '１３８０００００００', ''])(
    'refuses the phone %j',
    async (phone) => {
      const { client } = await community.aStranger();
      await refused(
        client.community.applyForBinding.mutate({ ...application(home.id), phone }),
        'phoneNotMobile',
      );
    },
  );

  it.each(['138 0000 0001', '+86 13800000001', '１３８０００００００１'])(
    'takes the phone %j',
    async (phone) => {
      const { client } = await community.aStranger();
      await client.community.applyForBinding.mutate({ ...application(home.id), phone });
      expect((await client.community.myBindings.query())[0]?.phone).toBe('13800000001');
    },
  );
});

describe('withdrawing', () => {
  it('giving up a home ends the rights at once and frees the person of the register', async () => {
    const owner = await community.aResident({ unit: home });
    const [binding] = await owner.client.community.myBindings.query();
    await owner.client.community.withdrawBinding.mutate({ bindingId: binding!.bindingId });
    expect((await owner.client.community.whoAmI.query()).roles).toEqual([]);
    const { rows } = await cloud.owner.query(
      'select 1 from claimed_person where community_id = $1',
      [community.id],
    );
    expect(rows).toEqual([]);
    await refused(
      owner.client.community.withdrawBinding.mutate({ bindingId: binding!.bindingId }),
      'bindingAlreadyDecided',
    );
  });

  it('nobody can withdraw another’s application', async () => {
    const applicant = await community.aStranger();
    const { bindingId } = await applicant.client.community.applyForBinding.mutate(
      application(home.id),
    );
    const other = await community.aResident();
    await refused(other.client.community.withdrawBinding.mutate({ bindingId }), 'bindingUnknown');
  });
});
