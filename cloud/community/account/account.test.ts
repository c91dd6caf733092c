import { privacyStatementVersion } from '@/shared/community/privacy-statement';
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
  community = await aCommunity(cloud, { settings: { privacyContact: '居委会 0571-1234567' } });
  home = await community.aUnit({ ownerNames: ['李小明'] });
});

const rows = async (statement: string, values: unknown[] = []) =>
  (await cloud.owner.query(statement, values)).rows as Record<string, unknown>[];

describe('who am I', () => {
  it('tells a visitor the community and nothing else', async () => {
    expect(await cloud.as(null, community.id).community.whoAmI.query()).toEqual({
      loggedIn: false,
      account: null,
      community: {
        id: community.id,
        name: '测试小区',
        kind: 'compound',
        privacyContact: '居委会 0571-1234567',
      },
      roles: [],
      homes: [],
      pendingBindings: [],
    });
  });

  it('works before a community is chosen', async () => {
    const { openId } = await community.aResident();
    expect(await cloud.as(openId, null).community.whoAmI.query()).toMatchObject({
      loggedIn: true,
      account: { consentVersion: '1', consentIsCurrent: false },
      community: null,
    });
  });
});

describe('consent', () => {
  it('makes the account; nothing about the person is kept before', async () => {
    const openId = `dev-consent-${community.id}`;
    const client = cloud.as(openId, null);
    expect(await client.community.whoAmI.query()).toMatchObject({ loggedIn: true, account: null });
    expect(await rows('select 1 from account where open_id = $1', [openId])).toEqual([]);
    const given = { version: privacyStatementVersion };
    expect(await client.community.giveConsent.mutate(given)).toEqual(given);
    expect((await client.community.whoAmI.query()).account).toEqual({
      consentVersion: privacyStatementVersion,
      consentedAt: cloud.now.toISOString(),
      consentIsCurrent: true,
    });
  });

  it('given again, or twice at once, makes one account and keeps its first date', async () => {
    const openId = `dev-twice-${community.id}`;
    const give = () =>
      cloud.as(openId, null).community.giveConsent.mutate({ version: privacyStatementVersion });
    await Promise.all([give(), give(), give()]);
    const before = await rows('select id, consented_at from account where open_id = $1', [openId]);
    expect(before).toHaveLength(1);
    cloud.advance(1000);
    await give();
    expect(await rows('select id, consented_at from account where open_id = $1', [openId])).toEqual(
      before,
    );
  });

  it('to a new statement replaces the old one', async () => {
    const resident = await community.aResident();
    await resident.client.community.giveConsent.mutate({ version: privacyStatementVersion });
    expect((await resident.client.community.whoAmI.query()).account).toMatchObject({
      consentIsCurrent: true,
    });
    expect((await resident.client.community.whoAmI.query()).roles).toContain('owner');
  });
});

describe('my communities', () => {
  it('are those with a role, a home or an application', async () => {
    const resident = await community.aResident({ unit: home });
    const village = await aCommunity(cloud, { name: '青石村', kind: 'village' });
    const household = await village.aUnit({ kind: 'household', roomNumber: '0012' });
    await cloud.as(resident.openId, village.id).community.applyForBinding.mutate({
      unitId: household.id,
      ...{ relation: 'tenant', name: '李小明', phone: '13800000001', adult: true },
    });
    await aCommunity(cloud, { name: '与我无关' });
    const mine = await cloud.as(resident.openId, community.id).community.myCommunities.query();
    expect(mine).toEqual([
      expect.objectContaining({
        name: '测试小区',
        homes: [`1栋1单元${home.roomNumber}`],
        pendingCount: 0,
      }),
      expect.objectContaining({ name: '青石村', homes: [], pendingCount: 1 }),
    ]);
  });
});

describe('export', () => {
  it('contains what is kept about me, and nothing of anybody else', async () => {
    const resident = await community.aResident({ unit: home });
    const neighbour = await community.aResident();
    const reviewer = await community.aStaffMember('gridWorker');
    await neighbour.client.community.applyForBinding.mutate({
      unitId: home.id,
      ...{ relation: 'tenant', name: '邻居', phone: '13911112222', adult: true },
    });
    await reviewer.client.community.rejectBinding.mutate({
      bindingId: (await reviewer.client.community.listBindingsToReview.query({})).items[0]!
        .bindingId,
      reason: '不是租户',
    });

    const mine = await resident.client.community.exportMyData.query();
    expect(mine).toMatchObject({
      community: '测试小区',
      account: { id: resident.accountId },
      homes: [{ name: '李小明', room: `1栋1单元${home.roomNumber}`, state: 'approved' }],
      register: [{ name: '李小明', phone: home.owners[0]!.phone, birthDate: null }],
    });
    expect(Object.keys(mine.records)).toEqual(['claimed_person', 'house_binding', 'unit_person']);
    const text = JSON.stringify(mine);
    for (const foreign of [neighbour.accountId, '13911112222', '邻居', reviewer.accountId])
      expect(text).not.toContain(foreign);

    const deeds = await reviewer.client.community.exportMyData.query();
    expect(deeds.records.audit_entry).toHaveLength(1);
    expect(JSON.stringify(deeds)).not.toContain('13911112222');
  });

  it('reads every table whose rows belong to an account', async () => {
    const references = await rows(
      `select conrelid::regclass::text as table_name, attname as column_name
       from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
       where confrelid = 'account'::regclass`,
    );
    expect(references.length).toBeGreaterThan(20);
    // Whatever refers to an account is read by its name: whose the row is, or whose deed.
    for (const { table_name, column_name } of references)
      expect(`${table_name}.${column_name}`).toMatch(/[._]account_id$|_by$/);
    // What is about a person of the register is read under one name, too. The others name somebody
    // beside the one whose row it is, or the same person under an earlier entry of the register.
    const people = await rows(
      `select conrelid::regclass::text as table_name, attname as column_name
       from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
       where confrelid = 'roll_person'::regclass and attname not in ('community_id', 'person_id')`,
    );
    expect(
      people.map(({ table_name, column_name }) => `${table_name}.${column_name}`).sort(),
    ).toEqual(['ballot_entry.proxy_person_id', 'merged_person.becomes', 'merged_person.was']);
  });

  it('contains nothing of another community', async () => {
    const resident = await community.aResident({ unit: home });
    const other = await aCommunity(cloud, { name: '别的小区' });
    const elsewhere = await cloud.as(resident.openId, other.id).community.exportMyData.query();
    expect(elsewhere).toMatchObject({
      community: '别的小区',
      homes: [],
      register: [],
      records: {},
      deeds: {},
    });
  });
});

describe('closing', () => {
  it('ends everything everywhere, takes out name and phone, and unlinks WeChat', async () => {
    const resident = await community.aResident({ unit: home });
    const other = await aCommunity(cloud);
    const shop = await other.aUnit();
    await cloud.as(resident.openId, other.id).community.applyForBinding.mutate({
      unitId: shop.id,
      ...{ relation: 'tenant', name: '李小明', phone: '13800000001', adult: true },
    });
    await other.aStaffMember('administrator');
    const administrator = await community.aStaffMember('administrator');
    const { items } = await administrator.client.community.listResidents.query({});
    await administrator.client.community.assignRole.mutate({
      bindingId: items[0]!.bindingId,
      role: 'ownersCommittee',
    });

    expect(await resident.client.community.closeAccount.mutate()).toEqual({ closed: true });

    expect(await resident.client.community.whoAmI.query()).toMatchObject({
      account: null,
      roles: [],
      homes: [],
    });
    const { accountId } = resident;
    expect(
      await rows(
        'select state, name, phone from house_binding where account_id = $1 order by state',
        [accountId],
      ),
    ).toEqual([
      { state: 'withdrawn', name: '', phone: '' },
      { state: 'withdrawn', name: '', phone: '' },
    ]);
    expect(
      await rows(
        "select 1 from role_assignment where account_id = $1 and (revoked_at is null or holder_name <> '')",
        [accountId],
      ),
    ).toEqual([]);
    expect(await rows('select 1 from claimed_person where account_id = $1', [accountId])).toEqual(
      [],
    );
    expect(await rows('select open_id, closed_at from account where id = $1', [accountId])).toEqual(
      [{ open_id: null, closed_at: cloud.now }],
    );
    expect(
      await rows('select 1 from idempotent_request where account_id = $1', [accountId]),
    ).toEqual([]);
    const deeds = await rows(
      `select community_id from audit_entry where account_id = $1 and action = 'community.closeAccount'`,
      [accountId],
    );
    expect(deeds.map(({ community_id }) => community_id).sort()).toEqual(
      [community.id, other.id].sort(),
    );
  });

  it('lets the same person begin again as somebody new', async () => {
    const resident = await community.aResident({ unit: home });
    await resident.client.community.closeAccount.mutate();
    await resident.client.community.giveConsent.mutate({ version: privacyStatementVersion });
    expect((await resident.client.community.whoAmI.query()).homes).toEqual([]);
    await resident.client.community.applyForBinding.mutate({
      unitId: home.id,
      ...{ relation: 'owner', name: '李小明', phone: home.owners[0]!.phone, adult: true },
    });
    const reviewer = await community.aStaffMember('gridWorker');
    const [item] = (await reviewer.client.community.listBindingsToReview.query({})).items;
    expect(item!.matchedPersonId).toBe(home.owners[0]!.personId);
  });

  it('is refused to a community’s last administrator, and then nothing is closed', async () => {
    const administrator = await community.aStaffMember('administrator');
    const details = await refused(
      administrator.client.community.closeAccount.mutate(),
      'lastAdministrator',
    );
    expect(details).toEqual({ communityName: '测试小区' });
    expect((await administrator.client.community.whoAmI.query()).roles).toEqual(['administrator']);
    await community.aStaffMember('administrator');
    await administrator.client.community.closeAccount.mutate();
  });
});
