import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aBegunText, aPublishedText, publishNow } from '@/test/cloud/test-texts';

let cloud: TestCloud;
let author: TestPerson;
let staff: TestPerson;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  const community = await aCommunity(cloud);
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
});
beforeEach(async () => {
  topicId = await anAcceptedTopic(author, staff);
});
afterAll(() => cloud.stop());

const prepared = async () => {
  const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId });
  return staff.client.polls.pollDraft.query({ pollId });
};
const digest = async () => (await author.client.hall.topicText.query({ topicId })).version.digest;

it('a poll on a topic brings the text that was published, with its version and digest', async () => {
  await aPublishedText(staff, topicId);
  const { description, topicText } = await prepared();
  expect(description).toContain('方案文稿第 1 版');
  expect(description).toContain('充电桩装在南门西侧空地。');
  expect(description).toContain(await digest());
  expect(topicText?.description).toBe(description);
});

it('a text that is too long is named by version and digest, and the poll is still prepared', async () => {
  const lines = Array.from({ length: 5 }, (_, at) => `${at}`.padEnd(500, '长')).join('\n');
  await aPublishedText(staff, topicId, lines);
  const { description } = await prepared();
  expect(description).toContain('第 1 版，共 6 段');
  expect(description).toContain(await digest());
  expect(description.length).toBeLessThan(300);
});

it('what is not published does not come to a vote: the proposal does', async () => {
  await aBegunText(staff, topicId);
  const { description, topicText } = await prepared();
  expect(description).toBe('请物业本周内修好。');
  expect(topicText).toBeNull();
});

it('a draft made before the next version is told of it, and keeps what it says', async () => {
  await aPublishedText(staff, topicId);
  const { description } = await prepared();
  const { text, items } = await staff.client.hall.textDesk.query({ topicId });
  await staff.client.hall.editText.mutate({
    topicId,
    revision: text!.revision,
    edit: { kind: 'remove', paragraphId: items[0]!.paragraphId },
  });
  await publishNow(staff, topicId);
  const draft = await prepared();
  expect(draft.description).toBe(description);
  expect(draft.topicText).toMatchObject({ versionNumber: 2, digest: await digest() });
});
