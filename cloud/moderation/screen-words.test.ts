import { v7 as uuid } from 'uuid';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';
import { forbiddenText, screened } from '@/test/cloud/test-moderation';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  topicId = await aTopic(author);
});
afterAll(() => cloud.stop());

const screen = (text: string, id = uuid()) =>
  screened(cloud, community, author, { kind: 'statement', id, topicId, text });

it('ordinary words are shown at once', async () => {
  expect(await screen('门禁要修，大家出钱')).toBe('shown');
});

it('words of the list wait for a moderator', async () => {
  expect(await screen(forbiddenText)).toBe('waiting');
});
