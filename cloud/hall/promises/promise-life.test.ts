import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPhoto } from '@/test/cloud/test-hall';
import {
  aPromise,
  aReportedPromise,
  aTopicToCarryOut,
  complete,
  dayFromNow,
  planContent,
  summary,
} from '@/test/cloud/test-promises';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let committee: TestPerson;
let manager: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  committee = await community.aStaffMember('ownersCommittee');
  manager = await community.aStaffMember('propertyManager');
});
afterAll(() => cloud.stop());

const detail = (topicId: string) => author.client.hall.promiseDetail.query({ topicId });
const topicOf = (topicId: string) => author.client.hall.topicDetail.query({ topicId });
const inbox = async (person: TestPerson, topicId: string) => {
  await cloud.tick();
  const { rows } = await cloud.owner.query<{ kind: string; body: string }>(
    'select kind, body from message where account_id = $1 and subject_id = $2 order by left_at, id',
    [person.accountId, topicId],
  );
  return rows;
};

describe('a plan', () => {
  it('is owed from the moment a topic is to be carried out, and names who does what by when', async () => {
    const topicId = await aTopicToCarryOut(author, committee);
    expect(await detail(topicId)).toMatchObject({
      promise: null,
      rounds: 0,
      planDueAt: '2026-12-07T16:00:00.000Z',
    });
    await manager.client.hall.planPromise.mutate({ topicId, ...planContent(cloud) });
    const { promise, planDueAt, rounds } = await detail(topicId);
    expect({ planDueAt, rounds }).toEqual({ planDueAt: null, rounds: 1 });
    expect(promise).toMatchObject({
      body: '物业服务中心',
      group: 'underWay',
      budgetFen: 500_000,
      spentFen: 0,
      milestonesDone: 0,
      milestoneCount: 3,
      next: { what: 'milestone', title: '采购门禁', day: '2026-12-02' },
    });
    expect((await topicOf(topicId)).timeline.at(-1)?.sentence).toBe(
      '物业服务中心公布了执行计划，共 3 个步骤，计划 2026年12月22日 前完成',
    );
    expect((await inbox(author, topicId)).at(-1)).toMatchObject({ kind: 'promiseStep' });
  });

  it('of two at once one stands', async () => {
    const topicId = await aTopicToCarryOut(author, committee);
    const both = await Promise.allSettled(
      [manager, committee].map(({ client }) =>
        client.hall.planPromise.mutate({ topicId, ...planContent(cloud) }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(
      committee.client.hall.planPromise.mutate({ topicId, ...planContent(cloud) }),
      'promiseAlreadyPlanned',
    );
  });

  it('somebody without the management of topics plans for their own body only', async () => {
    const topicId = await aTopicToCarryOut(author, committee);
    const forOthers = planContent(cloud, { body: { role: 'ownersCommittee' as const } });
    const details = await refused(
      manager.client.hall.planPromise.mutate({ topicId, ...forOthers }),
      'promiseNotYours',
    );
    expect(details).toEqual({ body: '业主委员会' });
    const outside = planContent(cloud, { body: { name: '朝阳街道办事处' } });
    await refused(
      manager.client.hall.planPromise.mutate({ topicId, ...outside }),
      'promiseNotYours',
    );
    await committee.client.hall.planPromise.mutate({ topicId, ...outside });
    expect((await detail(topicId)).promise?.body).toBe('朝阳街道办事处');
  });

  it.each([
    ['no milestone', { milestones: [] }, 'milestonesCount'],
    [
      'a day that is past',
      { milestones: [{ title: '动工', dueDay: '2026-11-21' }] },
      'milestoneDayPast',
    ],
    [
      'days out of order',
      {
        milestones: [
          { title: '动工', dueDay: '2026-12-21' },
          { title: '完工', dueDay: '2026-12-20' },
        ],
      },
      'milestonesNotInOrder',
    ],
    ['a budget below nothing', { budgetFen: -1 }, 'promiseBudgetRange'],
    ['a contact that cannot be seen', { contact: '\u202e  ' }, 'promiseContactLength'],
    ['a NUL in it', { contact: '前台\u0000电话' }, 'inputInvalid'],
    ['a task of ten thousand characters', { task: '修'.repeat(10_000) }, 'promiseTaskLength'],
    [
      'a day that is none',
      { milestones: [{ title: '动工', dueDay: '2026-02-30' }] },
      'inputInvalid',
    ],
    ['a body that carries nothing out', { body: { role: 'gridWorker' } }, 'inputInvalid'],
  ] as const)('with %s is refused', async (_name, content, code) => {
    const topicId = await aTopicToCarryOut(author, committee);
    const plan = { topicId, ...planContent(cloud), ...content } as never;
    await refused(committee.client.hall.planPromise.mutate(plan), code);
  });

  it('has no place before a topic is carried out', async () => {
    const { topicId } = await aReportedPromise(cloud, author, committee);
    await refused(
      committee.client.hall.planPromise.mutate({ topicId, ...planContent(cloud) }),
      'topicNotImplementing',
    );
  });
});

describe('a day that is moved', () => {
  it('needs a reason, and the day promised first stays beside it', async () => {
    const { topicId, milestoneIds } = await aPromise(cloud, author, committee);
    const [milestoneId] = milestoneIds as [string];
    const move = (dueDay: string, why = '厂家缺货，推迟到货。') =>
      manager.client.hall.moveMilestone.mutate({ topicId, milestoneId, dueDay, reason: why });
    await refused(move('2026-12-10', '缺货'), 'changeReasonLength');
    await refused(move('2026-12-02'), 'milestoneDaySame');
    await refused(move('2026-11-21'), 'milestoneDayPast');
    await move('2026-12-10');
    await move('2026-12-15', '物流再次延误，推迟几天。');
    const { promise } = await detail(topicId);
    expect(promise?.milestones[0]).toMatchObject({
      originalDay: '2026-12-02',
      dueDay: '2026-12-15',
    });
    expect(promise?.changes.map(({ before, after }) => [before, after])).toEqual([
      ['2026-12-10', '2026-12-15'],
      ['2026-12-02', '2026-12-10'],
    ]);
    expect(promise?.next).toMatchObject({ title: '安装调试', day: '2026-12-12' });
    expect((await topicOf(topicId)).timeline.at(-1)?.sentence).toBe(
      '步骤“采购门禁”改期，原定 2026年12月2日 → 2026年12月15日，原因：物流再次延误，推迟几天。',
    );
  });

  it('contact and budget change with a reason, and what they were stays readable', async () => {
    const { topicId } = await aPromise(cloud, author, committee);
    const change = (contact: string, budgetFen: number) =>
      manager.client.hall.changePromise.mutate({
        topicId,
        contact,
        budgetFen,
        reason: '人员调整，费用核减。',
      });
    await refused(change('物业前台 李师傅', 500_000), 'promiseUnchanged');
    await change('物业前台 王师傅 13800000000', 450_050);
    const { promise } = await detail(topicId);
    expect(promise).toMatchObject({ contact: '物业前台 王师傅 13800000000', budgetFen: 450_050 });
    expect(promise?.changes.find(({ what }) => what === 'budget')).toMatchObject({
      before: '5,000 元',
      after: '4,500.50 元',
      body: '物业服务中心',
    });
  });
});

describe('progress', () => {
  it('is told to who follows, once an hour at most', async () => {
    const { topicId } = await aPromise(cloud, author, committee);
    const note = (words: string, photoIds: string[] = []) =>
      manager.client.hall.noteProgress.mutate({ topicId, words, photoIds });
    const photo = await aPhoto(manager);
    await note('门禁已经下单，厂家答应十天到货。', [photo]);
    await note('旧门禁的线路已经检查过，可以用。');
    const told = await inbox(author, topicId);
    expect(told.filter(({ body }) => /门禁/.test(body))).toHaveLength(1);
    cloud.advance(60 * 60 * 1000);
    await note('第一批门禁今天到货，正在验收。');
    expect((await inbox(author, topicId)).at(-1)?.body).toBe('第一批门禁今天到货，正在验收。');
    const { items } = await author.client.hall.promiseProgress.query({ topicId });
    expect(items.map(({ words, body }) => [words, body])[0]).toEqual([
      '第一批门禁今天到货，正在验收。',
      '物业服务中心',
    ]);
    expect(items.at(-1)?.photos.map(({ fileId }) => fileId)).toEqual([photo]);
  });

  it('takes only photos of those who send it, each once, nine at most', async () => {
    const { topicId } = await aPromise(cloud, author, committee);
    const note = (photoIds: string[]) =>
      manager.client.hall.noteProgress.mutate({
        topicId,
        words: '门禁已经下单，十天到货。',
        photoIds,
      });
    const theirs = await aPhoto(committee);
    await refused(note([theirs]), 'fileUnknown');
    const own = await aPhoto(manager);
    await refused(note([own, own]), 'promisePhotosRepeated');
    await refused(note(Array.from({ length: 10 }, () => own)), 'promisePhotosTooMany');
  });

  it('comes in pages, and no entry twice', async () => {
    const { topicId } = await aPromise(cloud, author, committee);
    const words = Array.from({ length: 7 }, (_, number) => `第 ${number} 次进展，一切按计划进行。`);
    for (const one of words)
      await manager.client.hall.noteProgress.mutate({ topicId, words: one, photoIds: [] });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { words: string }[]; nextCursor: string | null } =
        await author.client.hall.promiseProgress.query({ topicId, limit: 3, cursor });
      seen.push(...page.items.map((item) => item.words));
      cursor = page.nextCursor;
    } while (cursor);
    expect([...seen].sort()).toEqual(words);
  });
});

describe('a milestone', () => {
  it('is reached once, whoever enters it at the same time', async () => {
    const { topicId, milestoneIds } = await aPromise(cloud, author, committee);
    const [first] = milestoneIds as [string];
    const both = await Promise.allSettled(
      [manager, committee].map((person) => complete(cloud, person, topicId, first)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(complete(cloud, manager, topicId, first), 'milestoneAlreadyDone');
    const { promise } = await detail(topicId);
    expect(promise).toMatchObject({ milestonesDone: 1, isInTime: true });
    const topic = await topicOf(topicId);
    expect(topic.timeline.filter(({ kind }) => kind === 'milestoneDone')).toHaveLength(1);
  });

  it('is not reached tomorrow, nor before it was planned', async () => {
    const { topicId, milestoneIds } = await aPromise(cloud, author, committee);
    const [milestoneId] = milestoneIds as [string];
    const on = (day: string) =>
      manager.client.hall.completeMilestone.mutate({
        topicId,
        milestoneId,
        day,
        note: '',
        photoIds: [],
      });
    await refused(on(dayFromNow(cloud, 1)), 'milestoneDoneDay');
    await refused(on(dayFromNow(cloud, -1)), 'milestoneDoneDay');
  });

  it('of another promise is not found', async () => {
    const { topicId } = await aPromise(cloud, author, committee);
    const other = await aPromise(cloud, author, committee);
    await refused(complete(cloud, manager, topicId, other.milestoneIds[0]!), 'milestoneNotFound');
  });
});

describe('the report', () => {
  const report = (person: TestPerson, topicId: string, explanations: object[] = []) =>
    person.client.hall.reportPromise.mutate({
      topicId,
      summary,
      explanations: explanations as never,
      photoIds: [],
    });

  it('says of everything promised that it is done, or why not', async () => {
    const { topicId, milestoneIds } = await aPromise(cloud, author, committee);
    const [first, second, third] = milestoneIds as [string, string, string];
    await complete(cloud, manager, topicId, first);
    const details = await refused(
      report(manager, topicId, [{ milestoneId: second, words: '线路老化，改在明年一起更换。' }]),
      'milestonesUnexplained',
    );
    expect(details).toEqual({ titles: '换发门禁卡' });
    await refused(
      report(manager, topicId, [
        { milestoneId: second, words: '改期' },
        { milestoneId: third, words: '改期' },
      ]),
      'explanationLength',
    );
    const { ratingUntil } = await report(manager, topicId, [
      { milestoneId: second, words: '线路老化，改在明年一起更换。' },
      { milestoneId: third, words: '旧卡还能使用，等线路换好再发。' },
    ]);
    const topic = await topicOf(topicId);
    expect(topic.state).toBe('reported');
    const { promise } = await detail(topicId);
    expect(promise?.next).toMatchObject({ what: 'rating' });
    expect(promise?.milestones[1]?.explanation).toBe('线路老化，改在明年一起更换。');
    cloud.now = new Date(ratingUntil);
    await cloud.tick();
    expect((await detail(topicId)).promise?.group).toBe('notKept');
  });

  it('ends the work: what comes at the same moment is before it or refused', async () => {
    const { topicId, milestoneIds } = await aPromise(cloud, author, committee);
    for (const id of milestoneIds) await complete(cloud, manager, topicId, id);
    const [reported] = await Promise.allSettled([
      report(committee, topicId),
      manager.client.hall.noteProgress.mutate({
        topicId,
        words: '门禁全部换好，今天最后检查一遍。',
        photoIds: [],
      }),
      manager.client.hall.recordSpending.mutate({
        topicId,
        what: '门禁一套',
        amountFen: 300_000,
        photoIds: [],
      }),
    ]);
    expect(reported?.status).toBe('fulfilled');
    await refused(
      manager.client.hall.noteProgress.mutate({
        topicId,
        words: '再补充一点进展情况。',
        photoIds: [],
      }),
      'promiseNotUnderWay',
    );
    await refused(report(manager, topicId), 'promiseNotUnderWay');
    const topic = await topicOf(topicId);
    const said = topic.timeline.filter(({ kind }) => kind === 'promiseReported');
    const { promise } = await detail(topicId);
    expect(said).toHaveLength(1);
    expect(said[0]?.sentence).toContain(promise?.spentFen === 0 ? '支出 0 元' : '支出 3,000 元');
  });
});

it('what was done badly is taken up again by staff, with a new plan beside the old one', async () => {
  const { topicId } = await aReportedPromise(cloud, author, committee);
  await refused(
    committee.client.hall.resumePromise.mutate({ topicId, reason: '不行' }),
    'stepReasonLength',
  );
  await committee.client.hall.resumePromise.mutate({
    topicId,
    reason: '新门禁装好三天又坏了，需要返工。',
  });
  expect(await detail(topicId)).toMatchObject({ promise: { group: null }, rounds: 1 });
  expect((await detail(topicId)).planDueAt).not.toBeNull();
  await refused(
    committee.client.hall.resumePromise.mutate({
      topicId,
      reason: '新门禁装好三天又坏了，需要返工。',
    }),
    'topicNotResumable',
  );
  await manager.client.hall.planPromise.mutate({ topicId, ...planContent(cloud) });
  const now = await detail(topicId);
  expect(now).toMatchObject({ rounds: 2, promise: { round: 2, group: 'underWay' } });
  const before = await author.client.hall.promiseDetail.query({ topicId, round: 1 });
  expect(before.promise).toMatchObject({ round: 1, milestonesDone: 3, report: { summary } });
  expect(before.viewer).toMatchObject({ mayPlan: false, mayResume: false });
  await refused(author.client.hall.promiseDetail.query({ topicId, round: 3 }), 'promiseNotFound');
  // The rating that was to end has nothing to end any more.
  cloud.advance(20 * 86_400_000);
  await cloud.tick();
  expect((await topicOf(topicId)).state).toBe('implementing');
});

it('bodies choose their words in public', async () => {
  const topicId = await aTopicToCarryOut(author, committee);
  await refused(
    committee.client.hall.planPromise.mutate({
      topicId,
      ...planContent(cloud, { task: '那个傻逼业主天天投诉，只好换掉门禁。' }),
    }),
    'wordsNotAllowed',
  );
});
