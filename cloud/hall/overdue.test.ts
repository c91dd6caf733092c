import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic, aTopic } from '@/test/cloud/test-hall';

const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let staff: TestPerson;
let supervisor: TestPerson;
let property: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, {
    settings: { cosignThreshold: 1, answerDays: 2, startDays: 3 },
  });
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  supervisor = await community.aStaffMember('supervisoryCommittee');
  property = await community.aStaffMember('propertyManager');
});
afterAll(() => cloud.stop());

const duties = async ({ client }: TestPerson, topicId: string) =>
  (await client.messages.listMessages.query({})).items
    .filter(({ kind, subjectId }) => kind === 'topicDuty' && subjectId === topicId)
    .map(({ body }) => body);
const detail = (topicId: string) => author.client.hall.topicDetail.query({ topicId });

it('an answer that is late is said to everybody and told to those who owe it', async () => {
  const topicId = await aTopic(author);
  await (await community.aResident()).client.hall.cosignTopic.mutate({ topicId });
  expect((await detail(topicId)).overdueDays).toBe(0);
  cloud.advance(2.7 * day);
  await cloud.tick();
  const topic = await detail(topicId);
  expect(topic.overdueDays).toBe(1);
  expect(topic.timeline.at(-1)?.sentence).toBe('本应在 2026年11月24日 前答复，已经逾期');
  expect(await duties(staff, topicId)).toHaveLength(1);
  expect(await duties(supervisor, topicId)).toEqual([]);
  expect(await duties(property, topicId)).toEqual([]);
  await cloud.tick();
  expect(await duties(staff, topicId)).toHaveLength(1);
});

it('a week later those who watch are told once more, if it is still owed', async () => {
  const [still, answered] = [
    await anAcceptedTopic(author, staff),
    await anAcceptedTopic(author, staff),
  ];
  cloud.advance(4 * day);
  await cloud.tick();
  await staff.client.hall.beginDeliberation.mutate({ topicId: answered });
  cloud.advance(7 * day);
  await cloud.tick();
  expect(await duties(supervisor, still)).toEqual(['开始协商或办理已经逾期一个星期，请督促。']);
  expect(await duties(supervisor, answered)).toEqual([]);
  expect((await detail(still)).overdueDays).toBe(8);
  expect((await detail(answered)).overdueDays).toBe(0);
});

it('a step taken in time is never called late', async () => {
  const topicId = await anAcceptedTopic(author, staff);
  await staff.client.hall.beginDeliberation.mutate({ topicId });
  cloud.advance(10 * day);
  await cloud.tick();
  expect((await detail(topicId)).timeline.map(({ kind }) => kind)).not.toContain('stepOverdue');
});
