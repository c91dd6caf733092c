import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, type TestPoll, voterOf } from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owner: TestPerson;
let neighbour: TestPerson;
let poll: TestPoll;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  owner = await community.aResident({ unit: await community.aUnit({ ownerNames: ['周敏'] }) });
  neighbour = await community.aResident();
  poll = await anAnnouncedPoll(cloud, staff);
});

const object = async (person: TestPerson, more: object = {}) => {
  const { objectionId } = await person.client.polls.objectToRoll.mutate({
    pollId: poll.id,
    voterId: null,
    text: '我家面积应为一百平方米',
    ...more,
  });
  return objectionId;
};
const list = async (person: TestPerson, only: 'all' | 'unanswered' | 'mine' = 'all') =>
  (await person.client.polls.listRollObjections.query({ pollId: poll.id, only })).items;
const answer = (objectionId: string, more: object = {}) =>
  staff.client.polls.answerRollObjection.mutate({
    objectionId,
    outcome: 'upheld',
    answer: '核对无误，已按房产证更正。',
    ...more,
  });
const counts = async () =>
  (await neighbour.client.polls.pollDetail.query({ pollId: poll.id })).rollObjections;

it('is filed against one’s own row, counted for everybody, read by staff with name and room', async () => {
  const voterId = await voterOf(owner.client, poll);
  await object(owner, { voterId });
  expect(await counts()).toEqual({ filed: 1, unanswered: 1 });
  const [seen] = await list(staff);
  expect(seen).toMatchObject({
    by: expect.stringContaining('周敏'),
    roomLabel: expect.stringContaining('1栋'),
    text: '我家面积应为一百平方米',
    isMine: false,
    answer: null,
  });
});

it('others read neither who it was nor what was objected; the objector reads their own', async () => {
  await object(owner, { voterId: await voterOf(owner.client, poll) });
  const [other] = await list(neighbour);
  expect(other).toMatchObject({ text: null, roomLabel: null, photos: [], isMine: false });
  expect(other?.by).not.toContain('周敏');
  expect(await list(owner)).toMatchObject([{ text: '我家面积应为一百平方米', isMine: true }]);
  expect(await list(neighbour, 'mine')).toEqual([]);
});

it('is answered once, in the name of the body, for everybody to read', async () => {
  const objectionId = await object(owner);
  const second = await community.aStaffMember('administrator');
  const outcomes = await Promise.allSettled([
    answer(objectionId),
    second.client.polls.answerRollObjection.mutate({
      objectionId,
      outcome: 'rejected',
      answer: '与登记一致，不更正。',
    }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await refused(answer(objectionId), 'objectionAnswered');
  const [seen] = await list(neighbour);
  expect(seen?.answer).toMatchObject({ publisher: expect.stringMatching(/业主委员会|管理员/) });
  expect(await list(staff, 'unanswered')).toEqual([]);
  expect(await counts()).toEqual({ filed: 1, unanswered: 0 });
  await expect(
    inCommunity(cloud.database, community.id, (transaction) =>
      sql`update poll_objection set answer = '改口' where id = ${objectionId}`.execute(transaction),
    ),
  ).rejects.toThrow(/answered already/);
  await expect(
    inCommunity(cloud.database, community.id, (transaction) =>
      sql`update poll_objection set text = '改写' where id = ${objectionId}`.execute(transaction),
    ),
  ).rejects.toThrow(/permission denied/);
});

it('whoever is not on the roll says so; nobody objects to another’s row', async () => {
  const tenant = await community.aResident({
    unit: await community.aUnit(),
    relation: 'tenant',
  });
  await object(tenant, { text: '我是业主，名册里没有我' });
  await refused(object(tenant, { voterId: await voterOf(owner.client, poll) }), 'notOnRoll');
  await refused(object(tenant, { voterId: uuid() }), 'notOnRoll');
});

it('is taken until the poll opens, not afterwards', async () => {
  cloud.now = new Date(poll.opensAt.getTime() - 1);
  await object(owner);
  cloud.now = poll.opensAt;
  await refused(object(owner), 'objectionNotNow');
  await cloud.tick();
  await refused(object(owner), 'objectionNotNow');
  await answer((await list(staff))[0]!.id);
});

it('one person has five unanswered ones at most, also at once', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => object(owner)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  await refused(object(owner), 'objectionsTooMany');
  await object(neighbour);
  await answer((await list(owner, 'mine'))[0]!.id);
  await object(owner);
});

it.each([
  ['too short a text', { text: '不对' }, 'objectionTextLength'],
  ['nothing but blanks', { text: '   \n\n   ' }, 'objectionTextLength'],
  ['too long a text', { text: '长'.repeat(1_001) }, 'objectionTextLength'],
  ['a text beyond all measure', { text: '长'.repeat(10_000) }, 'inputInvalid'],
  ['a NUL', { text: '我家面积\0不对' }, 'inputInvalid'],
  ['photos of somebody else', { photoIds: [uuid()] }, 'fileUnknown'],
  ['too many photos', { photoIds: Array.from({ length: 10 }, () => uuid()) }, 'inputInvalid'],
] as const)('refuses %s', async (_what, more, code) => {
  await refused(object(owner, more), code);
  expect(await counts()).toEqual({ filed: 0, unanswered: 0 });
});

it('keeps what is typed as text, whatever it looks like', async () => {
  const text = '<script>alert(1)</script> 😀 ‮反了';
  await object(owner, { text });
  const [seen] = await list(staff);
  expect(seen?.text).toContain('<script>alert(1)</script> 😀');
});

it('refuses an answer too short, and objections that are not there', async () => {
  const objectionId = await object(owner);
  await refused(answer(objectionId, { answer: '否' }), 'objectionAnswerLength');
  await refused(answer(uuid()), 'objectionNotFound');
});

it('is paged, newest first', async () => {
  for (let number = 0; number < 5; number += 1) {
    cloud.advance(1000);
    await object(owner, { text: `第 ${number} 条异议` });
  }
  const page = (cursor?: string | null) =>
    staff.client.polls.listRollObjections.query({ pollId: poll.id, limit: 2, cursor });
  const first = await page();
  const second = await page(first.nextCursor);
  const third = await page(second.nextCursor);
  const texts = [first, second, third].flatMap(({ items }) => items.map(({ text }) => text));
  expect(texts).toEqual([4, 3, 2, 1, 0].map((number) => `第 ${number} 条异议`));
  expect(third.nextCursor).toBeNull();
});

it('stays in its community', async () => {
  const objectionId = await object(owner);
  const elsewhere = await aCommunity(cloud);
  const other = await elsewhere.aStaffMember('ownersCommittee');
  await refused(
    other.client.polls.answerRollObjection.mutate({
      objectionId,
      outcome: 'upheld',
      answer: '别的小区来答复',
    }),
    'objectionNotFound',
  );
  await refused(other.client.polls.listRollObjections.query({ pollId: poll.id }), 'pollNotFound');
});
