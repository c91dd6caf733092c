import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDeliberatingTopic, anAcceptedTopic, aTopic } from '@/test/cloud/test-hall';
import { forbiddenText } from '@/test/cloud/test-moderation';

const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let neighbours: TestPerson[];
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: 2 } });
  author = await community.aResident();
  neighbours = [await community.aResident(), await community.aResident()];
  staff = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

const part = {
  title: '楼道的灯不亮',
  body: '说的是两件事，楼道灯另外处理。',
  category: 'publicFacilities' as const,
  reason: '灯归物业修，门禁要用维修资金。',
};
const split = async (topicId: string, changes: object = {}) =>
  (await staff.client.hall.splitTopic.mutate({ topicId, ...part, ...changes })).topicId;
const cosign = (topicId: string, person: TestPerson) =>
  person.client.hall.cosignTopic.mutate({ topicId });
const detail = (topicId: string, reader = author) =>
  reader.client.hall.topicDetail.query({ topicId });

it('makes a topic of its own with the same author, place and cosigns', async () => {
  const source = await aTopic(author);
  await cosign(source, neighbours[0]!);
  const id = await split(source);
  const [made, origin] = [await detail(id, neighbours[0]!), await detail(source)];
  expect(made).toMatchObject({
    ...{ title: part.title, body: part.body, category: part.category, state: 'cosigning' },
    ...{ place: origin.place, authorName: origin.authorName, cosignCount: 1, hasCosigned: true },
    ...{ cosignUntil: origin.cosignUntil, thresholdReachedAt: null, stepDueAt: null },
  });
  expect(made.viewer.isFollowing).toBe(true);
});

it('keeps a trace that leads both ways', async () => {
  const source = await aTopic(author);
  const id = await split(source);
  expect((await detail(id)).related).toMatchObject([{ id: source, relation: 'splitFrom' }]);
  expect((await detail(source)).related).toMatchObject([{ id, relation: 'splitOff' }]);
  expect((await detail(source)).timeline.at(-1)?.sentence).toContain('另立议题“楼道的灯不亮”');
});

it('goes on collecting cosigns until the same day', async () => {
  const id = await split(await aTopic(author));
  await cosign(id, neighbours[0]!);
  expect((await detail(id)).cosignCount).toBe(1);
  cloud.advance(31 * day);
  await cloud.tick();
  expect((await detail(id)).state).toBe('rejected');
});

it('an answer that is owed is owed for the part by the same day', async () => {
  const source = await aTopic(author);
  for (const person of neighbours) await cosign(source, person);
  const id = await split(source);
  const [made, origin] = [await detail(id), await detail(source)];
  expect(made.stepDueAt).toBe(origin.stepDueAt);
  expect(made.thresholdReachedAt).toBe(origin.thresholdReachedAt);
  cloud.advance(9 * day);
  await cloud.tick();
  expect((await detail(id)).timeline.map(({ kind }) => kind)).toEqual(['splitFrom', 'stepOverdue']);
});

it.each([
  ['accepted', anAcceptedTopic],
  ['deliberating', aDeliberatingTopic],
] as const)('of what is %s is taken up as well', async (_state, aTopicBefore) => {
  const id = await split(await aTopicBefore(author, staff));
  const made = await detail(id);
  expect(made).toMatchObject({
    state: 'accepted',
    answer: { accepted: true, body: '业主委员会', reason: part.reason },
  });
  expect(made.stepDueAt).not.toBeNull();
});

it('asks of staff what it asks of authors', async () => {
  const topicId = await aTopic(author);
  await refused(split(topicId, { title: '灯' }), 'topicTitleLength');
  await refused(split(topicId, { body: '短' }), 'topicBodyLength');
  await refused(split(topicId, { body: forbiddenText }), 'wordsNotAllowed');
  await refused(split(topicId, { reason: '' }), 'stepReasonLength');
});

it('what has ended is not split, nor what is elsewhere', async () => {
  const withdrawn = await aTopic(author);
  await author.client.hall.withdrawTopic.mutate({ topicId: withdrawn, reason: '' });
  await refused(split(withdrawn), 'topicNotSplittable');
  const elsewhere = await aTopic(await (await aCommunity(cloud)).aResident());
  await refused(split(elsewhere), 'topicNotFound');
});

it('while it is merged, one of both comes first and both traces are whole', async () => {
  const [source, target] = [await aTopic(author), await aTopic(author)];
  const reason = '两个议题说的是同一件事。';
  const [, parted] = await Promise.allSettled([
    staff.client.hall.mergeTopics.mutate({ topicId: source, targetId: target, reason }),
    split(source),
  ]);
  const origin = await detail(source);
  expect(origin.state).toBe('merged');
  expect(origin.related).toHaveLength(parted.status === 'fulfilled' ? 2 : 1);
});
