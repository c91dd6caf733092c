import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let staff: TestPerson;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: 1 } });
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
});
beforeEach(async () => {
  topicId = await aTopic(author);
});
afterAll(() => cloud.stop());

const reason = '不在本小区范围内，请找市政。';
const decide = (decision: 'accept' | 'reject', person = staff, words = reason) =>
  person.client.hall.decideTopic.mutate({ topicId, decision, reason: words });
const detail = (person = author) => person.client.hall.topicDetail.query({ topicId });

it.each([
  ['accept', 'accepted', '业主委员会采纳了议题：'],
  ['reject', 'rejected', '业主委员会没有采纳议题，理由：'],
] as const)(
  'staff %s in the name of their body, for all to read',
  async (decision, state, start) => {
    expect((await detail(staff)).viewer.mayDecide).toBe(true);
    expect(await decide(decision)).toEqual({ state });
    const topic = await detail();
    expect(topic.answer).toEqual({
      accepted: decision === 'accept',
      body: '业主委员会',
      reason,
      at: cloud.now.toISOString(),
    });
    expect(topic.timeline.at(-1)).toMatchObject({
      actor: '业主委员会',
      isOfficial: true,
      sentence: `${start}${reason}`,
    });
    expect((await detail(staff)).viewer.mayDecide).toBe(false);
  },
);

it('only an accepted topic can be put to a poll', async () => {
  expect((await detail(staff)).viewer.mayPreparePoll).toBe(false);
  await decide('accept');
  expect((await detail(staff)).viewer.mayPreparePoll).toBe(true);
  expect((await detail(author)).viewer.mayPreparePoll).toBe(false);
});

it.each(['', '不行', ' '.repeat(50), '长'.repeat(501)])(
  'an answer needs a reason people can follow (%#)',
  async (words) => {
    await refused(decide('reject', staff, words), 'decisionReasonLength');
    expect((await detail()).state).toBe('cosigning');
  },
);

it('of two members of staff answering at once one wins, the other is told', async () => {
  const colleague = await community.aStaffMember('residentsCommittee');
  const outcomes = await Promise.allSettled([decide('accept'), decide('reject', colleague)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await refused(decide('accept', colleague), 'topicAlreadyDecided');
  const { timeline } = await detail();
  expect(timeline.filter(({ isOfficial }) => isOfficial)).toHaveLength(1);
});

it('speaks for the body that may answer, not for another task the person has', async () => {
  const keeper = await community.aStaffMember('administrator');
  await cloud.owner.query(
    `insert into role_assignment (community_id, id, account_id, role, granted_at)
     values ($1, gen_random_uuid(), $2, 'propertyManager', $3)`,
    [community.id, keeper.accountId, cloud.now],
  );
  await decide('accept', keeper);
  expect((await detail()).answer?.body).toBe('社区管理员');
});

describe('withdrawing', () => {
  const withdraw = (person = author, words = '已经私下解决') =>
    person.client.hall.withdrawTopic.mutate({ topicId, reason: words });

  it('keeps the trace and tells why', async () => {
    expect((await detail()).viewer.mayWithdraw).toBe(true);
    await withdraw();
    const topic = await detail(staff);
    expect(topic.state).toBe('withdrawn');
    expect(topic.timeline.at(-1)?.sentence).toBe('发起人撤回了议题：已经私下解决');
    expect(topic.timeline.at(-1)?.actor).toBe(topic.authorName);
  });

  it('is the author’s alone, before the answer, once', async () => {
    await refused(withdraw(await community.aResident()), 'topicNotByYou');
    await refused(withdraw(author, '长'.repeat(201)), 'withdrawReasonLength');
    await withdraw();
    await refused(withdraw(), 'topicNotWithdrawable');
    await refused(decide('accept'), 'topicNotAwaitingDecision');
  });

  it('does not undo an answer', async () => {
    await decide('accept');
    await refused(withdraw(), 'topicNotWithdrawable');
    expect((await detail()).viewer.mayWithdraw).toBe(false);
  });

  it('at the same moment as the answer: one of the two stands', async () => {
    const outcomes = await Promise.allSettled([withdraw(), decide('accept')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await detail()).timeline).toHaveLength(2);
  });
});

it('counts what waits for an answer, the longest waiting first', async () => {
  const quiet = await aCommunity(cloud, { settings: { cosignThreshold: 1 } });
  const [resident, neighbour] = [await quiet.aResident(), await quiet.aResident()];
  const officer = (await quiet.aStaffMember('residentsCommittee')).client.hall;
  const [first, second, third] = [
    await aTopic(resident),
    await aTopic(resident),
    await aTopic(resident),
  ];
  for (const topicId of [second, first]) {
    cloud.advance(1000);
    await neighbour.client.hall.cosignTopic.mutate({ topicId });
  }
  expect(await officer.topicsWaiting.query()).toEqual({ awaitingAnswer: 2, collectingCosigns: 1 });
  const page = await officer.topicsAwaitingAnswer.query({ limit: 1 });
  const rest = await officer.topicsAwaitingAnswer.query({ cursor: page.nextCursor });
  expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([second, first]);
  expect(third).not.toBe(first);
});
