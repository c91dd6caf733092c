import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { topicContent } from '@/test/cloud/test-hall';
import { forbiddenText } from '@/test/cloud/test-moderation';
import { aNeighbour, aTopicForNeighbour } from '@/test/cloud/test-raising';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let helper: TestPerson;
let other: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  const unit = await community.aUnit({ ownerNames: ['李建国'] });
  helper = await community.aResident({ unit });
  other = await community.aResident();
});
afterAll(() => cloud.stop());

const neighbour = (given: object = {}) =>
  aNeighbour({ buildingId: community.buildingId, ...given });
const submit = (given: object, person = helper) =>
  person.client.hall.submitForNeighbour.mutate({
    id: uuid(),
    ...topicContent(),
    neighbour: neighbour(given),
  });
const detail = (person: TestPerson, topicId: string) =>
  person.client.hall.topicDetail.query({ topicId });

it('the card names whom it is for, masked, and who helped', async () => {
  const topicId = await aTopicForNeighbour(helper, neighbour());
  const topic = await detail(other, topicId);
  expect(topic).toMatchObject({ raisedFor: '1栋 王**', authorName: '1栋 李**' });
  expect(topic.timeline[0]?.sentence).toBe('代1栋 王**提交了议题，开始征集附议');
});

it('name and door reach nobody else: not by the topic, a list, a search, or the log', async () => {
  const topicId = await aTopicForNeighbour(
    helper,
    neighbour({ name: '欧阳雪梅', room: '5单元0502' }),
  );
  const { hall } = other.client;
  const answers = JSON.stringify([
    await detail(other, topicId),
    await hall.listTopics.query({ limit: 50 }),
    await hall.searchTopics.query({ words: '门禁' }),
  ]);
  expect(answers).not.toContain('雪梅');
  expect(answers).not.toContain('0502');
  expect((await hall.searchTopics.query({ words: '雪梅' })).items).toEqual([]);
  const log = await cloud.owner.query('select details from audit_entry where subject_id = $1', [
    topicId,
  ]);
  expect(JSON.stringify(log.rows)).not.toMatch(/雪梅|0502/);
  await refused(hall.topicNeighbour.query({ topicId }), 'neighbourIsPrivate');
});

it('helper and reviewers read it, with how it was agreed', async () => {
  const topicId = await aTopicForNeighbour(helper, neighbour({ consentHow: 'byPhone' }));
  const moderator = await community.aStaffMember('moderator');
  const note = {
    name: '王秀兰',
    buildingName: '1栋',
    room: '502',
    consentWay: '电话',
    consentOn: '2026-11-21',
  };
  for (const { client } of [helper, moderator])
    expect(await client.hall.topicNeighbour.query({ topicId })).toEqual(note);
});

it.each([
  ['no consent', { consented: false }, 'consentOfNeighbourMissing'],
  ['no way of consent', { consentHow: null }, 'consentWayMissing'],
  ['consent of tomorrow', { consentOn: '2026-11-23' }, 'consentDayOutOfRange'],
  ['consent of last spring', { consentOn: '2026-04-01' }, 'consentDayOutOfRange'],
  ['a name of one character', { name: ' 王 ' }, 'neighbourNameLength'],
  ['a name of 10,000', { name: '王'.repeat(10_000) }, 'neighbourNameLength'],
  ['a name that turns around', { name: '\u202e\u202e' }, 'neighbourNameLength'],
  ['no building', { buildingId: null }, 'neighbourHomeMissing'],
  ['a building nobody knows', { buildingId: uuid() }, 'topicBuildingUnknown'],
  ['no door', { room: '' }, 'neighbourHomeMissing'],
  ['oneself', { name: '李建国' }, 'neighbourIsSelf'],
] as const)('%s is refused, and nothing is raised', async (_what, given, code) => {
  const before = await other.client.hall.listTopics.query({ limit: 50 });
  await refused(submit(given), code);
  expect(await other.client.hall.listTopics.query({ limit: 50 })).toEqual(before);
});

it('a namesake in another building is somebody else', async () => {
  const buildingId = uuid();
  await cloud.owner.query(
    "insert into building (community_id, id, name, position) values ($1, $2, '2栋', 2)",
    [community.id, buildingId],
  );
  const { topicId } = await submit({ name: '李建国', buildingId });
  expect((await detail(other, topicId)).raisedFor).toBe('2栋 李**');
});

it('a grid worker who lives elsewhere may do it, keep a draft of it, and take it back', async () => {
  const worker = await community.aStaffMember('gridWorker');
  const id = uuid();
  await worker.client.hall.saveTopicDraft.mutate({ id, ...topicContent() });
  await refused(worker.client.hall.submitTopic.mutate({ id, ...topicContent() }), 'notAllowed');
  const given = { id, ...topicContent(), neighbour: neighbour() };
  await worker.client.hall.submitForNeighbour.mutate(given);
  expect(await detail(other, id)).toMatchObject({ authorName: '网格员', raisedFor: '1栋 王**' });
  await worker.client.hall.withdrawTopic.mutate({ topicId: id, reason: '' });
});

it('neither the helper nor, with a phone one day, the neighbour is counted among the cosigners', async () => {
  const unit = await community.aUnit({ ownerNames: ['赵桂芳'] });
  const topicId = await aTopicForNeighbour(helper, neighbour({ name: '赵桂芳' }));
  const herself = await community.aResident({ unit });
  await refused(herself.client.hall.cosignTopic.mutate({ topicId }), 'raisedInYourName');
  await refused(helper.client.hall.cosignTopic.mutate({ topicId }), 'authorCannotCosign');
  expect((await detail(herself, topicId)).viewer.whyNotCosign?.code).toBe('raisedInYourName');
  await other.client.hall.cosignTopic.mutate({ topicId });
});

it('part of a topic raised for somebody is theirs too; one raised for oneself afterwards is not', async () => {
  const unit = await community.aUnit({ ownerNames: ['孙玉兰'] });
  const herself = await community.aResident({ unit });
  const staff = await community.aStaffMember('ownersCommittee');
  const topicId = await aTopicForNeighbour(helper, neighbour({ name: '孙玉兰' }));
  const { topicId: part } = await staff.client.hall.splitTopic.mutate({
    ...{ topicId, title: '楼道灯也坏了', body: '三楼到五楼的楼道灯坏了一个月。' },
    ...{ category: 'fireSafety', reason: '这是另一件事。' },
  });
  await refused(herself.client.hall.cosignTopic.mutate({ topicId: part }), 'raisedInYourName');
  const id = await aTopicForNeighbour(helper, neighbour({ name: '孙玉兰' }), {
    body: forbiddenText,
  });
  await helper.client.hall.takeBackTopic.mutate({ topicId: id });
  await helper.client.hall.submitTopic.mutate({ id, ...topicContent() });
  await herself.client.hall.cosignTopic.mutate({ topicId: id });
});

it('one request counts once, and the note of consent cannot be changed', async () => {
  const [id, requestId] = [uuid(), uuid()];
  const input = { id, ...topicContent(), neighbour: neighbour() };
  const send = () =>
    helper.client.hall.submitForNeighbour.mutate(input, { context: { requestId } });
  const [first, second] = await Promise.all([send(), send()]);
  expect(second).toEqual(first);
  const notes = () => cloud.owner.query('select 1 from topic_neighbour where topic_id = $1', [id]);
  expect((await notes()).rowCount).toBe(1);
  await expect(
    cloud.database.updateTable('topicNeighbour').set({ name: '别人' }).execute(),
  ).rejects.toThrow(/permission denied/);
  await expect(cloud.database.deleteFrom('topicNeighbour').execute()).rejects.toThrow(
    /permission denied/,
  );
});

it('taken back from review the draft still says for whom, and each handing in has its note', async () => {
  const id = await aTopicForNeighbour(helper, neighbour(), { body: forbiddenText });
  expect((await detail(helper, id)).timeline[0]?.kind).toBe('handedInForNeighbour');
  await helper.client.hall.takeBackTopic.mutate({ topicId: id });
  const { neighbour: kept } = await helper.client.hall.topicDraft.query({ id });
  expect(kept).toMatchObject({ name: '王秀兰', room: '502', consentHow: 'inPerson' });
  await helper.client.hall.submitTopic.mutate({ id, ...topicContent() });
  expect((await detail(helper, id)).raisedFor).toBeNull();
});
