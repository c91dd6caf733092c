import { sql } from 'kysely';
import { inCommunity } from '@/cloud/platform/database';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aPromise,
  aReportedPromise,
  aTopicToCarryOut,
  complete,
  dayFromNow,
  rate,
  summary,
} from '@/test/cloud/test-promises';
import { topicsWithoutPlan } from './topics-without-plan';

jest.setTimeout(60_000);

const day = 86_400_000;

let cloud: TestCloud;
let communityId: string;
let author: TestPerson;
let committee: TestPerson;
let residents: TestPerson[];
beforeEach(async () => {
  cloud = await startTestCloud();
  const community = await aCommunity(cloud);
  communityId = community.id;
  author = await community.aResident();
  committee = await community.aStaffMember('ownersCommittee');
  residents = [];
  for (let count = 0; count < 5; count += 1) residents.push(await community.aResident());
});
afterEach(() => cloud.stop());

const board = async (group: 'underWay' | 'late' | 'kept' | 'notKept', limit = 50) => {
  const items = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof author.client.hall.listPromises.query>> =
      await author.client.hall.listPromises.query({ group, limit, cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
};
const figures = () => author.client.hall.promiseFigures.query();
const oneMilestone = (inDays: number) => ({
  milestones: [{ title: '采购门禁', dueDay: dayFromNow(cloud, inDays) }],
});

it('every promise stands in one place, and the numbers above say how many', async () => {
  const owed = await aTopicToCarryOut(author, committee);
  const reported = await aReportedPromise(cloud, author, committee);
  const partly = await aPromise(cloud, author, committee, oneMilestone(5));
  await committee.client.hall.reportPromise.mutate({
    topicId: partly.topicId,
    summary,
    explanations: [{ milestoneId: partly.milestoneIds[0]!, words: '厂家停产，改用别的办法。' }],
    photoIds: [],
  });
  const poor = await aReportedPromise(cloud, author, committee);
  for (const resident of residents) await rate(resident, poor.topicId, 1);
  cloud.advance(16 * day);
  await cloud.tick();
  const late = await aPromise(cloud, author, committee, oneMilestone(1));
  const soon = await aPromise(cloud, author, committee, oneMilestone(9));
  cloud.advance(2 * day);
  await cloud.tick();
  const rating = await aReportedPromise(cloud, author, committee);

  const placed = {
    underWay: (await board('underWay')).map(({ topicId }) => topicId),
    late: (await board('late')).map(({ topicId }) => topicId),
    kept: (await board('kept')).map(({ topicId }) => topicId),
    notKept: (await board('notKept')).map(({ topicId }) => topicId),
  };
  expect(placed).toEqual({
    underWay: [soon.topicId, rating.topicId],
    late: [late.topicId],
    kept: [reported.topicId],
    notKept: [partly.topicId],
  });
  const awaiting = await author.client.hall.listTopicsAwaitingPlan.query({});
  expect(awaiting.items.map(({ topicId }) => topicId)).toEqual([owed, poor.topicId]);
  expect(await figures()).toEqual({
    underWay: 2,
    late: 1,
    kept: 1,
    notKept: 1,
    awaitingPlan: 2,
    // Decided: kept, not kept, rated poorly, and the late one; kept in time: one.
    bodies: [{ body: '物业服务中心', decided: 4, inTime: 1 }],
  });
});

it('a card says who, what next until when, how far, and how much money', async () => {
  const { topicId, milestoneIds } = await aPromise(cloud, author, committee);
  await complete(cloud, committee, topicId, milestoneIds[0]!);
  await committee.client.hall.recordSpending.mutate({
    topicId,
    what: '门禁一套',
    amountFen: 600_000,
    photoIds: [],
  });
  expect(await board('underWay')).toEqual([
    {
      topicId,
      topicTitle: '门禁坏了两个星期',
      round: 1,
      group: 'underWay',
      body: '物业服务中心',
      next: { what: 'milestone', title: '安装调试', day: '2026-12-12' },
      milestonesDone: 1,
      milestoneCount: 3,
      isInTime: true,
      budgetFen: 500_000,
      spentFen: 600_000,
      ratings: { count: 0, averageTenths: null, scoreCounts: null },
      endedAt: null,
    },
  ]);
  const { card, planDueAt, viewer } = await author.client.hall.promiseSummary.query({ topicId });
  expect(card?.topicId).toBe(topicId);
  expect(planDueAt).toBeNull();
  expect(viewer).toMatchObject({ mayPlan: false, mayWork: false, mayRate: false });
});

it('comes in pages, what is due first before the rest, each once', async () => {
  const expected: string[] = [];
  for (const inDays of [3, 5, 5, 8, 13])
    expected.push((await aPromise(cloud, author, committee, oneMilestone(inDays))).topicId);
  const paged = (await board('underWay', 2)).map(({ topicId }) => topicId);
  expect(paged).toHaveLength(5);
  expect(new Set(paged)).toEqual(new Set(expected));
  expect([paged[0], paged[3], paged[4]]).toEqual([expected[0], expected[3], expected[4]]);
  await refused(
    author.client.hall.listPromises.query({ group: 'late', cursor: 'bm9uc2Vuc2U' }),
    'inputInvalid',
  );
});

it('a topic whose words were hidden stands there without them', async () => {
  const { topicId } = await aPromise(cloud, author, committee);
  await cloud.owner.query("update topic set visibility = 'hidden' where id = $1", [topicId]);
  const [card] = await board('underWay');
  expect(card?.topicTitle).toBe('（内容已隐藏的议题）');
});

it('is read along its indexes', async () => {
  await aPromise(cloud, author, committee);
  const plan = (condition: string, order: string) =>
    inCommunity(cloud.database, communityId, async (transaction) => {
      const { rows } = await sql
        .raw(
          `explain select * from promise where community_id = '${communityId}' and is_latest and ${condition} order by ${order} limit 21`,
        )
        .execute(transaction);
      return JSON.stringify(rows);
    });
  expect(
    await plan(
      "ended_at is null and next_due_at <= now() and state = 'underWay'",
      'next_due_at, id',
    ),
  ).toMatch(/promise_board_open/);
  const ended = await plan("ended_at is not null and state = 'kept'", 'ended_at desc, id desc');
  expect(ended).toMatch(/promise_board_ended/);
  expect(ended).not.toMatch(/Sort|Seq Scan/);
  await inCommunity(cloud.database, communityId, async (transaction) => {
    const context = { transaction, communityId, now: cloud.now };
    const awaiting = topicsWithoutPlan(context).select('id').orderBy('stepDueAt').orderBy('id');
    expect(JSON.stringify(await awaiting.limit(21).explain())).toMatch(/topic_being_carried_out/);
  });
});
