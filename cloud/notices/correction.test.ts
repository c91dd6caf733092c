import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNotice, anotherBuilding, titlesFor } from '@/test/cloud/test-notices';

let cloud: TestCloud;
let community: TestCommunity;
let committee: TestPerson;
let resident: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  committee = await community.aStaffMember('ownersCommittee');
  resident = await community.aResident();
});
afterAll(() => cloud.stop());

describe('a correction is a follow-up linked both ways', () => {
  it('the old notice names the new one, the new one the old one, and the old one loses its pin', async () => {
    const wrong = await aNotice(committee.client, { title: '周六停水', pinned: true });
    const right = await aNotice(committee.client, { title: '周日停水', correctsNoticeId: wrong });
    const { items } = await resident.client.notices.listNotices.query({});
    expect(items).toMatchObject([
      { id: right, pinned: false, correctsNoticeId: wrong, correctedByNoticeId: null },
      { id: wrong, pinned: false, correctsNoticeId: null, correctedByNoticeId: right },
    ]);
    const read = (noticeId: string) => resident.client.notices.readNotice.query({ noticeId });
    expect(await read(wrong)).toMatchObject({
      title: '周六停水',
      correctedBy: { id: right, title: '周日停水' },
      corrects: null,
    });
    expect(await read(right)).toMatchObject({ corrects: { id: wrong, title: '周六停水' } });
  });

  it('of two corrections at once one is published, and a corrected notice takes no second', async () => {
    const wrong = await aNotice(committee.client);
    const attempts = await Promise.allSettled(
      ['甲', '乙', '丙'].map((name) =>
        aNotice(committee.client, { title: `更正 ${name}`, correctsNoticeId: wrong }),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const details = await refused(
      aNotice(committee.client, { correctsNoticeId: wrong }),
      'noticeAlreadyCorrected',
    );
    const newest = details.correctedByNoticeId as string;
    await aNotice(committee.client, { title: '再次更正', correctsNoticeId: newest });
    expect(await resident.client.notices.readNotice.query({ noticeId: newest })).toMatchObject({
      correctedBy: { title: '再次更正' },
    });
  });

  it("is the publishing body's, or the administrator's", async () => {
    const wrong = await aNotice(committee.client);
    const manager = await community.aStaffMember('propertyManager');
    const administrator = await community.aStaffMember('administrator');
    await refused(aNotice(manager.client, { correctsNoticeId: wrong }), 'noticeCorrectionNotYours');
    const mayCorrect = async ({ client }: TestPerson) =>
      (await client.notices.readNotice.query({ noticeId: wrong })).mayCorrect;
    expect(await mayCorrect(manager)).toBe(false);
    expect(await mayCorrect(resident)).toBe(false);
    expect(await mayCorrect(administrator)).toBe(true);
    await aNotice(administrator.client, { correctsNoticeId: wrong });
    expect(await mayCorrect(administrator)).toBe(false);
  });

  it('reaches at least everyone who read the mistake', async () => {
    const second = await anotherBuilding(cloud, community, '9栋');
    const there = await community.aResident({ unit: await second.aUnitThere() });
    const toBoth = { kind: 'buildings' as const, ids: [community.buildingId, second.buildingId] };
    const wrong = await aNotice(committee.client, { audience: toBoth });
    await refused(
      aNotice(committee.client, {
        correctsNoticeId: wrong,
        audience: { kind: 'buildings', ids: [second.buildingId] },
      }),
      'noticeCorrectionMissesReaders',
    );
    await aNotice(committee.client, {
      title: '两栋更正',
      correctsNoticeId: wrong,
      audience: toBoth,
    });
    expect(await titlesFor(there.client)).toContain('两栋更正');
  });

  it('does not show a wider circle what was addressed to one building', async () => {
    const second = await anotherBuilding(cloud, community, '8栋');
    const wrong = await aNotice(committee.client, {
      audience: { kind: 'buildings', ids: [second.buildingId] },
    });
    const right = await aNotice(committee.client, { correctsNoticeId: wrong });
    const { corrects } = await resident.client.notices.readNotice.query({ noticeId: right });
    expect(corrects).toBeNull();
    await refused(resident.client.notices.readNotice.query({ noticeId: wrong }), 'noticeUnknown');
  });

  it("cannot correct another community's notice, or none", async () => {
    const other = await aCommunity(cloud, { name: '别的小区' });
    const stranger = await other.aStaffMember('ownersCommittee');
    const foreign = await aNotice(stranger.client);
    for (const correctsNoticeId of [foreign, '019aa000-0000-7000-8000-00000000dead']) {
      await refused(aNotice(committee.client, { correctsNoticeId }), 'noticeUnknown');
    }
  });
});
