import { afterFullDays } from '@/shared/shanghai-time';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import {
  aDraft,
  anAnnouncedPoll,
  anOpenPoll,
  cast,
  close,
  type TestPoll,
} from '@/test/cloud/test-polls';

jest.setTimeout(30_000);

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
  community = await aCommunity(cloud, { settings: { cosignThreshold: 0 } });
  staff = await community.aStaffMember('ownersCommittee');
  owners = [];
  for (let i = 0; i < 3; i += 1) owners.push(await community.aResident());
});

const someone = () => owners[0]!;
const resultOf = (poll: TestPoll) => someone().client.polls.pollResult.query({ pollId: poll.id });
const phaseOf = async (poll: TestPoll) =>
  (await someone().client.polls.pollDetail.query({ pollId: poll.id })).phase;
const storedState = async (poll: TestPoll) =>
  (await cloud.owner.query('select state from poll where id = $1', [poll.id])).rows[0].state;

describe('the clock', () => {
  it('opens, closes with result and notice, and ends the posting period', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    cloud.now = poll.opensAt;
    await cloud.tick();
    expect(await storedState(poll)).toBe('open');
    for (const owner of owners) await cast(owner, poll, 'approve');
    await close(cloud, poll);
    expect(await storedState(poll)).toBe('preliminary');

    const result = await resultOf(poll);
    if (result.state === 'counting') throw new Error('not counted');
    // Closed on 18 December; 15 whole days in Shanghai after it end with 2 January.
    expect(result.postedUntil).toBe('2027-01-02T16:00:00.000Z');
    const { items } = await someone().client.notices.listNotices.query({ shelf: 'postings' });
    expect(items).toMatchObject([
      {
        kind: 'pollResult',
        title: '表决结果：电动车充电棚要不要建',
        publisher: '业主委员会',
        postedUntil: result.postedUntil,
      },
    ]);

    cloud.now = new Date(Date.parse(result.postedUntil) - 1);
    await cloud.tick();
    expect(await storedState(poll)).toBe('preliminary');
    cloud.advance(1);
    await cloud.tick();
    expect(await storedState(poll)).toBe('final');
    expect(await resultOf(poll)).toMatchObject({ state: 'final' });
  });

  it('a timer that slept through everything catches up in one go, once', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    cloud.now = poll.opensAt;
    await cast(someone(), poll, 'approve');
    cloud.now = afterFullDays(poll.closesAt, 40);
    await Promise.all([cloud.tick(), cloud.tick(), cloud.tick()]);
    expect(await storedState(poll)).toBe('preliminary');
    await cloud.tick();
    const { rows } = await cloud.owner.query(
      'select kind, count(*)::int from notice where subject_id = $1 group by kind order by kind',
      [poll.id],
    );
    expect(rows).toEqual([
      { kind: 'pollAnnouncement', count: 1 },
      { kind: 'pollResult', count: 1 },
    ]);
  });

  it('says 表决中 and 正在计票 by the clock, however late the timer is', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    expect(await phaseOf(poll)).toBe('announced');
    expect(await refused(resultOf(poll), 'pollResultNotYet')).toEqual({
      closesAt: poll.closesAt.toISOString(),
    });
    cloud.now = poll.opensAt;
    expect(await phaseOf(poll)).toBe('open');
    await refused(resultOf(poll), 'pollResultNotYet');
    cloud.now = poll.closesAt;
    expect(await phaseOf(poll)).toBe('closed');
    expect(await resultOf(poll)).toMatchObject({ state: 'counting' });
  });

  it('an early timer does nothing', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    await cloud.owner.query("update outbox_entry set due_at = $1 where kind = 'polls.advance'", [
      cloud.now,
    ]);
    await cloud.tick();
    expect(await storedState(poll)).toBe('announced');
  });
});

describe('a result', () => {
  it('shows validity, every choice by heads and area, and the rule it rests on', async () => {
    const poll = await anOpenPoll(cloud, staff, {
      items: [{}, { matter: 'commonParts', majority: 'special' }],
    });
    await cast(owners[0]!, poll, ['approve', 'approve']);
    await cast(owners[1]!, poll, ['approve', 'reject']);
    await close(cloud, poll);
    const half = { heads: 1, areaHundredths: 10_000 };
    expect(await resultOf(poll)).toMatchObject({
      ruleSet: { quorum: { comparison: 'atLeast', numerator: 2, denominator: 3 } },
      tally: {
        roll: { heads: 3, areaHundredths: 30_000 },
        participating: { heads: 2, areaHundredths: 20_000 },
        quorumReached: true,
        items: [
          { outcome: 'passed', counted: { approve: { heads: 2, areaHundredths: 20_000 } } },
          { outcome: 'notPassed', counted: { approve: half, reject: half } },
        ],
      },
    });
  });

  it('of a poll nobody took part in is invalid, and is published all the same', async () => {
    const poll = await anOpenPoll(cloud, staff);
    await close(cloud, poll);
    expect(await resultOf(poll)).toMatchObject({
      tally: { quorumReached: false, items: [{ outcome: 'quorumNotReached' }] },
    });
  });
});

describe('calling off', () => {
  const reason = '材料有误，重新征求意见';

  it('takes a reason everybody reads; no ballot and no result after it', async () => {
    const poll = await anOpenPoll(cloud, staff);
    await cast(someone(), poll, 'approve');
    const { polls } = staff.client;
    await refused(
      polls.cancelPoll.mutate({ pollId: poll.id, reason: ' 误 ' }),
      'pollCancelReasonLength',
    );
    await polls.cancelPoll.mutate({ pollId: poll.id, reason });
    await refused(polls.cancelPoll.mutate({ pollId: poll.id, reason }), 'pollCancelled');
    expect(await someone().client.polls.pollDetail.query({ pollId: poll.id })).toMatchObject({
      phase: 'cancelled',
      cancelled: { at: cloud.now.toISOString(), reason },
    });
    await refused(cast(someone(), poll, 'reject'), 'pollCancelled');
    await close(cloud, poll);
    await refused(resultOf(poll), 'pollCancelled');
    const { items } = await someone().client.notices.listNotices.query({});
    expect(items.map(({ title }) => title)).toContain('表决取消：电动车充电棚要不要建');
  });

  it('is too late once voting has closed, even before the count', async () => {
    const poll = await anOpenPoll(cloud, staff);
    cloud.now = poll.closesAt;
    const cancel = () => staff.client.polls.cancelPoll.mutate({ pollId: poll.id, reason });
    await refused(cancel(), 'pollNotCancellable');
    await cloud.tick();
    await refused(cancel(), 'pollNotCancellable');
    expect(await storedState(poll)).toBe('preliminary');
  });

  it('while the timer closes the poll in the same instant: it is either cancelled or counted', async () => {
    const poll = await anOpenPoll(cloud, staff);
    cloud.now = new Date(poll.closesAt.getTime() - 1);
    const cancelling = staff.client.polls.cancelPoll
      .mutate({ pollId: poll.id, reason })
      .then(() => 'cancelled')
      .catch(() => 'preliminary');
    cloud.now = poll.closesAt;
    await Promise.all([cancelling, cloud.tick()]);
    expect(await storedState(poll)).toBe(await cancelling);
  });
});

describe('a poll on a topic', () => {
  const timelineOf = async (topicId: string) =>
    someone().client.hall.topicDetail.query({ topicId });

  it('begins with what the topic says; two of the staff work on one draft', async () => {
    const topicId = await anAcceptedTopic(someone(), staff);
    const other = await community.aStaffMember('residentsCommittee');
    const drafts = await Promise.all([
      staff.client.polls.preparePoll.mutate({ topicId }),
      other.client.polls.preparePoll.mutate({ topicId }),
    ]);
    expect(drafts[0]).toEqual(drafts[1]);
    const draft = await staff.client.polls.pollDraft.query({ pollId: drafts[0]!.pollId });
    expect(draft).toMatchObject({
      topicId,
      title: '门禁坏了两个星期',
      description: '请物业本周内修好。',
    });
  });

  it('needs a topic that was taken up', async () => {
    await refused(
      staff.client.polls.preparePoll.mutate({ topicId: '019aa000-0000-7000-8000-000000000001' }),
      'topicNotFound',
    );
  });

  it.each([
    ['approve', 'implementing'],
    ['reject', 'concluded'],
  ] as const)('all %s: once the result is final the topic is %s', async (choice, state) => {
    const topicId = await anAcceptedTopic(someone(), staff);
    const poll = await anOpenPoll(cloud, staff, { topicId });
    expect(await timelineOf(topicId)).toMatchObject({ state: 'polling' });
    await refused(staff.client.polls.preparePoll.mutate({ topicId }), 'topicAlreadyInPoll');
    for (const owner of owners) await cast(owner, poll, choice);
    await close(cloud, poll);
    expect(await timelineOf(topicId)).toMatchObject({ state: 'polling' });
    cloud.advance(17 * 86_400_000);
    await cloud.tick();
    expect(await timelineOf(topicId)).toMatchObject({ state });
  });

  it('called off gives the topic back, and it may be put again', async () => {
    const topicId = await anAcceptedTopic(someone(), staff);
    const poll = await anAnnouncedPoll(cloud, staff, { topicId });
    await staff.client.polls.cancelPoll.mutate({
      pollId: poll.id,
      reason: '材料有误，重新征求意见',
    });
    expect(await timelineOf(topicId)).toMatchObject({ state: 'accepted' });
    const again = await aDraft(cloud, staff, { topicId });
    expect(again.pollId).not.toBe(poll.id);
  });

  it('a discarded draft leaves the topic free', async () => {
    const topicId = await anAcceptedTopic(someone(), staff);
    const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId });
    await staff.client.polls.discardPollDraft.mutate({ pollId });
    const next = await staff.client.polls.preparePoll.mutate({ topicId });
    expect(next.pollId).not.toBe(pollId);
  });
});
