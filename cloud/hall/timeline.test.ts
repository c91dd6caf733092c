import fc from 'fast-check';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { nextTopicState, type TopicEvent, type TopicState } from '@/shared/hall/topic-life-cycle';
import type { TopicTimelineKind } from '@/shared/hall/topic-timeline';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPhoto, aTopic } from '@/test/cloud/test-hall';
import { recordTopicDecided, recordTopicPolling } from './public';

/** The steps of the life cycle each entry of the timeline tells of. */
const stepsToldBy: Record<TopicTimelineKind, TopicEvent[]> = {
  submitted: ['submit', 'collectCosigns'],
  cosignThresholdReached: [],
  cosigningLapsed: ['reject'],
  accepted: ['accept'],
  rejected: ['reject'],
  withdrawn: ['withdraw'],
  deliberationBegun: ['deliberate'],
  concluded: ['conclude'],
  implementationBegun: ['implement'],
  closed: ['close'],
  reopened: ['reopen'],
  resumed: ['resume'],
  merged: ['merge'],
  absorbed: [],
  splitOff: [],
  splitFrom: ['submit', 'collectCosigns'],
  stepOverdue: [],
  textPublished: [],
  pollAnnounced: ['startPoll'],
  pollPassed: ['pollPassed'],
  pollNotPassed: ['pollNotPassed'],
  pollCancelled: ['pollCancelled'],
  promisePlanned: [],
  promiseChanged: [],
  milestoneMoved: [],
  milestoneDone: [],
  milestoneOverdue: [],
  reportOverdue: [],
  promiseEscalated: [],
  promiseReported: ['report'],
  ratingEnded: ['rate', 'close'],
  ratedPoorly: ['rate', 'resume'],
  seatsInvited: [],
  seatAnswered: [],
  seatDeclined: [],
  seatWithdrawn: [],
  seatOverdue: [],
  sessionAnnounced: [],
  sessionMoved: [],
  sessionCancelled: [],
  resolutionAdopted: [],
  submittedForNeighbour: ['submit', 'collectCosigns'],
  handedIn: ['submit'],
  handedInForNeighbour: ['submit'],
  passedReview: ['collectCosigns'],
  takenBack: ['sendBack'],
  heldBack: [],
  hiddenByModerator: [],
  shownAgain: [],
};

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

const title = '续聘物业公司';
const reason = '情况属实，列入本月议程。';
let pollId = uuid();

const pollWork = (topicId: string, outcome: 'announced' | 'passed' | 'notPassed' | 'cancelled') =>
  inCommunity(cloud.database, community.id, (transaction) => {
    const context = { transaction, communityId: community.id, now: cloud.now };
    if (outcome === 'cancelled')
      return recordTopicDecided(context, topicId, { pollId, outcome, reason });
    if (outcome !== 'announced')
      return recordTopicDecided(context, topicId, { pollId, outcome, title });
    pollId = uuid();
    const times = { opensAt: cloud.now, closesAt: cloud.now };
    return recordTopicPolling(context, topicId, { pollId, title, ...times });
  });

/** Everything anybody may try on a topic, at any moment. */
const attempts = {
  cosign: (topicId: string) => neighbours[0]!.client.hall.cosignTopic.mutate({ topicId }),
  cosignToo: (topicId: string) => neighbours[1]!.client.hall.cosignTopic.mutate({ topicId }),
  takeBack: (topicId: string) => neighbours[0]!.client.hall.withdrawCosign.mutate({ topicId }),
  accept: (topicId: string) =>
    staff.client.hall.decideTopic.mutate({ topicId, decision: 'accept', reason }),
  reject: (topicId: string) =>
    staff.client.hall.decideTopic.mutate({ topicId, decision: 'reject', reason }),
  withdraw: (topicId: string) => author.client.hall.withdrawTopic.mutate({ topicId, reason }),
  runOutOfTime: () => {
    cloud.advance(31 * 24 * 60 * 60 * 1000);
    return cloud.tick();
  },
  begin: (topicId: string) => staff.client.hall.beginDeliberation.mutate({ topicId }),
  conclude: (topicId: string) =>
    staff.client.hall.concludeTopic.mutate({ topicId, conclusion: reason }),
  implement: (topicId: string) => staff.client.hall.implementDirectly.mutate({ topicId, reason }),
  close: (topicId: string) => staff.client.hall.closeTopic.mutate({ topicId, reason }),
  reopen: (topicId: string) => author.client.hall.reopenTopic.mutate({ topicId, reason }),
  reopenAsStaff: (topicId: string) => staff.client.hall.reopenTopic.mutate({ topicId, reason }),
  mergeInto: async (topicId: string) => {
    const targetId = await aTopic(neighbours[1]!);
    await neighbours[0]!.client.hall.cosignTopic.mutate({ topicId: targetId });
    await staff.client.hall.mergeTopics.mutate({ topicId, targetId, reason });
  },
  absorb: async (topicId: string) => {
    const otherId = await aTopic(neighbours[1]!);
    await neighbours[0]!.client.hall.cosignTopic.mutate({ topicId: otherId });
    await staff.client.hall.mergeTopics.mutate({ topicId: otherId, targetId: topicId, reason });
  },
  split: (topicId: string) =>
    staff.client.hall.splitTopic.mutate({
      ...{ topicId, title: '另一件事的标题', body: '分出来的另一件事，另外办理。' },
      ...{ category: 'other', reason },
    }),
  inviteSeat: (topicId: string) =>
    staff.client.hall.inviteSeats.mutate({ topicId, seats: [{ outsideName: '街道办' }] }),
  announcePoll: (topicId: string) => pollWork(topicId, 'announced'),
  passPoll: (topicId: string) => pollWork(topicId, 'passed'),
  failPoll: (topicId: string) => pollWork(topicId, 'notPassed'),
  cancelPoll: (topicId: string) => pollWork(topicId, 'cancelled'),
} as const satisfies Record<string, (topicId: string) => Promise<unknown>>;

type Attempt = keyof typeof attempts;

it('whatever people try, the timeline tells every step that was taken and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...(Object.keys(attempts) as Attempt[])), { maxLength: 12 }),
      async (tried) => {
        const topicId = await aTopic(author);
        for (const attempt of tried) {
          cloud.advance(1000);
          await attempts[attempt](topicId).catch(() => undefined);
        }
        await expectWholeStory(topicId);
        const { related } = await author.client.hall.topicDetail.query({ topicId });
        for (const { id } of related) await expectWholeStory(id);
      },
    ),
    { numRuns: 40, seed: 20261122 },
  );
}, 120_000);

/** The steps that are told lead from a draft to the state the topic has, and none is missing. */
async function expectWholeStory(topicId: string) {
  const { hall } = author.client;
  const topic = await hall.topicDetail.query({ topicId });
  const { items: steps } = await hall.topicSteps.query({ topicId, limit: 50 });
  const told = [...steps].reverse().flatMap(({ kind }) => stepsToldBy[kind]);
  const reached = told.reduce<TopicState | null>(
    (state, step) => (state === null ? null : nextTopicState(state, step)),
    'draft',
  );
  expect(reached).toBe(topic.state);
  const { rows } = await cloud.owner.query(
    'select state, count(*) over () as steps from topic_event where topic_id = $1 order by at desc, id desc limit 1',
    [topicId],
  );
  expect(rows[0]).toEqual({ state: topic.state, steps: steps.length });
  expect(topic.timeline).toEqual([...steps.slice(0, 20)].reverse());
  expect(topic.cosignCount).toBe(await cosignRows(topicId));
  expect(steps.every(({ sentence }) => !sentence.includes('undefined'))).toBe(true);
}

const cosignRows = async (topicId: string) =>
  (await cloud.owner.query('select 1 from cosign where topic_id = $1', [topicId])).rowCount;

describe('the trace stays, in the database too', () => {
  const asProduct = (statement: string) =>
    inCommunity(cloud.database, community.id, (transaction) =>
      sql.raw(statement).execute(transaction),
    );

  it.each([
    'update topic_event set details = details',
    'delete from topic_event',
    'truncate topic',
  ])('the product has no right to: %s', async (statement) => {
    await expect(asProduct(statement)).rejects.toThrow(/permission denied/);
  });

  it('a submitted topic cannot be deleted, nor its photos', async () => {
    const topicId = await aTopic(author, { photoIds: [await aPhoto(author)] });
    const gone = [
      await asProduct(`delete from topic_photo where topic_id = '${topicId}' returning topic_id`),
      await asProduct(`delete from topic where id = '${topicId}' returning id`),
    ];
    expect(gone.map(({ rows }) => rows)).toEqual([[], []]);
    expect((await author.client.hall.topicDetail.query({ topicId })).photos).toHaveLength(1);
  });
});
