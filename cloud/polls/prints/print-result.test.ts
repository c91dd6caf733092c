import { printedPages } from '@/test/cloud/fetched-document';
import { itemsOfEveryMethod } from '@/test/cloud/poll-options';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anOpenPoll, cast, close, type TestPoll } from '@/test/cloud/test-polls';
import { endPosting } from '@/test/cloud/test-results';

jest.setTimeout(60_000);

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let owners: TestPerson[];

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud, { name: '翠园小区' });
  staff = await here.aStaffMember('ownersCommittee');
  owners = [];
  for (const areaHundredths of [10_001, 20_002, 30_003]) {
    const unit = await here.aUnit({ areaHundredths });
    owners.push(await here.aResident({ unit }));
  }
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

const certificateOf = async (poll: TestPoll, reader = owners[0]!) =>
  (
    await printedPages(
      reader.client,
      await reader.client.polls.printResult.mutate({ pollId: poll.id }),
    )
  ).join('');

async function aVotedPoll(): Promise<TestPoll> {
  const poll = await anOpenPoll(cloud, staff, { title: '充电棚要不要建' });
  await cast(owners[0]!, poll, 'approve');
  await cast(owners[2]!, poll, 'approve');
  await close(cloud, poll);
  return poll;
}

it('says the outcome, exact totals, the fractions asked for, the law and the legal effect', async () => {
  const text = await certificateOf(await aVotedPoll());
  for (const words of [
    '翠园小区',
    '表决结果证书',
    '充电棚要不要建',
    '意向征询（不具法律效力）',
    '公示中',
    '有效，通过',
    // Participation: two of three heads are exactly two thirds.
    '参加表决的面积400.04平方米600.06平方米达到三分之二够',
    '参加表决的人数2人3人达到三分之二够',
    '赞成的面积400.04平方米400.04平方米超过一半够',
    '结果：通过',
    '只有交回的表决票才算参与表决',
    '民法典',
    '没有人提出异议',
    '计票人',
  ])
    expect(text).toContain(words);
});

it('prints the roots of roll and log in full, as the page shows them', async () => {
  const poll = await aVotedPoll();
  const page = await owners[0]!.client.polls.resultCertificate.query({ pollId: poll.id });
  const text = await certificateOf(poll);
  for (const proof of [page.rollRoot, page.head.root, page.logKey]) expect(text).toContain(proof);
  expect(text).toContain(`共${page.head.treeSize}条`);
});

it('tells posted from final results', async () => {
  const poll = await aVotedPoll();
  expect(await certificateOf(poll)).toContain('表决结果（公示中）');
  await endPosting(cloud, owners[0]!, poll);
  expect(await certificateOf(poll)).toContain('表决结果（已生效）');
});

it('counts objections and their answers', async () => {
  const poll = await aVotedPoll();
  await owners[1]!.client.polls.objectToResult.mutate({
    ...{ pollId: poll.id, text: '面积请再核对一遍', photoIds: [] },
  });
  expect(await certificateOf(poll)).toContain('共1件，已公开答复0件，其中成立0件，还有1件没有答复');
});

it('has every item of every method with its numbers and who was chosen', async () => {
  const poll = await anOpenPoll(cloud, staff, { items: itemsOfEveryMethod() });
  const ids = poll.items.map(({ options }) => options.map(({ optionId }) => optionId));
  const answers = [
    'approve' as const,
    { option: ids[1]![0]! },
    { options: ids[2]!.slice(0, 2).sort() },
    { scores: { [ids[3]![1]!]: 5 } },
    { ranking: [[ids[4]![2]!], [ids[4]![0]!]] },
    { options: ids[5]!.slice(0, 2).sort() },
  ];
  for (const owner of owners) await cast(owner, poll, answers);
  await close(cloud, poll);
  const text = await certificateOf(poll);
  for (const words of [
    '第1项第1个表决事项结果：通过',
    '第2项第2个表决事项结果：通过。选出：甲',
    '第3项第3个表决事项结果：通过。选出：甲、乙',
    '第4项第4个表决事项结果：已经选出：乙',
    '共15分（5分3人）',
    '第5项第5个表决事项结果：已经选出：丙',
    '第1丙两两比较，胜过2个（共2个对手）',
    '第6项第6个表决事项结果：已经选出。获得资金：甲、乙，共3,000元',
    '只按票数从多到少分配',
  ])
    expect(text).toContain(words);
});

it('is there for nobody before the result is published, staff and administrator included', async () => {
  const administrator = await here.aStaffMember('administrator');
  const poll = await anOpenPoll(cloud, staff);
  await cast(owners[0]!, poll, 'approve');
  for (const person of [owners[0]!, staff, administrator]) {
    await refused(person.client.polls.printResult.mutate({ pollId: poll.id }), 'pollResultNotYet');
  }
  cloud.now = poll.closesAt;
  await refused(staff.client.polls.printResult.mutate({ pollId: poll.id }), 'certificateNotYet');
  await cloud.tick();
});
