import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aConcludedTopic,
  aDeliberatingTopic,
  anAcceptedTopic,
  aTopic,
} from '@/test/cloud/test-hall';
import { forbiddenText } from '@/test/cloud/test-moderation';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { deliberationDays: 10 } });
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

const conclusion = '大家同意分两批更换，先换一单元。';
const reason = '不涉及费用，物业可以直接办理。';
const detail = (topicId: string) => author.client.hall.topicDetail.query({ topicId });
const steps = () => staff.client.hall;

it('a deliberation has a day by which something must have come out of it', async () => {
  const topicId = await anAcceptedTopic(author, staff);
  expect(await steps().beginDeliberation.mutate({ topicId })).toEqual({ state: 'deliberating' });
  const topic = await detail(topicId);
  expect(topic.stepDueAt).toBe('2026-12-02T16:00:00.000Z');
  expect(topic.timeline.at(-1)).toMatchObject({
    kind: 'deliberationBegun',
    actor: '业主委员会',
    sentence: '业主委员会开始协商，计划在 2026年12月2日 前形成意见',
  });
});

it('is concluded with what came out of it', async () => {
  const topicId = await aDeliberatingTopic(author, staff);
  await steps().concludeTopic.mutate({ topicId, conclusion });
  expect(await detail(topicId)).toMatchObject({ state: 'concluded', conclusion });
});

it('what was concluded is carried out or closed, with a reason', async () => {
  const [carriedOut, closed] = [
    await aConcludedTopic(author, staff),
    await aConcludedTopic(author, staff),
  ];
  await steps().implementDirectly.mutate({ topicId: carriedOut, reason });
  await steps().closeTopic.mutate({ topicId: closed, reason });
  expect(await detail(carriedOut)).toMatchObject({ state: 'implementing' });
  expect((await detail(carriedOut)).timeline.at(-1)?.sentence).toBe(
    `业主委员会决定直接办理：${reason}`,
  );
  expect(await detail(closed)).toMatchObject({ state: 'closed', stepDueAt: null });
});

it('what was taken up may be carried out at once', async () => {
  const topicId = await anAcceptedTopic(author, staff);
  await steps().implementDirectly.mutate({ topicId, reason });
  expect((await detail(topicId)).state).toBe('implementing');
});

it('a step that does not follow is refused', async () => {
  const topicId = await aTopic(author);
  await refused(steps().beginDeliberation.mutate({ topicId }), 'stepNotPossible');
  await refused(steps().concludeTopic.mutate({ topicId, conclusion }), 'stepNotPossible');
  await refused(steps().implementDirectly.mutate({ topicId, reason }), 'stepNotPossible');
  await refused(steps().closeTopic.mutate({ topicId, reason }), 'stepNotPossible');
});

it('words that say nothing, and words a body must not use, are refused', async () => {
  const topicId = await aDeliberatingTopic(author, staff);
  const conclude = (words: string) => steps().concludeTopic.mutate({ topicId, conclusion: words });
  await refused(conclude('好'), 'conclusionLength');
  await refused(conclude('好'.repeat(10_000)), 'conclusionLength');
  await refused(conclude(`\u202e\u0007${' '.repeat(30)}好`), 'conclusionLength');
  await refused(conclude(forbiddenText), 'wordsNotAllowed');
  await conclude('<script>alert(1)</script>先换一单元');
  expect((await detail(topicId)).conclusion).toBe('<script>alert(1)</script>先换一单元');
});

it.each([
  ['beginDeliberation', anAcceptedTopic],
  ['concludeTopic', aDeliberatingTopic],
  ['closeTopic', aConcludedTopic],
  ['implementDirectly', aConcludedTopic],
] as const)('%s by two at once is one step', async (name, aTopicBefore) => {
  const topicId = await aTopicBefore(author, staff);
  const colleague = await community.aStaffMember('residentsCommittee');
  const input = { topicId, reason, conclusion };
  const outcomes = await Promise.allSettled(
    [staff, colleague].map(({ client }) => client.hall[name].mutate(input)),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { rows } = await cloud.owner.query(
    "select count(*) as steps from topic_event where topic_id = $1 and kind in ('deliberationBegun', 'concluded', 'closed', 'implementationBegun')",
    [topicId],
  );
  const before = { beginDeliberation: 0, concludeTopic: 1, closeTopic: 2, implementDirectly: 2 };
  expect(Number(rows[0].steps)).toBe(before[name] + 1);
});

describe('following', () => {
  const isFollowing = async (person: TestPerson, topicId: string) =>
    (await person.client.hall.topicDetail.query({ topicId })).viewer.isFollowing;

  it('is asked for and ended by whoever reads', async () => {
    const topicId = await aTopic(author);
    const reader = await community.aResident({ relation: 'tenant' });
    expect(await isFollowing(author, topicId)).toBe(true);
    expect(await isFollowing(reader, topicId)).toBe(false);
    await reader.client.hall.followTopic.mutate({ topicId });
    await reader.client.hall.followTopic.mutate({ topicId });
    expect(await isFollowing(reader, topicId)).toBe(true);
  });

  it('once ended is not begun again by taking part', async () => {
    const topicId = await aTopic(author);
    const neighbour = await community.aResident();
    await neighbour.client.hall.unfollowTopic.mutate({ topicId });
    await neighbour.client.hall.cosignTopic.mutate({ topicId });
    expect(await isFollowing(neighbour, topicId)).toBe(false);
  });

  it('everybody who follows is told of a step, but for who took it', async () => {
    const topicId = await anAcceptedTopic(author, staff);
    await staff.client.hall.followTopic.mutate({ topicId });
    await cloud.tick();
    await steps().beginDeliberation.mutate({ topicId });
    await cloud.tick();
    const told = async ({ client }: TestPerson) =>
      (await client.messages.listMessages.query({})).items.filter(
        ({ subjectId, body }) => subjectId === topicId && body.includes('开始协商'),
      ).length;
    expect([await told(author), await told(staff)]).toEqual([1, 0]);
  });
});
