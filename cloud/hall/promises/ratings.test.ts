import { moderatedParts } from '@/cloud/moderated-kinds';
import { inCommunity } from '@/cloud/platform/database';
import { clientOf, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPromise, aReportedPromise, planContent, rate } from '@/test/cloud/test-promises';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let committee: TestPerson;
let manager: TestPerson;
let residents: TestPerson[];
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  committee = await community.aStaffMember('ownersCommittee');
  manager = await community.aStaffMember('propertyManager');
  residents = [];
  for (let count = 0; count < 6; count += 1) residents.push(await community.aResident());
});
afterAll(() => cloud.stop());

const detail = (topicId: string, person = author) =>
  person.client.hall.promiseDetail.query({ topicId });
const topicOf = (topicId: string) => author.client.hall.topicDetail.query({ topicId });
const wordsOf = async (topicId: string, person = author) =>
  (await person.client.hall.ratingWords.query({ topicId })).items;

async function rated(scores: readonly (1 | 2 | 3 | 4 | 5)[]): Promise<string> {
  const { topicId } = await aReportedPromise(cloud, author, committee);
  for (const [number, score] of scores.entries()) await rate(residents[number]!, topicId, score);
  return topicId;
}

async function endRating(): Promise<void> {
  cloud.advance(16 * 86_400_000);
  await cloud.tick();
}

describe('when the days for rating are over', () => {
  it.each([
    ['nobody rated', [], 'closed', '评价结束，没有人评价，这个议题办结', null],
    [
      'four rated it poorly: too few',
      [1, 1, 1, 1],
      'closed',
      '评价结束，4 人评价，这个议题办结',
      null,
    ],
    [
      'five rate it below 3.0',
      [1, 2, 3, 4, 4],
      'implementing',
      '评价结束，5 人评价，平均 2.8 分，满意度太低，需要重新办理，请公布新的计划',
      28,
    ],
    [
      'five rate it at exactly 3.0',
      [1, 2, 3, 4, 5],
      'closed',
      '评价结束，5 人评价，平均 3.0 分，这个议题办结',
      30,
    ],
    [
      'six rate it well',
      [5, 5, 5, 4, 4, 4],
      'closed',
      '评价结束，6 人评价，平均 4.5 分，这个议题办结',
      45,
    ],
  ] as const)('%s', async (_name, scores, state, sentence, averageTenths) => {
    const topicId = await rated(scores);
    expect((await detail(topicId)).promise?.ratings).toEqual({
      count: scores.length,
      averageTenths: null,
      scoreCounts: null,
    });
    await endRating();
    const topic = await topicOf(topicId);
    expect(topic.state).toBe(state);
    expect(topic.timeline.at(-1)?.sentence).toBe(sentence);
    const { promise } = await detail(topicId);
    expect(promise?.ratings).toMatchObject({ count: scores.length, averageTenths });
    expect(promise?.group).toBe(state === 'closed' ? 'kept' : null);
    await refused(rate(residents[0]!, topicId, 5), 'promiseNotRateable');
  });

  it('what was rated poorly owes a new plan, and the body is told so', async () => {
    const topicId = await rated([1, 1, 1, 1, 2]);
    await endRating();
    const { rows } = await cloud.owner.query(
      "select kind from message where account_id = $1 and occasion like 'planOwed:%' and subject_id = $2",
      [manager.accountId, topicId],
    );
    expect(rows).toEqual([{ kind: 'topicDuty' }]);
    expect((await detail(topicId, manager)).viewer.mayPlan).toBe(true);
    await manager.client.hall.planPromise.mutate({ topicId, ...planContent(cloud) });
    expect(await detail(topicId)).toMatchObject({ rounds: 2, promise: { round: 2 } });
    const before = await author.client.hall.promiseDetail.query({ topicId, round: 1 });
    expect(before.promise?.ratings.scoreCounts).toEqual([4, 1, 0, 0, 0]);
  });

  it('a rating at the last instant counts, one at the end does not', async () => {
    const { topicId } = await aReportedPromise(cloud, author, committee);
    const { promise } = await detail(topicId);
    const end = new Date(`${promise?.next?.day}T16:00:00Z`);
    cloud.now = new Date(end.getTime() - 1);
    await rate(residents[0]!, topicId, 4);
    cloud.now = end;
    const [rating] = await Promise.allSettled([rate(residents[1]!, topicId, 1), cloud.tick()]);
    expect(rating.status).toBe('rejected');
    expect((await topicOf(topicId)).timeline.at(-1)?.sentence).toContain('1 人评价');
  });

  it('a rating and the end of the rating at once: what was accepted is counted', async () => {
    const topicId = await rated([1, 1, 1, 1]);
    const { promise } = await detail(topicId);
    const end = new Date(`${promise?.next?.day}T16:00:00Z`);
    const beforeEnd = new Date(end.getTime() - 1);
    cloud.now = end;
    const late = { ...cloud.services, clock: () => beforeEnd };
    const client = clientOf(late, residents[4]!.openId, community.id);
    const [rating] = await Promise.allSettled([
      client.hall.ratePromise.mutate({ topicId, score: 1, words: '', isNamed: false }),
      cloud.tick(),
    ]);
    const { rowCount } = await cloud.owner.query(
      'select 1 from promise_rating rating join promise on promise.id = rating.promise_id where topic_id = $1',
      [topicId],
    );
    expect(rowCount).toBe(rating.status === 'fulfilled' ? 5 : 4);
    expect((await topicOf(topicId)).state).toBe(rowCount === 5 ? 'implementing' : 'closed');
  });
});

describe('a rating', () => {
  it('is one per person: the second replaces the first, also of two at once', async () => {
    const { topicId } = await aReportedPromise(cloud, author, committee);
    const [one] = residents as [TestPerson];
    await Promise.all([rate(one, topicId, 1), rate(one, topicId, 1)]);
    await rate(one, topicId, 5);
    const { promise, viewer } = await detail(topicId, one);
    expect(promise?.ratings.count).toBe(1);
    expect(viewer.ownRating).toMatchObject({ score: 5, visibility: 'shown' });
    expect((await detail(topicId)).viewer.ownRating).toBeNull();
  });

  it('is for what was reported', async () => {
    const { topicId } = await aPromise(cloud, author, committee);
    await refused(rate(residents[0]!, topicId, 5), 'promiseNotRateable');
  });

  it.each([0, 6, 3.5, '5'])('is 1 to 5 and not %p', async (score) => {
    const { topicId } = await aReportedPromise(cloud, author, committee);
    await refused(rate(residents[0]!, topicId, score as 5), 'inputInvalid');
  });

  it('shows words under the masked name only where that was wished, and never a score or a time', async () => {
    const { topicId } = await aReportedPromise(cloud, author, committee);
    const [one, two] = residents as [TestPerson, TestPerson];
    const say = ({ client }: TestPerson, words: string, isNamed: boolean) =>
      client.hall.ratePromise.mutate({ topicId, score: 2, words, isNamed });
    await say(one, '门禁很好用。', true);
    await say(two, '<script>alert(1)</script> 👍', false);
    const shown = await wordsOf(topicId);
    expect(shown.map(({ words, authorName }) => [words, authorName]).sort()).toEqual([
      ['<script>alert(1)</script> 👍', null],
      ['门禁很好用。', '1栋 业**'],
    ]);
    expect(Object.keys(shown[0]!).sort()).toEqual(['authorName', 'id', 'isMine', 'words']);
    await refused(say(one, '好'.repeat(201), true), 'ratingWordsLength');
    const { rows } = await cloud.owner.query(
      "select details from audit_entry where action = 'hall.ratePromise' and subject_id = $1",
      [topicId],
    );
    expect(rows.map(({ details }) => details)).toEqual([{}, {}]);
  });

  it('whose words wait or are hidden counts all the same; only its author reads why', async () => {
    const { topicId } = await aReportedPromise(cloud, author, committee);
    const [one] = residents as [TestPerson];
    const say = (words: string) =>
      one.client.hall.ratePromise.mutate({ topicId, score: 1, words, isNamed: true });
    expect(await say('物业经理就是个傻逼。')).toEqual({ visibility: 'waiting' });
    expect(await wordsOf(topicId)).toEqual([]);
    const { viewer, promise } = await detail(topicId, one);
    expect(viewer.ownRating?.visibility).toBe('waiting');
    expect(promise?.ratings.count).toBe(1);
    await decide(viewer.ownRating!.id, 'hide');
    expect((await detail(topicId, one)).viewer.ownRating?.visibility).toBe('hidden');
    expect(await wordsOf(topicId, one)).toEqual([]);
    await decide(viewer.ownRating!.id, 'show');
    expect(await wordsOf(topicId)).toHaveLength(1);
    expect(await say('')).toEqual({ visibility: 'shown' });
    expect(await wordsOf(topicId)).toEqual([]);
  });

  it('of somebody who has closed their account stays counted, under no name', async () => {
    const { topicId } = await aReportedPromise(cloud, author, committee);
    const leaver = await community.aResident();
    await leaver.client.hall.ratePromise.mutate({
      topicId,
      score: 4,
      words: '修得不错，谢谢。',
      isNamed: true,
    });
    await leaver.client.community.closeAccount.mutate();
    expect((await detail(topicId)).promise?.ratings.count).toBe(1);
    expect((await wordsOf(topicId))[0]?.authorName).toBe('已离开的居民');
  });
});

const decide = (id: string, decision: 'show' | 'hide') =>
  inCommunity(cloud.database, community.id, (transaction) => {
    const context = { transaction, communityId: community.id, now: cloud.now };
    const part = moderatedParts.rating!;
    return decision === 'show' ? part.show(context, id) : part.hide(context, id, 'hidden');
  });
