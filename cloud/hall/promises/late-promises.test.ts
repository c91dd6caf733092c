import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aPromise,
  aTopicToCarryOut,
  complete,
  dayFromNow,
  planContent,
} from '@/test/cloud/test-promises';

jest.setTimeout(60_000);

const day = 86_400_000;

let cloud: TestCloud;
let author: TestPerson;
let committee: TestPerson;
let manager: TestPerson;
let supervisor: TestPerson;
beforeEach(async () => {
  cloud = await startTestCloud();
  const community = await aCommunity(cloud, { settings: { planDays: 10 } });
  author = await community.aResident();
  committee = await community.aStaffMember('ownersCommittee');
  manager = await community.aStaffMember('propertyManager');
  supervisor = await community.aStaffMember('supervisoryCommittee');
});
afterEach(() => cloud.stop());

const timelineOf = async (topicId: string, kind: string) => {
  const { timeline } = await author.client.hall.topicDetail.query({ topicId });
  return timeline.filter((entry) => entry.kind === kind).map(({ sentence }) => sentence);
};
const duties = async (person: TestPerson) => {
  const { rows } = await cloud.owner.query<{ body: string }>(
    "select body from message where account_id = $1 and kind = 'topicDuty' order by left_at, id",
    [person.accountId],
  );
  return rows.map(({ body }) => body);
};
const move = (topicId: string, milestoneId: string, dueDay: string) =>
  committee.client.hall.moveMilestone.mutate({
    topicId,
    milestoneId,
    dueDay,
    reason: '厂家缺货，推迟到货。',
  });
const detail = async (topicId: string) =>
  (await author.client.hall.promiseDetail.query({ topicId })).promise;
const oneMilestone = (inDays: number) => ({
  milestones: [{ title: '采购门禁', dueDay: dayFromNow(cloud, inDays) }],
});

/** To the given time of the day, so many days after today, in Shanghai. */
const goTo = async (days: number, time: string) => {
  cloud.now = new Date(`${dayFromNow(cloud, days)}T${time}+08:00`);
  await cloud.tick();
};

it('a milestone is late when its day is over, not before, and everybody is told', async () => {
  const { topicId } = await aPromise(cloud, author, committee, oneMilestone(3));
  await goTo(3, '23:59:59');
  expect(await timelineOf(topicId, 'milestoneOverdue')).toEqual([]);
  expect((await detail(topicId))?.group).toBe('underWay');
  await goTo(1, '00:00:00');
  expect(await timelineOf(topicId, 'milestoneOverdue')).toEqual([
    '步骤“采购门禁”应在 2026年11月25日 前完成，已经逾期',
  ]);
  expect(await detail(topicId)).toMatchObject({ group: 'late', isInTime: false });
  expect(await duties(manager)).toEqual(['步骤“采购门禁”应在 2026年11月25日 前完成，已经逾期']);
  const { rows } = await cloud.owner.query(
    "select 1 from message where account_id = $1 and kind = 'promiseStep' and body like '%逾期%'",
    [author.accountId],
  );
  expect(rows).toHaveLength(1);
});

it('what stays late is brought before the supervisors after 7 and after 30 days, each once', async () => {
  const { topicId } = await aPromise(cloud, author, committee, oneMilestone(3));
  await goTo(10, '23:59:59');
  expect(await duties(supervisor)).toEqual([]);
  await goTo(1, '00:00:00');
  await Promise.all([cloud.tick(), cloud.tick()]);
  expect(await timelineOf(topicId, 'promiseEscalated')).toEqual([
    '步骤“采购门禁”已逾期 7 天，已报告监督委员会和社区管理员',
  ]);
  cloud.advance(60 * day);
  await cloud.tick();
  expect(await duties(supervisor)).toEqual([
    '步骤“采购门禁”已逾期 7 天，已报告监督委员会和社区管理员',
    '步骤“采购门禁”已逾期 30 天，已报告监督委员会和社区管理员',
  ]);
});

it('what is done in time, or moved before its day, is not late on it', async () => {
  const done = await aPromise(cloud, author, committee, oneMilestone(3));
  const moved = await aPromise(cloud, author, committee, oneMilestone(3));
  await complete(cloud, committee, done.topicId, done.milestoneIds[0]!);
  await move(moved.topicId, moved.milestoneIds[0]!, dayFromNow(cloud, 6));
  await goTo(4, '00:00:00');
  expect(await timelineOf(done.topicId, 'milestoneOverdue')).toEqual([]);
  expect(await timelineOf(moved.topicId, 'milestoneOverdue')).toEqual([]);
  expect((await detail(done.topicId))?.isInTime).toBe(true);
  expect(await detail(moved.topicId)).toMatchObject({ group: 'underWay', isInTime: false });
  await goTo(3, '00:00:00');
  expect(await timelineOf(moved.topicId, 'milestoneOverdue')).toHaveLength(1);
});

it('moved away and back again it is late once', async () => {
  const { topicId, milestoneIds } = await aPromise(cloud, author, committee, oneMilestone(3));
  const first = dayFromNow(cloud, 3);
  await move(topicId, milestoneIds[0]!, dayFromNow(cloud, 6));
  await move(topicId, milestoneIds[0]!, first);
  await goTo(12, '00:00:00');
  expect(await timelineOf(topicId, 'milestoneOverdue')).toHaveLength(1);
  expect(await timelineOf(topicId, 'promiseEscalated')).toHaveLength(1);
});

it('what was done too late is done, and not in time', async () => {
  const { topicId, milestoneIds } = await aPromise(cloud, author, committee, oneMilestone(3));
  await goTo(5, '10:00:00');
  await complete(cloud, committee, topicId, milestoneIds[0]!);
  expect(await detail(topicId)).toMatchObject({ isInTime: false, milestonesDone: 1 });
  await goTo(4, '00:00:00');
  expect(await timelineOf(topicId, 'promiseEscalated')).toEqual([]);
});

it('when everything is done the report is owed, and late like a milestone', async () => {
  const { topicId, milestoneIds } = await aPromise(cloud, author, committee, oneMilestone(3));
  await complete(cloud, committee, topicId, milestoneIds[0]!);
  expect((await detail(topicId))?.next).toEqual({
    what: 'report',
    title: '公布办结报告',
    day: '2026-12-07',
  });
  await goTo(16, '00:00:00');
  expect(await timelineOf(topicId, 'reportOverdue')).toEqual([
    '办结报告应在 2026年12月7日 前公布，已经逾期',
  ]);
  expect((await detail(topicId))?.group).toBe('late');
});

it('who answers outside of the community has no account: those who manage topics are told', async () => {
  await aPromise(cloud, author, committee, { ...oneMilestone(1), body: { name: '朝阳街道办' } });
  await goTo(2, '00:00:00');
  expect(await duties(manager)).toEqual([]);
  expect(await duties(committee)).toHaveLength(1);
});

it('a plan that is owed is late in words of its own, and never once there is one', async () => {
  const owed = await aTopicToCarryOut(author, committee);
  // Its only milestone ends at the very instant at which the plan was owed.
  const planned = await aPromise(cloud, author, committee, oneMilestone(10));
  await goTo(11, '00:00:00');
  expect(await timelineOf(owed, 'stepOverdue')).toEqual([
    '本应在 2026年12月2日 前公布执行计划，已经逾期',
  ]);
  expect(await timelineOf(planned.topicId, 'stepOverdue')).toEqual([]);
  expect(await timelineOf(planned.topicId, 'milestoneOverdue')).toHaveLength(1);
  const awaiting = await author.client.hall.listTopicsAwaitingPlan.query({});
  expect(awaiting.items.map(({ topicId }) => topicId)).toEqual([owed]);
  await manager.client.hall.planPromise.mutate({ topicId: owed, ...planContent(cloud) });
  expect((await author.client.hall.listTopicsAwaitingPlan.query({})).items).toEqual([]);
});

it('the end of the rating is no step that somebody is late with', async () => {
  const { topicId, milestoneIds } = await aPromise(cloud, author, committee, oneMilestone(3));
  await complete(cloud, committee, topicId, milestoneIds[0]!);
  await committee.client.hall.reportPromise.mutate({
    topicId,
    summary: '门禁已经全部换好，每户发了两张新卡，旧卡在前台回收。',
    explanations: [],
    photoIds: [],
  });
  await goTo(20, '10:00:00');
  expect(await timelineOf(topicId, 'stepOverdue')).toEqual([]);
  expect(await timelineOf(topicId, 'ratingEnded')).toHaveLength(1);
});
