import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPhoto, aTopic, topicContent } from '@/test/cloud/test-hall';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: 3, cosignDays: 10 } });
  author = await community.aResident();
});
afterAll(() => cloud.stop());

const submit = (id: string, content: object = {}, requestId = uuid()) =>
  author.client.hall.submitTopic.mutate(
    { id, ...topicContent(content) },
    { context: { requestId } },
  );
const detail = (topicId: string) => author.client.hall.topicDetail.query({ topicId });

it('collects cosigns under the rules the community has on that day', async () => {
  const id = uuid();
  const answer = await submit(id, { buildingId: community.buildingId });
  const cosignUntil = '2026-12-02T16:00:00.000Z';
  expect(answer).toEqual({ topicId: id, isWaiting: false, cosignThreshold: 3, cosignUntil });
  await cloud.owner.query('update community set settings = \'{"cosignThreshold": 9}\'');
  expect(await detail(id)).toMatchObject({
    state: 'cosigning',
    place: '1栋 一单元门口',
    cosignThreshold: 3,
    cosignUntil,
    cosignCount: 0,
    isMine: true,
    timeline: [{ kind: 'submitted', isOfficial: false }],
  });
  await cloud.owner.query("update community set settings = '{}'");
});

it('ends the draft of the same id, and shows what was sent last', async () => {
  const id = uuid();
  const photo = await aPhoto(author);
  await author.client.hall.saveTopicDraft.mutate({ id, ...topicContent({ title: '初稿标题' }) });
  await submit(id, { title: '定稿的标题', photoIds: [photo] });
  const topic = await detail(id);
  expect(topic.title).toBe('定稿的标题');
  expect(topic.photos).toEqual([{ fileId: photo, address: expect.stringContaining(photo) }]);
  expect((await author.client.hall.myTopics.query({})).drafts).toEqual([]);
});

it('shows the author masked', async () => {
  const unit = await community.aUnit({ ownerNames: ['李秀英'] });
  const id = await aTopic(await community.aResident({ unit }));
  expect(await detail(id)).toMatchObject({ authorName: '1栋 李**', isMine: false });
});

it.each([
  ['compound', '全小区'],
  ['village', '全村'],
  ['residentialCommunity', '全社区'],
] as const)('a topic without a place is about the whole %s: %s', async (kind, place) => {
  const resident = await (await aCommunity(cloud, { kind })).aResident();
  const topicId = await aTopic(resident, { place: '' });
  expect((await resident.client.hall.topicDetail.query({ topicId })).place).toBe(place);
});

it.each([
  ['too short a title', { title: '门禁' }, 'topicTitleLength'],
  ['blanks instead of a text', { body: ' \n '.repeat(20) }, 'topicBodyLength'],
  ['too long a proposal', { proposal: '修'.repeat(1_001) }, 'topicProposalLength'],
  ['no category', { category: null }, 'topicCategoryMissing'],
] as const)('%s is refused and nothing is submitted', async (_what, content, code) => {
  const id = uuid();
  await refused(submit(id, content), code);
  await refused(detail(id), 'topicNotFound');
});

describe('the same topic sent more than once', () => {
  const events = async (id: string) =>
    (await cloud.owner.query('select kind from topic_event where topic_id = $1', [id])).rowCount;
  const dueEntries = async (id: string) =>
    (await cloud.owner.query("select 1 from outbox_entry where payload->>'topicId' = $1", [id]))
      .rowCount;

  it('with the same request id counts once and gets the same answer', async () => {
    const [id, requestId] = [uuid(), uuid()];
    const first = await submit(id, {}, requestId);
    expect(await submit(id, {}, requestId)).toEqual(first);
    expect(await events(id)).toBe(1);
  });

  it('five times at once with the same request id counts once', async () => {
    const [id, requestId] = [uuid(), uuid()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(id, {}, requestId)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect([await events(id), await dueEntries(id)]).toEqual([1, 1]);
  });

  it('with another request id is told that it is submitted', async () => {
    const id = uuid();
    const outcomes = await Promise.allSettled([submit(id), submit(id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(submit(id), 'topicNotDraft');
    expect([await events(id), await dueEntries(id)]).toEqual([1, 1]);
  });
});

it('a community that asks for no cosigns owes an answer at once', async () => {
  const open = await aCommunity(cloud, { settings: { cosignThreshold: 0 } });
  const resident = await open.aResident();
  const topicId = await aTopic(resident);
  const topic = await resident.client.hall.topicDetail.query({ topicId });
  expect(topic.timeline.map(({ kind }) => kind)).toEqual(['submitted', 'cosignThresholdReached']);
});
