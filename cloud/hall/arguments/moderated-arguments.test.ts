import { inCommunity } from '@/cloud/platform/database';
import type { Visibility } from '@/shared/moderation/visibility';
import { anArgument, aReply, mark, stand } from '@/test/cloud/test-arguments';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { forbiddenText } from '@/test/cloud/test-moderation';
import { hideArgument, showArgument } from './moderated-argument';

let cloud: TestCloud;
let community: TestCommunity;
let [author, neighbour, staff]: TestPerson[] = [];
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  neighbour = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  topicId = await anAcceptedTopic(author!, staff!);
});

const decide = (id: string, visibility: Visibility) =>
  inCommunity(cloud.database, community.id, (transaction) => {
    const context = { transaction, communityId: community.id, now: cloud.now };
    return visibility === 'shown'
      ? showArgument(context, id)
      : hideArgument(context, id, visibility);
  });

const listed = async (person: TestPerson, which: 'both' | 'mine' = 'both') =>
  (await person.client.hall.listArguments.query({ topicId, which })).items;
const repliesTo = async (person: TestPerson, argumentId: string) =>
  (await person.client.hall.listReplies.query({ argumentId })).items;

it('an argument nobody has looked at is its author’s alone, neither marked nor replied to', async () => {
  const id = await anArgument(author!, topicId, 'for', forbiddenText);
  expect(await listed(author!, 'mine')).toMatchObject([
    { id, visibility: 'waiting', text: forbiddenText },
  ]);
  expect(await listed(neighbour!)).toEqual([]);
  expect(await neighbour!.client.hall.argumentsOverview.query({ topicId })).toMatchObject({
    for: 0,
  });
  await stand(neighbour!, topicId, 'supports');
  await refused(mark(neighbour!, id, true), 'argumentNotOpen');
  await refused(aReply(neighbour!, id), 'argumentNotOpen');
  await decide(id, 'shown');
  await mark(neighbour!, id, true);
  expect(await listed(neighbour!)).toMatchObject([{ id, myMark: 'sound' }]);
});

it('a hidden argument disappears; one that was replied to leaves its place, without its words', async () => {
  const alone = await anArgument(author!, topicId);
  const discussed = await anArgument(author!, topicId);
  await aReply(neighbour!, discussed);
  await decide(alone, 'hidden');
  await decide(discussed, 'hidden');
  expect(await listed(neighbour!)).toMatchObject([
    { id: discussed, text: null, author: '', marks: null, replies: 1 },
  ]);
  expect(await repliesTo(neighbour!, discussed)).toHaveLength(1);
  await refused(aReply(neighbour!, discussed), 'argumentNotOpen');
  await decide(discussed, 'shown');
  expect((await listed(neighbour!))[0]?.text).not.toBeNull();
});

it('a reply that waits or is hidden is not counted, and only its author reads it', async () => {
  const id = await anArgument(author!, topicId);
  const reply = await aReply(neighbour!, id, forbiddenText);
  expect(await listed(author!)).toMatchObject([{ replies: 0 }]);
  expect(await repliesTo(author!, id)).toEqual([]);
  expect(await repliesTo(neighbour!, id)).toMatchObject([
    { visibility: 'waiting', text: forbiddenText },
  ]);
  await decide(reply, 'shown');
  await decide(reply, 'shown');
  expect(await listed(author!)).toMatchObject([{ replies: 1 }]);
  await decide(reply, 'waiting');
  await decide(reply, 'hidden');
  expect(await listed(author!)).toMatchObject([{ replies: 0 }]);
});
