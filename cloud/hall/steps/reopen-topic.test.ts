import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aConcludedTopic, aTopic } from '@/test/cloud/test-hall';

const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let neighbours: TestPerson[];
let staff: TestPerson;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: 2, cosignDays: 30 } });
  author = await community.aResident();
  neighbours = [await community.aResident(), await community.aResident()];
  staff = await community.aStaffMember('ownersCommittee');
});
beforeEach(async () => {
  topicId = await aTopic(author);
});
afterAll(() => cloud.stop());

const reason = '昨天晚上又有陌生人进楼，门禁还是坏的。';
const reopen = (person = author, words = reason) =>
  person.client.hall.reopenTopic.mutate({ topicId, reason: words });
const reject = () =>
  staff.client.hall.decideTopic.mutate({
    topicId,
    decision: 'reject',
    reason: '不在本小区范围内，请找市政。',
  });
const detail = (reader = author) => reader.client.hall.topicDetail.query({ topicId });
const cosign = (person: TestPerson) => person.client.hall.cosignTopic.mutate({ topicId });

it('its author puts a rejected topic again once, with what is new', async () => {
  await reject();
  expect((await detail()).viewer.mayReopen).toBe(true);
  expect(await reopen()).toEqual({ state: 'cosigning' });
  expect((await detail()).timeline.at(-1)).toMatchObject({
    ...{ kind: 'reopened', isOfficial: false, sentence: `发起人重新提出这个议题：${reason}` },
  });
  await reject();
  expect((await detail()).viewer.mayReopen).toBe(false);
  await refused(reopen(), 'reopenedBefore');
});

it('its author’s reasons are judged as all residents’ words, the community’s own included', async () => {
  const words = '修理的人电话是13812345678，大家去找他。';
  const withdraw = (given: string) =>
    author.client.hall.withdrawTopic.mutate({ topicId, reason: given });
  await refused(withdraw(words), 'ownWordsNotAllowed');
  await staff.client.moderation.addForbiddenWord.mutate({ word: '黑心物业' });
  await refused(withdraw('黑心物业不管，我不提了'), 'ownWordsNotAllowed');
  await reject();
  await refused(reopen(author, words), 'ownWordsNotAllowed');
  expect(await reopen(staff, words)).toEqual({ state: 'cosigning' });
});

it('the cosigns stand, and collecting begins anew', async () => {
  await cosign(neighbours[0]!);
  await author.client.hall.withdrawTopic.mutate({ topicId, reason: '' });
  cloud.advance(20 * day);
  await reopen();
  const topic = await detail();
  expect(topic).toMatchObject({ state: 'cosigning', cosignCount: 1 });
  expect(Date.parse(topic.cosignUntil)).toBeGreaterThan(cloud.now.getTime() + 30 * day);
});

it('the end of the first time does not end the second', async () => {
  await author.client.hall.withdrawTopic.mutate({ topicId, reason: '' });
  cloud.advance(20 * day);
  await reopen();
  cloud.advance(15 * day);
  await cloud.tick();
  expect((await detail()).state).toBe('cosigning');
  cloud.advance(20 * day);
  await cloud.tick();
  expect((await detail()).timeline.at(-1)?.kind).toBe('cosigningLapsed');
});

it('cosigns that were enough oblige to another answer, counted from today', async () => {
  for (const person of neighbours) await cosign(person);
  await reject();
  cloud.advance(day);
  await reopen();
  const topic = await detail();
  expect(topic.thresholdReachedAt).toBe(cloud.now.toISOString());
  expect(topic.stepDueAt).not.toBeNull();
  const waiting = await staff.client.hall.topicsAwaitingAnswer.query({});
  expect(waiting.items.map(({ id }) => id)).toContain(topicId);
});

it('staff put a concluded topic back to deliberation; its author cannot', async () => {
  topicId = await aConcludedTopic(author, staff);
  await refused(reopen(), 'reopenNotYours');
  expect(await reopen(staff)).toEqual({ state: 'deliberating' });
  expect((await detail()).timeline.at(-1)?.sentence).toBe(`业主委员会重新提出这个议题：${reason}`);
});

it('what staff reopen does not count against the author', async () => {
  await reject();
  await reopen(staff);
  await reject();
  expect(await reopen()).toEqual({ state: 'cosigning' });
});

it('nobody else can, nor without a reason, nor what has not ended', async () => {
  await refused(reopen(), 'stepNotPossible');
  await reject();
  await refused(reopen(neighbours[0]), 'reopenNotYours');
  await refused(reopen(author, '再来'), 'reopenReasonLength');
});

it('by two at once is one step', async () => {
  await reject();
  const outcomes = await Promise.allSettled([reopen(), reopen(staff)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
