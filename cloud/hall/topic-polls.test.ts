import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import type { RefusalCode } from '@/shared/refusals';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aConcludedTopic, anAcceptedTopic, aTopic, topicContent } from '@/test/cloud/test-hall';
import type { HallContext } from './hall-context';
import { recordTopicDecided, recordTopicPolling, topicForPoll } from './public';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

const title = '续聘物业公司';
const aPoll = () => ({
  pollId: uuid(),
  title,
  opensAt: new Date('2026-12-07T01:00:00Z'),
  closesAt: new Date('2026-12-17T10:00:00Z'),
});

/** As due work or another feature's operation has it; null: nobody calls. */
const inHall = <T>(work: (context: HallContext) => Promise<T>, caller: TestPerson | null = staff) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    work({
      transaction,
      communityId: community.id,
      now: cloud.now,
      ...(caller && {
        accountId: caller.accountId,
        caller: { ...caller, roles: ['ownersCommittee' as const] },
      }),
    }),
  );
const refuses = (promise: Promise<unknown>, code: RefusalCode) =>
  expect(promise).rejects.toMatchObject({ code });
const detail = (topicId: string) => author.client.hall.topicDetail.query({ topicId });

describe('a topic for a poll', () => {
  it('brings what it says', async () => {
    const topicId = await anAcceptedTopic(author, staff);
    const { title, body, proposal } = topicContent();
    expect(await inHall((context) => topicForPoll(context, topicId))).toEqual({
      id: topicId,
      title,
      body,
      proposal,
      conclusion: '',
    });
  });

  it('has to be accepted, and of this community', async () => {
    const collecting = await aTopic(author);
    await refuses(
      inHall((context) => topicForPoll(context, collecting)),
      'topicNotAccepted',
    );
    const elsewhere = await aCommunity(cloud);
    const foreign = await anAcceptedTopic(
      await elsewhere.aResident(),
      await elsewhere.aStaffMember('ownersCommittee'),
    );
    await refuses(
      inHall((context) => topicForPoll(context, foreign)),
      'topicNotFound',
    );
  });

  it('may be concluded, and brings what came out of the deliberation', async () => {
    const topicId = await aConcludedTopic(author, staff);
    expect(await inHall((context) => topicForPoll(context, topicId))).toMatchObject({
      conclusion: '多数人赞成由物业更换门禁，费用从公共收益里出。',
    });
  });

  it('that did not pass may be put again', async () => {
    const topicId = await anAcceptedTopic(author, staff);
    const first = aPoll();
    await inHall((context) => recordTopicPolling(context, topicId, first));
    const { pollId } = first;
    await inHall((context) =>
      recordTopicDecided(context, topicId, { pollId, outcome: 'notPassed', title }),
    );
    const second = aPoll();
    await inHall((context) => recordTopicPolling(context, topicId, second));
    expect(await detail(topicId)).toMatchObject({ state: 'polling', pollId: second.pollId });
  });

  it('is in one poll at a time, also when two are announced at once', async () => {
    const topicId = await anAcceptedTopic(author, staff);
    const announce = () => inHall((context) => recordTopicPolling(context, topicId, aPoll()));
    const outcomes = await Promise.allSettled([announce(), announce()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refuses(announce(), 'topicAlreadyInPoll');
  });
});

describe('the poll on the topic’s page', () => {
  let topicId: string;
  let poll: ReturnType<typeof aPoll>;
  beforeEach(async () => {
    topicId = await anAcceptedTopic(author, staff);
    poll = aPoll();
    await inHall((context) => recordTopicPolling(context, topicId, poll));
  });

  it('is linked and on the timeline, with its times', async () => {
    const topic = await detail(topicId);
    expect(topic).toMatchObject({ state: 'polling', pollId: poll.pollId });
    expect(topic.timeline.at(-1)).toMatchObject({
      actor: '业主委员会',
      sentence: '公告了表决“续聘物业公司”，2026年12月7日 09:00 开始，2026年12月17日 18:00 截止',
    });
  });

  it.each([
    ['passed', 'implementing', '表决“续聘物业公司”通过，进入执行'],
    ['notPassed', 'concluded', '表决“续聘物业公司”没有通过'],
  ] as const)('that is counted as %s leaves it %s', async (outcome, state, sentence) => {
    const { pollId } = poll;
    const decide = () =>
      inHall((context) => recordTopicDecided(context, topicId, { pollId, outcome, title }), null);
    await decide();
    await decide();
    const topic = await detail(topicId);
    expect(topic.state).toBe(state);
    expect(topic.timeline.slice(3)).toMatchObject([{ actor: null, isOfficial: false, sentence }]);
  });

  it('that is cancelled gives it back, and it can be put again', async () => {
    const { pollId } = poll;
    const cancelled = { pollId, outcome: 'cancelled', reason: '名册有误' } as const;
    await inHall((context) => recordTopicDecided(context, topicId, cancelled));
    expect((await detail(topicId)).timeline.at(-1)?.sentence).toBe('表决取消，原因：名册有误');
    await inHall((context) => recordTopicPolling(context, topicId, aPoll()));
    expect((await detail(topicId)).state).toBe('polling');
  });

  it('of another poll changes nothing', async () => {
    const other = { pollId: uuid(), outcome: 'passed', title } as const;
    await inHall((context) => recordTopicDecided(context, topicId, other), null);
    expect((await detail(topicId)).state).toBe('polling');
  });
});
