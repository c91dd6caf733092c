import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { postingEnd } from '@/shared/notices/postings/posting-end';
import { printedPages } from '@/test/cloud/fetched-document';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNotice } from '@/test/cloud/test-notices';
import { anObjection, aPosting } from '@/test/cloud/test-postings';
import { endPosting } from './end-posting';

const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let colleague: TestPerson;
let neighbour: TestPerson;
let noticeId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  colleague = await community.aStaffMember('ownersCommittee');
  neighbour = await community.aResident();
  noticeId = await aPosting(cloud, community, staff);
});
afterAll(() => cloud.stop());

const read = ({ client }: TestPerson, id = noticeId) =>
  client.notices.readPosting.query({ noticeId: id });
const list = async ({ client }: TestPerson, id = noticeId) =>
  (await client.notices.listPostingObjections.query({ noticeId: id })).items;
const answer = (
  { client }: TestPerson,
  objectionId: string,
  outcome: 'upheld' | 'rejected' = 'rejected',
) =>
  client.notices.answerPostingObjection.mutate({
    objectionId,
    outcome,
    answer: '合同已附在公告里。',
  });
const steps = async (person: TestPerson, id = noticeId) =>
  (await read(person, id)).record.map(({ step }) => step);
const passPeriod = async () => {
  cloud.advance(17 * day);
  await cloud.tick();
};

describe('the period', () => {
  it('of less than 15 days is refused, of more than 90 too; nothing is published', async () => {
    const shorter = { postedUntil: new Date(cloud.now.getTime() + 15 * day - 1) };
    await expect(aPosting(cloud, community, staff, shorter)).rejects.toThrow('postingTooShort');
    const longer = { postedUntil: postingEnd(cloud.now, 91) };
    await expect(aPosting(cloud, community, staff, longer)).rejects.toThrow('postingTooLong');
    await expect(
      aPosting(cloud, community, staff, { postedUntil: postingEnd(cloud.now, 90) }),
    ).resolves.toBeDefined();
  });

  it('ends at midnight, 15 whole days after the day it was put up', async () => {
    const { postedUntil, isPosted, mayObject } = await read(neighbour);
    expect({ postedUntil, isPosted, mayObject }).toEqual({
      postedUntil: '2026-12-07T16:00:00.000Z',
      isPosted: true,
      mayObject: true,
    });
  });

  it('begins anew with a correction, which has to be posted too', async () => {
    const objectionId = await anObjection(neighbour, noticeId);
    cloud.advance(5 * day);
    const plain = { kind: 'notice' as const, postedUntil: null, correctsNoticeId: noticeId };
    await expect(aPosting(cloud, community, staff, plain)).rejects.toThrow(
      'postingCorrectedByPosting',
    );
    await refused(
      aNotice(staff.client, { correctsNoticeId: noticeId }),
      'postingCorrectedByPosting',
    );
    const corrected = await aPosting(cloud, community, staff, {
      correctsNoticeId: noticeId,
      postedUntil: postingEnd(cloud.now, 15),
    });
    expect(await steps(neighbour)).toEqual(['replaced']);
    expect((await read(neighbour, corrected)).postedUntil).toBe('2026-12-12T16:00:00.000Z');
    await refused(anObjection(neighbour, noticeId), 'postingReplaced');
    // What was said to the first is answered still; its end is the correction, not its last day.
    await passPeriod();
    expect(await steps(neighbour)).toEqual(['replaced']);
    const told = await staff.client.messages.listMessages.query({});
    expect(told.items.map(({ title }) => title).join()).not.toContain('公示已到期');
    await answer(staff, objectionId);
    expect(await steps(neighbour, corrected)).toEqual(['ended']);
  });
});

it('whose period had run out before it was corrected has ended, also when that is worked off late', async () => {
  cloud.advance(17 * day);
  await aPosting(cloud, community, staff, { correctsNoticeId: noticeId });
  await cloud.tick();
  expect((await read(neighbour)).record).toMatchObject([
    { step: 'ended', postedUntil: '2026-12-07T16:00:00.000Z' },
  ]);
});

describe('objections', () => {
  it('are read by everybody without a name, and answered in public by the body that posts', async () => {
    const objectionId = await anObjection(neighbour, noticeId);
    const other = await community.aResident();
    expect(await list(other)).toMatchObject([
      { id: objectionId, by: null, isMine: false, answer: null },
    ]);
    expect(await list(staff)).toMatchObject([{ by: expect.stringContaining('*') }]);
    await answer(staff, objectionId, 'upheld');
    expect(await list(other)).toMatchObject([
      { answer: { text: '合同已附在公告里。', outcome: 'upheld', publisher: '业主委员会' } },
    ]);
    const told = await neighbour.client.messages.listMessages.query({});
    expect(told.items.map(({ title }) => title)).toEqual([
      expect.stringContaining('您对“维修资金使用公示”的异议有了答复'),
    ]);
    const desk = await staff.client.messages.listMessages.query({});
    expect(desk.items.map(({ title }) => title)).toContain('公示有人提出异议，等您答复');
  });

  it('are in the log without the one who objected', async () => {
    await anObjection(neighbour, noticeId);
    const { rows } = await cloud.owner.query(
      "select account_id, subject_id, details from audit_entry where community_id = $1 and action = 'notices.object'",
      [community.id],
    );
    expect(rows).toEqual([{ account_id: null, subject_id: noticeId, details: {} }]);
  });

  it('are answered once: of two at once the first stands', async () => {
    const objectionId = await anObjection(neighbour, noticeId);
    const outcomes = await Promise.allSettled([
      answer(staff, objectionId),
      answer(colleague, objectionId),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await refused(answer(staff, objectionId), 'postingObjectionAnswered');
  });

  it('are answered by nobody else, administrators included, and not by whoever objected', async () => {
    const objectionId = await anObjection(neighbour, noticeId);
    await refused(
      answer(await community.aStaffMember('propertyManager'), objectionId),
      'postingAnswerNotYours',
    );
    await refused(
      answer(await community.aStaffMember('administrator'), objectionId),
      'postingAnswerNotYours',
    );
    await cloud.owner.query(
      "insert into role_assignment (community_id, id, account_id, role, granted_at) values ($1, $2, $3, 'ownersCommittee', $4)",
      [community.id, uuid(), neighbour.accountId, cloud.now],
    );
    await refused(answer(neighbour, objectionId), 'postingOwnObjection');
    const elsewhere = await (await aCommunity(cloud)).aStaffMember('ownersCommittee');
    await refused(answer(elsewhere, objectionId), 'postingObjectionUnknown');
  });

  it('sent twice are one, three of one person wait at most, late ones are refused', async () => {
    const objection = { noticeId, objectionId: uuid(), text: '请公布三家公司的报价。' };
    const send = () => neighbour.client.notices.objectToPosting.mutate(objection);
    await Promise.all([send(), send()]);
    expect(await list(neighbour)).toHaveLength(1);
    await anObjection(neighbour, noticeId);
    await anObjection(neighbour, noticeId);
    await refused(anObjection(neighbour, noticeId), 'postingObjectionsTooMany');
    const other = await community.aResident();
    cloud.now = new Date('2026-12-07T16:00:00.000Z');
    await refused(anObjection(other, noticeId), 'noticePostingOver');
    expect((await read(other)).mayObject).toBe(false);
  });

  it('only to what is posted to oneself, and never with private details', async () => {
    const building = await aPosting(cloud, community, staff, {
      audience: { kind: 'roles', roles: ['owner'] },
    });
    const tenant = await community.aResident({ relation: 'tenant' });
    await refused(anObjection(tenant, building), 'noticeUnknown');
    const supervisor = await community.aStaffMember('supervisoryCommittee');
    await expect(anObjection(supervisor, building)).resolves.toBeDefined();
    await refused(anObjection(neighbour, await aNotice(staff.client)), 'notPosted');
    await refused(
      anObjection(neighbour, noticeId, '请打 13800138000 找我核对。'),
      'ownWordsNotAllowed',
    );
    const elsewhere = await (await aCommunity(cloud)).aResident();
    await refused(anObjection(elsewhere, noticeId), 'noticeUnknown');
    await refused(anObjection(neighbour, noticeId, '\u0000\u202e   '), 'inputInvalid');
    const hostile = '<script>alert(1)</script> 😀 这笔钱不对。';
    await anObjection(neighbour, noticeId, hostile);
    expect((await list(staff))[0]?.text).toBe(hostile);
  });

  it('with doubtful words are read by a moderator before anybody else, and hidden ones ask for no answer', async () => {
    const doubted = await anObjection(neighbour, noticeId, '你们这帮傻逼，把钱退回来。');
    expect(await list(staff)).toEqual([]);
    expect(await list(neighbour)).toMatchObject([{ visibility: 'waiting' }]);
    await refused(answer(staff, doubted), 'postingObjectionUnread');
    await passPeriod();
    expect(await steps(neighbour)).toEqual(['endedOpen']);
    const moderator = await community.aStaffMember('moderator');
    const { items } = await moderator.client.moderation.listQueue.query({});
    const { id } = items[0]!;
    const { round } = await moderator.client.moderation.itemDetail.query({ itemId: id });
    await moderator.client.moderation.decide.mutate({
      ...{ itemId: id, round },
      ...{ decision: 'hide', reason: 'abuse' },
    });
    expect(await list(staff)).toEqual([]);
    await refused(answer(staff, doubted), 'postingObjectionUnknown');
    expect(await steps(neighbour)).toEqual(['endedOpen', 'settled']);
  });
});

describe('the record', () => {
  it('names what nobody has answered, and is settled by the last answer', async () => {
    const [first, second] = [
      await anObjection(neighbour, noticeId),
      await anObjection(neighbour, noticeId),
    ];
    await answer(staff, first, 'upheld');
    await passPeriod();
    const { record, unanswered } = await read(neighbour);
    expect(unanswered).toBe(1);
    expect(record).toMatchObject([
      { step: 'endedOpen', days: 15, objections: 2, answered: 1, upheld: 1, hidden: 0 },
    ]);
    await answer(staff, second);
    expect((await read(neighbour)).record).toMatchObject([
      { step: 'endedOpen', answered: 1 },
      { step: 'settled', answered: 2 },
    ]);
  });

  it('is written once, however often the end is worked off, and cannot be changed', async () => {
    cloud.advance(17 * day);
    const end = () =>
      inCommunity(cloud.database, community.id, (transaction) =>
        endPosting(
          { transaction, communityId: community.id, now: cloud.now, logger: cloud.services.logger },
          { noticeId },
        ),
      );
    await Promise.all([end(), end(), cloud.tick()]);
    expect(await steps(neighbour)).toEqual(['ended']);
    // A call that began before the end and waited for it finds the record written.
    cloud.advance(-17 * day);
    await refused(anObjection(neighbour, noticeId), 'noticePostingOver');
    const change = inCommunity(cloud.database, community.id, (transaction) =>
      transaction.updateTable('postingRecord').set({ objections: 0 }).execute(),
    );
    await expect(change).rejects.toThrow('permission denied');
  });

  it('of what was taken back says so, and hears no more objections', async () => {
    await staff.client.notices.recallNotice.mutate({ noticeId, reason: '金额写错了' });
    expect(await steps(neighbour)).toEqual(['recalled']);
    await refused(anObjection(neighbour, noticeId), 'noticePostingOver');
    await passPeriod();
    expect(await steps(neighbour)).toEqual(['recalled']);
  });

  it('is printed with objections and answers, without names, once the posting is over', async () => {
    await answer(staff, await anObjection(neighbour, noticeId));
    await anObjection(neighbour, noticeId, '报价只有一家，请说明。');
    const print = () => neighbour.client.notices.printPostingRecord.mutate({ noticeId });
    await refused(print(), 'postingNotOver');
    await passPeriod();
    const kept = await print();
    expect(kept.name).toBe('公示记录 维修资金使用公示.pdf');
    const paper = (await printedPages(neighbour.client, kept)).join('');
    expect(paper).toContain('公示期满，还有异议没有答复');
    expect(paper).toContain('报价只有一家，请说明。还没有答复。');
    expect(paper).toContain('合同已附在公告里。');
    expect(paper).not.toContain('业主1');
  });

  it('printed while the only objection waits for a moderator does not say that nobody objected', async () => {
    await anObjection(neighbour, noticeId, '你们这帮傻逼，把钱退回来。');
    await passPeriod();
    const kept = await neighbour.client.notices.printPostingRecord.mutate({ noticeId });
    const paper = (await printedPages(neighbour.client, kept)).join('');
    expect(paper).not.toContain('没有人提出异议');
    expect(paper).toContain('没有可以公开的异议');
  });
});

it('the desk of a body shows its own postings, those that wait for answers first asked for', async () => {
  const desk = async ({ client }: TestPerson, only: 'unanswered' | 'all') =>
    (await client.notices.listPostingDesk.query({ only })).items;
  expect(await desk(staff, 'unanswered')).toEqual([]);
  await anObjection(neighbour, noticeId);
  expect(await desk(staff, 'unanswered')).toMatchObject([
    { noticeId, objections: 1, unanswered: 1, isPosted: true },
  ]);
  expect(await desk(await community.aStaffMember('propertyManager'), 'all')).toEqual([]);
});
