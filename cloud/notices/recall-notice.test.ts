import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDraftedNotice } from '@/test/cloud/test-drafts';
import { aNotice, titlesFor } from '@/test/cloud/test-notices';

let cloud: TestCloud;
let community: TestCommunity;
let committee: TestPerson;
let administrator: TestPerson;
let owner: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  committee = await community.aStaffMember('ownersCommittee');
  administrator = await community.aStaffMember('administrator');
  owner = await community.aResident();
});
afterAll(() => cloud.stop());

const day = 86_400_000;
const recall = ({ client }: TestPerson, noticeId: string, reason = '时间写错了') =>
  client.notices.recallNotice.mutate({ noticeId, reason });
const listed = async (title: string) =>
  (await owner.client.notices.listNotices.query({ limit: 50 })).items.find(
    (notice) => notice.title === title,
  );

it('an emergency stands above what is pinned, page by page, until its days are over', async () => {
  await aNotice(committee.client, { title: '置顶的' });
  await aNotice(committee.client, { title: '置顶', pinned: true });
  await aDraftedNotice(committee.client, { kind: 'emergency', title: '燃气泄漏' });
  cloud.advance(60_000);
  await aNotice(committee.client, { title: '后来的置顶', pinned: true });
  await aNotice(committee.client, { title: '后来的' });
  const order = ['燃气泄漏', '后来的置顶', '置顶', '后来的', '置顶的'];
  expect(await titlesFor(owner.client)).toEqual(order);
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { title: string }[]; nextCursor: string | null } =
      await owner.client.notices.listNotices.query({ limit: 2, cursor });
    paged.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(paged).toEqual(order);
  cloud.advance(7 * day);
  expect((await titlesFor(owner.client))[0]).toBe('后来的置顶');
});

it('a recalled notice stays readable under its mark and calls nobody any more', async () => {
  const noticeId = await aNotice(committee.client, {
    ...{ title: '要撤回的', pinned: true, needsConfirmation: true },
  });
  const before = await owner.client.notices.countUnread.query();
  expect(await listed('要撤回的')).toMatchObject({ pinned: true, unread: true, recalled: false });
  await recall(committee, noticeId);
  expect(await owner.client.notices.countUnread.query()).toEqual({
    unread: before.unread - 1,
    toConfirm: before.toConfirm - 1,
  });
  expect(await listed('要撤回的')).toMatchObject({
    ...{ pinned: false, unread: false, awaitsMyConfirmation: false, recalled: true },
  });
  expect(await owner.client.notices.readNotice.query({ noticeId })).toMatchObject({
    title: '要撤回的',
    recall: { reason: '时间写错了', recalledAt: cloud.now.toISOString() },
  });
  expect(await committee.client.notices.readNotice.query({ noticeId })).toMatchObject({
    ...{ mayCorrect: false, mayRecall: false },
  });
  await refused(owner.client.notices.confirmNotice.mutate({ noticeId }), 'noticeRecalled');
  await refused(aNotice(committee.client, { correctsNoticeId: noticeId }), 'noticeRecalled');
});

it('is recalled by its body or an administrator, once', async () => {
  const property = await community.aStaffMember('propertyManager');
  const noticeId = await aNotice(committee.client);
  await refused(recall(property, noticeId), 'noticeRecallNotYours');
  await refused(recall(committee, noticeId, ' '), 'inputInvalid');
  const both = await Promise.allSettled([
    recall(committee, noticeId),
    recall(administrator, noticeId),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await refused(recall(administrator, noticeId), 'noticeRecalled');
});

it('a notice of another community is not to be found', async () => {
  const noticeId = await aNotice(committee.client);
  const stranger = await (await aCommunity(cloud)).aStaffMember('administrator');
  await refused(recall(stranger, noticeId), 'noticeUnknown');
});

it('whoever was told of an emergency is told that it was recalled', async () => {
  const noticeId = await aDraftedNotice(committee.client, { kind: 'emergency', title: '停气' });
  await cloud.tick();
  await recall(committee, noticeId);
  await cloud.tick();
  const { rows } = await cloud.owner.query(
    'select title from message where account_id = $1 and subject_id = $2 order by left_at, title',
    [owner.accountId, noticeId],
  );
  expect(rows.map(({ title }) => title).sort()).toEqual(['停气', '已撤回：停气']);
});

it('a poll’s announcement and result are part of its procedure and stay', async () => {
  const { rows } = await cloud.owner.query(
    `insert into notice (community_id, id, kind, title, body, publisher_role, published_at,
       needs_confirmation, subject_kind, subject_id)
     values ($1, gen_random_uuid(), 'pollAnnouncement', '表决公告', '表决。', 'ownersCommittee', $2,
       false, 'poll', gen_random_uuid()) returning id`,
    [community.id, cloud.now],
  );
  await refused(recall(administrator, rows[0].id), 'noticeOfPollStays');
  await refused(
    aNotice(administrator.client, { correctsNoticeId: rows[0].id }),
    'noticeOfPollStays',
  );
});
