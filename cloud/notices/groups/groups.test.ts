import { v7 as uuid } from 'uuid';
import type { Audience } from '@/shared/notices/audience';
import { groupLimits } from '@/shared/notices/groups/group-limits';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDraftedNotice } from '@/test/cloud/test-drafts';
import { anotherBuilding } from '@/test/cloud/test-notices';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
beforeEach(async () => {
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

const save = (name: string, audience: Audience = { kind: 'community' }, person = staff) =>
  person.client.notices.createGroup.mutate({ groupId: uuid(), name, audience });
const names = async () =>
  (await staff.client.notices.listGroups.query({})).items.map(({ name }) => name);

describe('saved groups', () => {
  it('are listed with what they name and how many they reach now', async () => {
    const second = await anotherBuilding(cloud, community);
    const home = await community.aUnit();
    const away = await second.aUnitThere();
    await community.aResident({ unit: home });
    await community.aResident({ unit: home, relation: 'tenant' });
    await community.aResident({ unit: away });
    await save('A 一栋', { kind: 'buildings', ids: [community.buildingId] });
    await save('B 二栋一单元', { kind: 'entrances', ids: [second.entranceId] });
    await save('C 那一户', { kind: 'units', ids: [home.id] });
    await save('D 业主', { kind: 'roles', roles: ['owner', 'ownersCommittee'] });
    await save('E 全体');
    const { items } = await staff.client.notices.listGroups.query({});
    expect(items.map(({ name, targets, people }) => [name, targets, people])).toEqual([
      ['A 一栋', ['1栋'], 2],
      ['B 二栋一单元', ['2栋1单元'], 1],
      ['C 那一户', [expect.stringMatching(/^1栋1单元/)], 2],
      ['D 业主', ['业主', '业主委员会'], 3],
      ['E 全体', [], 4],
    ]);
    await community.aResident({ unit: home });
    const again = await staff.client.notices.listGroups.query({});
    expect(again.items.map(({ people }) => people)).toEqual([3, 1, 3, 4, 5]);
  });

  it('come page by page, each once', async () => {
    for (const name of ['丙组', '甲组', '乙组']) await save(name);
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { name: string }[]; nextCursor: string | null } =
        await staff.client.notices.listGroups.query({ cursor, limit: 2 });
      found.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(found.sort()).toEqual(['丙组', '乙组', '甲组'].sort());
  });

  it('of two with the same name at once one is saved; a retired name is free again', async () => {
    const other = await community.aStaffMember('propertyManager');
    const outcomes = await Promise.allSettled([
      save('二期'),
      save('二期', { kind: 'community' }, other),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(save('二期'), 'noticeGroupNameTaken');
    const [group] = (await staff.client.notices.listGroups.query({})).items;
    await staff.client.notices.retireGroup.mutate({ groupId: group!.id });
    await refused(
      staff.client.notices.retireGroup.mutate({ groupId: group!.id }),
      'noticeGroupUnknown',
    );
    await save('二期');
    expect(await names()).toEqual(['二期']);
  });

  it('are renamed to a free name alone, two to the same name at once: one', async () => {
    const ids = await Promise.all([save('一组'), save('二组')]);
    const rename = (groupId: string, name: string) =>
      staff.client.notices.renameGroup.mutate({ groupId, name });
    await refused(rename(ids[0].groupId, '二组'), 'noticeGroupNameTaken');
    await rename(ids[0].groupId, '一组');
    const outcomes = await Promise.allSettled(ids.map(({ groupId }) => rename(groupId, '三组')));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(rename(uuid(), '四组'), 'noticeGroupUnknown');
  });

  it('have room for fifty, also when two come at once', async () => {
    await cloud.owner.query(
      `insert into notice_group (community_id, id, name, audience, created_by, created_at)
       select $1, gen_random_uuid(), '第' || number || '组', '{"kind":"community"}', $2, $3
       from generate_series(2, $4::integer) as number`,
      [community.id, staff.accountId, cloud.now, groupLimits.groups],
    );
    const outcomes = await Promise.allSettled([save('最后'), save('多出')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(save('再多'), 'noticeGroupsFull');
  });

  it.each([
    ['a name of one character', '组'],
    ['a name that is too long', '组'.repeat(groupLimits.name.max + 1)],
    ['a NUL', '一\u0000组'],
    ['blanks', '   '],
  ])('%s is refused', async (_name, name) => {
    await refused(save(name), 'inputInvalid');
  });

  it('refuse places of another community', async () => {
    const other = await aCommunity(cloud);
    await refused(
      save('别处', { kind: 'buildings', ids: [other.buildingId] }),
      'noticeAudienceUnknown',
    );
  });

  it('give a notice their name only for the audience they stand for', async () => {
    const inFirst: Audience = { kind: 'buildings', ids: [community.buildingId] };
    const { groupId } = await save('一栋', inFirst);
    const nameOf = async (audience: Audience, groupName: string | null = '一栋') => {
      const noticeId = await aDraftedNotice(staff.client, { audience, groupName });
      const notice = await staff.client.notices.readNotice.query({ noticeId });
      return notice.groupName;
    };
    expect(await nameOf(inFirst)).toBe('一栋');
    expect(await nameOf({ kind: 'community' })).toBeNull();
    expect(await nameOf(inFirst, '没有这个范围')).toBeNull();
    expect(await nameOf(inFirst, null)).toBeNull();
    await staff.client.notices.retireGroup.mutate({ groupId });
    expect(await nameOf(inFirst)).toBeNull();
  });

  it('are named to staff alone: a name may say something about those in it', async () => {
    const home = await community.aUnit();
    const resident = await community.aResident({ unit: home });
    const audience: Audience = { kind: 'units', ids: [home.id] };
    await save('欠费户', audience);
    const noticeId = await aDraftedNotice(staff.client, { audience, groupName: '欠费户' });
    const read = ({ client }: TestPerson) => client.notices.readNotice.query({ noticeId });
    expect(await read(staff)).toMatchObject({ groupName: '欠费户' });
    expect(JSON.stringify(await read(resident))).not.toContain('欠费户');
  });
});
