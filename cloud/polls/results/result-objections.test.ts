import { answerDays } from '@/shared/polls/result-limits';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, anOpenPoll, type TestPoll } from '@/test/cloud/test-polls';
import { aPostedPoll, endPosting, letPass, postedUntil } from '@/test/cloud/test-results';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owners: TestPerson[];
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  owners = [await community.aResident(), await community.aResident(), await community.aResident()];
});

const object = (person: TestPerson, poll: TestPoll, text = '三栋少算了一票，请核对') =>
  person.client.polls.objectToResult.mutate({ pollId: poll.id, text, photoIds: [] });

const answer = (objectionId: string, outcome: 'upheld' | 'rejected' = 'rejected') =>
  staff.client.polls.answerResultObjection.mutate({
    objectionId,
    outcome,
    answer: '已经核对，票数没有错。',
  });

const followUp = (poll: TestPoll) =>
  owners[0]!.client.polls.resultFollowUp.query({ pollId: poll.id });
const listed = async (person: TestPerson, poll: TestPoll) =>
  (await person.client.polls.listResultObjections.query({ pollId: poll.id })).items;
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

describe('an objection to a result', () => {
  it('is read by everybody, its author masked, and its answer beside it', async () => {
    const poll = await aPostedPoll(cloud, staff, owners);
    const { objectionId } = await object(owners[0]!, poll);
    const [before] = await listed(owners[1]!, poll);
    expect(before).toMatchObject({ text: '三栋少算了一票，请核对', answer: null, isMine: false });
    expect(before!.by).toMatch(/^1栋 .\*+$/);
    expect(before!.roomLabel).toBeNull();
    await answer(objectionId, 'upheld');
    const [after] = await listed(owners[1]!, poll);
    expect(after!.answer).toMatchObject({ outcome: 'upheld', publisher: '业主委员会' });
    expect(await followUp(poll)).toMatchObject({
      objections: { filed: 1, unanswered: 0, overdue: 0, upheld: 1 },
    });
  });

  it('is taken neither before the result is posted nor after the posting period', async () => {
    const announced = await anAnnouncedPoll(cloud, staff);
    await refused(object(owners[0]!, announced), 'objectionNotNow');
    const open = await anOpenPoll(cloud, staff);
    await refused(object(owners[0]!, open), 'objectionNotNow');
    const poll = await aPostedPoll(cloud, staff, owners);
    const end = await postedUntil(staff.client, poll);
    cloud.now = end;
    expect(await refused(object(owners[0]!, poll), 'objectionsOver')).toEqual({
      postedUntil: end.toISOString(),
    });
    await cloud.tick();
    await refused(object(owners[0]!, poll), 'objectionsOver');
  });

  it('in the last instant of the posting period keeps the result from becoming final', async () => {
    const poll = await aPostedPoll(cloud, staff, owners);
    cloud.now = justBefore(await postedUntil(staff.client, poll));
    const { objectionId } = await object(owners[0]!, poll);
    await endPosting(cloud, staff, poll);
    expect(await followUp(poll)).toMatchObject({ state: 'preliminary', takesObjections: false });
    await letPass(cloud, 3);
    expect((await followUp(poll)).state).toBe('preliminary');
    await answer(objectionId);
    await cloud.tick();
    expect((await followUp(poll)).state).toBe('final');
  });

  it('that arrives while the posting period ends is either refused or waited for', async () => {
    const poll = await aPostedPoll(cloud, staff, owners);
    const end = await postedUntil(staff.client, poll);
    cloud.now = justBefore(end);
    const objecting = Promise.all(
      owners.map((owner) =>
        object(owner, poll).then(
          () => 1,
          () => 0,
        ),
      ),
    );
    cloud.now = end;
    const [filed] = await Promise.all([objecting, cloud.tick(), cloud.tick()]);
    const { state, objections } = await followUp(poll);
    expect(objections.filed).toBe(filed.reduce((sum, one) => sum + one, 0));
    expect(state).toBe(objections.filed > 0 ? 'preliminary' : 'final');
  });

  it('is answered once: of two at once the first stands', async () => {
    const poll = await aPostedPoll(cloud, staff, owners);
    const { objectionId } = await object(owners[0]!, poll);
    const outcomes = await Promise.allSettled([answer(objectionId), answer(objectionId, 'upheld')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await refused(answer(objectionId), 'objectionAnswered');
  });

  it('is overdue for everybody to see after seven days, and on the desk of staff', async () => {
    const poll = await aPostedPoll(cloud, staff, owners);
    const { objectionId } = await object(owners[0]!, poll);
    await letPass(cloud, answerDays);
    expect((await followUp(poll)).objections).toMatchObject({ unanswered: 1, overdue: 0 });
    await letPass(cloud, 1);
    expect((await followUp(poll)).objections).toMatchObject({ unanswered: 1, overdue: 1 });
    expect(await staff.client.polls.resultsToTend.query()).toEqual([
      expect.objectContaining({
        pollId: poll.id,
        unanswered: 1,
        overdue: 1,
        recount: 'none',
      }),
    ]);
    await answer(objectionId);
    expect((await followUp(poll)).objections).toMatchObject({ unanswered: 0, overdue: 0 });
  });

  it('says something, and is kept as text whatever it contains', async () => {
    const poll = await aPostedPoll(cloud, staff, owners);
    await refused(object(owners[0]!, poll, ' 错 '), 'objectionTextLength');
    await refused(object(owners[0]!, poll, '错'.repeat(1_001)), 'objectionTextLength');
    await refused(object(owners[0]!, poll, '错'.repeat(10_000)), 'inputInvalid');
    await refused(object(owners[0]!, poll, '空字符\u0000混在里面'), 'inputInvalid');
    await object(owners[0]!, poll, '<script>alert(1)</script> 🗳️ \u202e反过来');
    const [one] = await listed(owners[1]!, poll);
    expect(one!.text).toBe('<script>alert(1)</script> 🗳️ 反过来');
  });
});

describe('a result', () => {
  it('without objections becomes final when its posting period ends, once, and everybody is told', async () => {
    const poll = await aPostedPoll(cloud, staff, owners);
    cloud.now = justBefore(await postedUntil(staff.client, poll));
    await cloud.tick();
    expect((await followUp(poll)).state).toBe('preliminary');
    cloud.now = await postedUntil(staff.client, poll);
    await Promise.all([cloud.tick(), cloud.tick(), cloud.tick()]);
    expect((await followUp(poll)).state).toBe('final');
    const { items } = await owners[0]!.client.notices.listNotices.query({});
    expect(items.filter(({ title }) => title.startsWith('结果确定'))).toHaveLength(1);
  });
});

it('nobody objects to a result of another community, or answers there', async () => {
  const poll = await aPostedPoll(cloud, staff, owners);
  const { objectionId } = await object(owners[0]!, poll);
  const elsewhere = await aCommunity(cloud);
  const neighbour = await elsewhere.aResident();
  const other = await elsewhere.aStaffMember('administrator');
  await refused(object(neighbour, poll), 'pollNotFound');
  await refused(listed(neighbour, poll), 'pollNotFound');
  await refused(
    other.client.polls.answerResultObjection.mutate({
      objectionId,
      outcome: 'rejected',
      answer: '不归你们管',
    }),
    'objectionNotFound',
  );
});
