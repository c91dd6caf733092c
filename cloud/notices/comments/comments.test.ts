import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aComment, aCommentedNotice } from '@/test/cloud/test-postings';

const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let neighbour: TestPerson;
let other: TestPerson;
let noticeId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
beforeEach(async () => {
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  neighbour = await community.aResident();
  other = await community.aResident();
  noticeId = await aCommentedNotice(cloud, community, staff);
});
afterAll(() => cloud.stop());

const list = async ({ client }: TestPerson, id = noticeId) =>
  (await client.notices.listComments.query({ noticeId: id })).items;
const commenting = ({ client }: TestPerson) => client.notices.readCommenting.query({ noticeId });
const remove = ({ client }: TestPerson, commentId: string) =>
  client.notices.removeComment.mutate({ commentId });

it('are off unless the publisher wished for them', async () => {
  const silent = await aCommentedNotice(cloud, community, staff, { commentsOpen: false });
  await refused(aComment(neighbour, silent), 'commentsNotOpen');
  await refused(list(neighbour, silent), 'commentsNotOpen');
});

it('are read by everybody the notice is for, under a masked name; the body replies in its own name', async () => {
  const commentId = await aComment(neighbour, noticeId);
  await refused(aComment(other, noticeId, '晚上八点。', commentId), 'commentReplyNotYours');
  const manager = await community.aStaffMember('propertyManager');
  await refused(aComment(manager, noticeId, '晚上八点。', commentId), 'commentReplyNotYours');
  await aComment(staff, noticeId, '晚上八点，有事请打 010-12345678。', commentId);
  await aComment(manager, noticeId, '物业已准备应急用水。');
  expect(await list(other)).toMatchObject([
    { text: '物业已准备应急用水。', by: '物业服务中心', isBodys: true, replies: [] },
    {
      ...{ id: commentId, by: expect.stringMatching(/^1栋 业\*+$/), isBodys: false, isMine: false },
      replies: [{ by: '业主委员会', isBodys: true }],
    },
  ]);
  expect(await commenting(other)).toMatchObject({ count: 2, mayWrite: true, mayReply: false });
  expect(await commenting(staff)).toMatchObject({ mayReply: true, mayClose: true });
});

it('of a notice for some are neither read nor written by others, staff who read everything included', async () => {
  const unit = await community.aUnit();
  const theirs = await aCommentedNotice(cloud, community, staff, {
    audience: { kind: 'units', ids: [unit.id] },
  });
  const home = await community.aResident({ unit });
  await aComment(home, theirs);
  await refused(list(neighbour, theirs), 'noticeUnknown');
  await refused(aComment(neighbour, theirs), 'noticeUnknown');
  const gridWorker = await community.aStaffMember('gridWorker');
  await refused(list(gridWorker, theirs), 'commentsNotForYou');
  await refused(aComment(gridWorker, theirs), 'commentsNotForYou');
  expect(await list(staff, theirs)).toHaveLength(1);
  const elsewhere = await (await aCommunity(cloud)).aResident();
  await refused(list(elsewhere, theirs), 'noticeUnknown');
  await refused(remove(elsewhere, (await list(home, theirs))[0]?.id ?? ''), 'commentUnknown');
});

it('with doubtful words wait for a moderator, hidden ones are gone for others', async () => {
  const doubted = await aComment(neighbour, noticeId, '你们这帮傻逼，天天停水。');
  expect(await list(other)).toEqual([]);
  expect(await list(neighbour)).toMatchObject([{ id: doubted, visibility: 'waiting' }]);
  const moderator = await community.aStaffMember('moderator');
  const settle = async (decision: 'show' | 'hide') => {
    const { items } = await moderator.client.moderation.listQueue.query({});
    const { id } = items[0]!;
    const { round } = await moderator.client.moderation.itemDetail.query({ itemId: id });
    const reason = decision === 'hide' ? ('abuse' as const) : null;
    await moderator.client.moderation.decide.mutate({ itemId: id, round, decision, reason });
  };
  await settle('show');
  expect(await list(other)).toHaveLength(1);
  const second = await aComment(neighbour, noticeId, '你们这帮傻逼，还停水。');
  await settle('hide');
  expect((await list(other)).map(({ id }) => id)).toEqual([doubted]);
  await refused(aComment(staff, noticeId, '请文明留言。', second), 'commentUnknown');
  await refused(aComment(neighbour, noticeId, '找我 13800138000'), 'ownWordsNotAllowed');
});

it('reported by three are kept back until a moderator has looked', async () => {
  const commentId = await aComment(neighbour, noticeId);
  for (const reporter of [other, await community.aResident(), await community.aResident()]) {
    await reporter.client.moderation.report.mutate({
      ...{ kind: 'noticeComment', id: commentId },
      ...{ reason: 'falsehood', note: '' },
    });
  }
  expect(await list(other)).toEqual([]);
});

it('are removed by their author alone: the words are gone, a reply keeps the place', async () => {
  const [replied, alone] = [
    await aComment(neighbour, noticeId),
    await aComment(neighbour, noticeId, '谢谢'),
  ];
  await aComment(staff, noticeId, '晚上八点。', replied);
  await refused(remove(other, replied), 'commentUnknown');
  await refused(remove(staff, replied), 'commentUnknown');
  await Promise.all([remove(neighbour, replied), remove(neighbour, replied)]);
  await remove(neighbour, alone);
  expect(await list(other)).toMatchObject([
    { id: replied, text: '', removed: true, replies: [{ text: '晚上八点。' }] },
  ]);
  const { rows } = await cloud.owner.query(
    "select 1 from notice_comment where community_id = $1 and text like '%恢复供水%'",
    [community.id],
  );
  expect(rows).toEqual([]);
});

it('are closed by the publishing body for good: what is there stays, nothing is added', async () => {
  const commentId = await aComment(neighbour, noticeId);
  const close = ({ client }: TestPerson) => client.notices.closeComments.mutate({ noticeId });
  await refused(close(await community.aStaffMember('propertyManager')), 'commentsCloseNotYours');
  await Promise.all([close(staff), close(staff)]);
  await refused(aComment(neighbour, noticeId), 'commentsClosed');
  await refused(aComment(staff, noticeId, '晚上八点。', commentId), 'commentsClosed');
  expect(await list(other)).toHaveLength(1);
  expect(await commenting(neighbour)).toMatchObject({
    mayWrite: false,
    closedAt: expect.any(String),
  });
  await remove(neighbour, commentId);
  expect(await list(other)).toEqual([]);
});

it('end with the notice: expired, corrected or taken back', async () => {
  const expiring = await aCommentedNotice(cloud, community, staff, {
    expiresAt: new Date(cloud.now.getTime() + day),
  });
  const recalled = await aCommentedNotice(cloud, community, staff);
  await aCommentedNotice(cloud, community, staff, { correctsNoticeId: noticeId });
  await staff.client.notices.recallNotice.mutate({ noticeId: recalled, reason: '写错了' });
  cloud.advance(day);
  for (const past of [expiring, recalled, noticeId]) {
    await refused(aComment(neighbour, past), 'commentsClosed');
  }
});

it('sent twice are one; ten of one person a day, five replies to one, then enough', async () => {
  const comment = { noticeId, commentId: uuid(), text: '收到' };
  const send = ({ client }: TestPerson) => client.notices.writeComment.mutate(comment);
  await Promise.all([send(neighbour), send(neighbour)]);
  expect(await list(neighbour)).toHaveLength(1);
  await refused(send(other), 'inputInvalid');
  for (let count = 1; count < 10; count += 1) await aComment(neighbour, noticeId, `收到 ${count}`);
  await refused(aComment(neighbour, noticeId), 'commentsTooMany');
  for (let count = 0; count < 5; count += 1)
    await aComment(staff, noticeId, '好', comment.commentId);
  await refused(aComment(staff, noticeId, '好', comment.commentId), 'commentRepliesTooMany');
  cloud.advance(day);
  await aComment(neighbour, noticeId);
  const first = await neighbour.client.notices.listComments.query({ noticeId, limit: 5 });
  const second = await neighbour.client.notices.listComments.query({
    noticeId,
    limit: 50,
    cursor: first.nextCursor,
  });
  expect(first.items.length + second.items.length).toBe(11);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(11);
});

it('hold hostile text as it was typed, and no empty one', async () => {
  const hostile = '<img src=x onerror=alert(1)> 😀\u202e';
  await aComment(neighbour, noticeId, hostile);
  expect((await list(other))[0]?.text).toBe('<img src=x onerror=alert(1)> 😀');
  await refused(aComment(neighbour, noticeId, ' \u0000 '), 'inputInvalid');
  await refused(aComment(neighbour, noticeId, '长'.repeat(301)), 'inputInvalid');
});
