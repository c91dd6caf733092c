import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic, aTopic } from '@/test/cloud/test-hall';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let otherAuthor: TestPerson;
let neighbours: TestPerson[];
let staff: TestPerson;
let source: string;
let target: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: 3 } });
  author = await community.aResident();
  otherAuthor = await community.aResident();
  neighbours = await Promise.all(Array.from({ length: 4 }, () => community.aResident()));
  staff = await community.aStaffMember('ownersCommittee');
});
beforeEach(async () => {
  source = await aTopic(author, { title: '门禁坏了' });
  target = await aTopic(otherAuthor, { title: '单元门关不上' });
});
afterAll(() => cloud.stop());

const reason = '两个议题说的是同一件事。';
const merge = (topicId: string, targetId: string) =>
  staff.client.hall.mergeTopics.mutate({ topicId, targetId, reason });
const cosign = (topicId: string, ...people: TestPerson[]) =>
  Promise.all(people.map(({ client }) => client.hall.cosignTopic.mutate({ topicId })));
const detail = (topicId: string, reader = author) =>
  reader.client.hall.topicDetail.query({ topicId });

it('brings every cosigner along once, without the other author', async () => {
  const [one, two] = neighbours;
  await cosign(source, one!, two!, otherAuthor);
  await cosign(target, two!);
  expect(await merge(source, target)).toEqual({ targetId: target, cosignCount: 2 });
  const topic = await detail(target, one);
  expect(topic).toMatchObject({ cosignCount: 2, hasCosigned: true });
  const { rows } = await cloud.owner.query('select 1 from cosign where topic_id = $1', [target]);
  expect(rows).toHaveLength(2);
});

it('keeps a trace that leads both ways', async () => {
  await merge(source, target);
  const [merged, absorbing] = [await detail(source), await detail(target)];
  expect(merged.state).toBe('merged');
  expect(merged.related).toEqual([{ id: target, title: '单元门关不上', relation: 'mergedInto' }]);
  expect(merged.timeline.at(-1)?.sentence).toBe(
    `业主委员会把它合并到议题“单元门关不上”：${reason}`,
  );
  expect(absorbing.related).toEqual([{ id: source, title: '门禁坏了', relation: 'absorbed' }]);
  expect(absorbing.timeline.at(-1)?.sentence).toBe(
    '业主委员会把议题“门禁坏了”合并进来，附议的共 0 人',
  );
});

it('of very many that were joined the page lists some, and the timeline names none that was hidden', async () => {
  await merge(source, target);
  const joined: string[] = [];
  for (let made = 0; made < 20; made += 1) {
    cloud.advance(1_000);
    const topicId = await aTopic(author, { title: `门禁又坏了 ${made}` });
    await merge(topicId, target);
    joined.push(topicId);
  }
  const title = '门禁又坏了 19';
  expect((await detail(target)).timeline.at(-1)?.sentence).toContain(title);
  await cloud.owner.query("update topic set visibility = 'hidden' where id = $1", [joined.at(-1)]);
  const { related, timeline } = await detail(target, neighbours[0]);
  expect(related).toHaveLength(20);
  expect(timeline.filter(({ sentence }) => sentence.includes(title))).toEqual([]);
});

it('who followed the one follows the other, unless they do not want to', async () => {
  const [one, two] = neighbours;
  await cosign(source, one!, two!);
  await two!.client.hall.unfollowTopic.mutate({ topicId: target });
  await merge(source, target);
  const follows = async (person: TestPerson) => (await detail(target, person)).viewer.isFollowing;
  expect([await follows(author), await follows(one!), await follows(two!)]).toEqual([
    true,
    true,
    false,
  ]);
});

it('cosigns that are enough together oblige to an answer', async () => {
  await cosign(source, neighbours[0]!, neighbours[1]!);
  await cosign(target, neighbours[2]!);
  await merge(source, target);
  const topic = await detail(target);
  expect(topic.thresholdReachedAt).not.toBeNull();
  expect(topic.stepDueAt).not.toBeNull();
  expect(topic.timeline.map(({ kind }) => kind)).toEqual([
    'submitted',
    'absorbed',
    'cosignThresholdReached',
  ]);
});

it('an answer that was owed stays owed, also where the other asks for more cosigns', async () => {
  await cosign(source, ...neighbours.slice(0, 3));
  await cloud.owner.query('update topic set cosign_threshold = 9 where id = $1', [target]);
  await merge(source, target);
  expect((await detail(target)).thresholdReachedAt).not.toBeNull();
});

it('is owed by the day it was owed by before, late or not: merging buys no time', async () => {
  await cosign(source, neighbours[0]!, neighbours[1]!, neighbours[2]!);
  const { stepDueAt, thresholdReachedAt } = await detail(source);
  cloud.advance(9 * 24 * 60 * 60_000);
  const fresh = await aTopic(otherAuthor, { title: '单元门又关不上' });
  await merge(source, fresh);
  expect(await detail(fresh)).toMatchObject({ stepDueAt, thresholdReachedAt });
  await cloud.tick();
  expect((await detail(fresh)).timeline.map(({ kind }) => kind)).toContain('stepOverdue');
});

it('cosigns that join what was taken up do not ask for another answer', async () => {
  const accepted = await anAcceptedTopic(otherAuthor, staff);
  const dueAt = (await detail(accepted)).stepDueAt;
  await cosign(source, ...neighbours.slice(0, 3));
  await merge(source, accepted);
  const topic = await detail(accepted);
  expect(topic).toMatchObject({ cosignCount: 3, state: 'accepted', stepDueAt: dueAt });
  expect(topic.timeline.map(({ kind }) => kind)).not.toContain('cosignThresholdReached');
});

it('two merges crossing at once: one is done, the other refused, and neither waits for ever', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, two] = [await aTopic(author), await aTopic(otherAuthor)];
    const outcomes = await Promise.allSettled([merge(one, two), merge(two, one)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const states = [(await detail(one)).state, (await detail(two)).state].sort();
    expect(states).toEqual(['cosigning', 'merged']);
  }
});

it('a ring is never closed, a chain may grow', async () => {
  const third = await aTopic(author, { title: '门禁要换新的' });
  await merge(source, target);
  await merge(target, third);
  await refused(merge(third, source), 'mergeTargetEnded');
  await refused(merge(source, third), 'topicNotMergeable');
  expect((await detail(third)).related).toMatchObject([{ id: target }]);
});

it('a cosign that comes at the same moment is counted here or there, never lost', async () => {
  const late = neighbours[3]!;
  const [, cosigned] = await Promise.allSettled([
    merge(source, target),
    late.client.hall.cosignTopic.mutate({ topicId: source }),
  ]);
  const topic = await detail(target, late);
  expect(topic.hasCosigned).toBe(cosigned.status === 'fulfilled');
  expect(topic.cosignCount).toBe(cosigned.status === 'fulfilled' ? 1 : 0);
});

it('a topic of another community is not found', async () => {
  const elsewhere = await aTopic(await (await aCommunity(cloud)).aResident());
  await refused(merge(source, elsewhere), 'topicNotFound');
  await refused(merge(elsewhere, target), 'topicNotFound');
  await refused(merge(source, source), 'mergeIntoItself');
});
