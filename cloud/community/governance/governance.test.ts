import { defaultSettings } from '@/shared/community/settings';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';

let cloud: TestCloud;
let community: TestCommunity;
let administrator: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  administrator = await community.aStaffMember('administrator');
});

describe('settings', () => {
  it('begin as the product’s defaults and keep what is changed, with a trace', async () => {
    const { client } = administrator;
    expect(await client.community.readSettings.query()).toEqual(defaultSettings);
    const wanted = { ...defaultSettings, cosignThreshold: 12, privacyContact: '居委会\n8号楼' };
    expect(await client.community.changeSettings.mutate(wanted)).toEqual({
      changed: ['cosignThreshold', 'privacyContact'],
    });
    const resident = await community.aResident();
    expect(await resident.client.community.readSettings.query()).toEqual({
      ...wanted,
      privacyContact: '居委会 8号楼',
    });
    const { items } = await client.community.readAuditLog.query({});
    expect(items[0]).toMatchObject({
      action: 'community.changeSettings',
      details: { cosignThreshold: { from: 5, to: 12 } },
    });
  });

  it('leave no trace when nothing changes', async () => {
    const { client } = administrator;
    expect(await client.community.changeSettings.mutate(defaultSettings)).toEqual({ changed: [] });
    expect((await client.community.readAuditLog.query({})).items).toEqual([]);
  });

  it('keep what else stands in the column', async () => {
    const other = await aCommunity(cloud, { settings: { loaded: true } });
    const { client } = await other.aStaffMember('administrator');
    await client.community.changeSettings.mutate({ ...defaultSettings, cosignDays: 14 });
    const { rows } = await cloud.owner.query('select settings from community where id = $1', [
      other.id,
    ]);
    expect(rows[0].settings).toMatchObject({ loaded: true, cosignDays: 14 });
  });

  it.each([
    { cosignThreshold: 0 },
    { cosignThreshold: 201 },
    { cosignThreshold: 1.5 },
    { cosignDays: 6 },
    { postingDays: 14 },
    { postingDays: 61 },
    { privacyContact: '长'.repeat(101) },
    { officialSystemUrl: 'http://vote.example.gov.cn' },
    { officialSystemUrl: 'javascript:alert(1)' },
    { officialSystemUrl: 'https://vote.example.gov.cn/<script>' },
    { officialSystemUrl: `https://vote.example.gov.cn/${'a'.repeat(200)}` },
  ])('%j is out of bounds', async (change) => {
    await refused(
      administrator.client.community.changeSettings.mutate({ ...defaultSettings, ...change }),
      'inputInvalid',
    );
  });
});

describe('audit log', () => {
  it('names staff by body and name, residents masked, the newest first, page by page', async () => {
    const { code } = await administrator.client.community.inviteStaff.mutate({
      role: 'gridWorker',
      holderName: '网格员 老周',
    });
    const gridWorker = await community.aStranger();
    cloud.advance(1000);
    await gridWorker.client.community.redeemInvitation.mutate({ code });
    const home = await community.aUnit({ ownerNames: ['李小明'] });
    const resident = await community.aResident({ unit: home });
    const second = await community.aUnit();
    cloud.advance(1000);
    await resident.client.community.applyForBinding.mutate({
      unitId: second.id,
      ...{ relation: 'family', name: '李小明', phone: '13800000000', adult: true },
    });

    const first = await administrator.client.community.readAuditLog.query({ limit: 2 });
    expect(first.items).toMatchObject([
      { action: 'community.applyForBinding', who: '1栋 李**', staffName: null },
      { action: 'community.redeemInvitation', who: '网格员', staffName: '网格员 老周' },
    ]);
    const rest = await administrator.client.community.readAuditLog.query({
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(rest).toMatchObject({
      items: [{ action: 'community.inviteStaff', who: '社区管理员' }],
      nextCursor: null,
    });
  });

  it('can leave out what residents did', async () => {
    const applicant = await community.aStranger();
    const unit = await community.aUnit();
    await administrator.client.community.inviteStaff.mutate({
      role: 'moderator',
      holderName: '某人',
    });
    await applicant.client.community.applyForBinding.mutate({
      unitId: unit.id,
      ...{ relation: 'tenant', name: '租客', phone: '13800000000', adult: true },
    });
    await cloud.owner.query(
      `insert into audit_entry (community_id, id, action, at) values ($1, gen_random_uuid(), 'polls.open', $2)`,
      [community.id, new Date(cloud.now.getTime() - 1000)],
    );
    const { items } = await administrator.client.community.readAuditLog.query({ by: 'staff' });
    expect(items.map(({ action }) => action)).toEqual(['community.inviteStaff', 'polls.open']);
    expect((await administrator.client.community.readAuditLog.query({})).items).toHaveLength(3);
  });

  it('shows nothing of another community', async () => {
    await administrator.client.community.inviteStaff.mutate({
      role: 'moderator',
      holderName: '某人',
    });
    const elsewhere = await (await aCommunity(cloud)).aStaffMember('supervisoryCommittee');
    expect((await elsewhere.client.community.readAuditLog.query({})).items).toEqual([]);
  });
});

describe('staff desk', () => {
  it('counts what waits, for those whose business it is', async () => {
    const applicant = await community.aStranger();
    const unit = await community.aUnit();
    await applicant.client.community.applyForBinding.mutate({
      unitId: unit.id,
      ...{ relation: 'tenant', name: '租客', phone: '13800000000', adult: true },
    });
    expect(await administrator.client.community.countWaiting.query()).toEqual({
      bindingsToReview: 1,
      registersToCommit: 0,
    });
    const moderator = await community.aStaffMember('moderator');
    expect(await moderator.client.community.countWaiting.query()).toEqual({
      bindingsToReview: null,
      registersToCommit: null,
    });
  });
});
