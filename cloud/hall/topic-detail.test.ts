import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDeliberatingTopic, anAcceptedTopic, aPhoto, aTopic } from '@/test/cloud/test-hall';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';
import { aSeat } from '@/test/cloud/test-seats';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let reader: TestPerson;
let staff: TestPerson;
let moderator: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  reader = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  moderator = await aModerator(community);
});
afterAll(() => cloud.stop());

const detail = (topicId: string, person = reader) =>
  person.client.hall.topicDetail.query({ topicId });

/** Reported so often that it waits for a moderator, and hidden by one. */
async function hiddenTopic(content: object = {}): Promise<string> {
  const topicId = await aTopic(author, content);
  for (let reporter = 0; reporter < 3; reporter += 1) {
    const { client } = await community.aResident();
    await client.moderation.report.mutate({
      kind: 'topic',
      id: topicId,
      reason: 'abuse',
      words: '',
    });
  }
  await hide(moderator, await queued(moderator, topicId), 'abuse');
  return topicId;
}

describe('a topic whose words are hidden', () => {
  it('keeps its place and says why; only its author and moderators read on', async () => {
    const topicId = await hiddenTopic({ photoIds: [await aPhoto(author)] });
    expect(await detail(topicId)).toMatchObject({
      ...{ title: '（内容已隐藏的议题）', body: '', proposal: '', photos: [] },
      ...{ photo: null, photoCount: 0, visibility: 'hidden', hiddenReason: '辱骂、人身攻击' },
    });
    for (const person of [author, moderator]) {
      expect(await detail(topicId, person)).toMatchObject({
        title: '门禁坏了两个星期',
        photoCount: 1,
      });
    }
    const { items } = await reader.client.hall.listTopics.query({});
    expect(JSON.stringify(items)).not.toContain('晚上谁都能进来');
  });

  it('is neither merged nor put again, and its title stands nowhere else', async () => {
    const [topicId, other] = [
      await hiddenTopic({ title: '骂人的标题在这里' }),
      await aTopic(author),
    ];
    const merge = (source: string, target: string) =>
      staff.client.hall.mergeTopics.mutate({
        ...{ topicId: source, targetId: target, reason: '说的是同一件事。' },
      });
    await refused(merge(topicId, other), 'topicNotMergeable');
    await refused(merge(other, topicId), 'mergeTargetEnded');
    const joined = await aTopic(author, { title: '以后才隐藏的标题' });
    await merge(joined, other);
    await cloud.owner.query("update topic set visibility = 'hidden' where id = $1", [joined]);
    const topic = await detail(other);
    expect(topic.related).toMatchObject([{ title: '（内容已隐藏的议题）' }]);
    expect(JSON.stringify(topic.timeline)).not.toContain('以后才隐藏的标题');
  });
});

it('a topic nobody has looked at exists for its author and moderators only', async () => {
  const topicId = await aTopic(author, { body: forbiddenText });
  await refused(detail(topicId), 'topicNotFound');
  await refused(reader.client.hall.topicSteps.query({ topicId }), 'topicNotFound');
  await refused(reader.client.hall.topicSeats.query({ topicId }), 'topicNotFound');
  await refused(reader.client.hall.followTopic.mutate({ topicId }), 'topicNotFound');
  expect((await detail(topicId, author)).state).toBe('submitted');
  await refused(staff.client.hall.beginDeliberation.mutate({ topicId }), 'stepNotPossible');
  await show(moderator, await queued(moderator, topicId));
  expect((await detail(topicId)).state).toBe('cosigning');
});

it('one that was withdrawn unread is not put before everybody by putting it again', async () => {
  const topicId = await aTopic(author, { body: forbiddenText });
  await author.client.hall.withdrawTopic.mutate({ topicId, reason: '' });
  const reason = '换个说法，再提一次，请大家看看。';
  await refused(author.client.hall.reopenTopic.mutate({ topicId, reason }), 'stepNotPossible');
});

it('stays readable, and goes on, when its author has left', async () => {
  const leaving = await community.aResident();
  const topicId = await aDeliberatingTopic(leaving, staff);
  await aSeat(staff, topicId, { accountId: leaving.accountId });
  await leaving.client.community.closeAccount.mutate();
  expect(await detail(topicId)).toMatchObject({
    authorName: '已离开的居民',
    body: expect.any(String),
  });
  const { seats } = await reader.client.hall.topicSeats.query({ topicId });
  expect(seats).toMatchObject([{ name: '已离开的居民', state: 'open' }]);
  const conclusion = '大家同意分两批更换，先换一单元。';
  await staff.client.hall.concludeTopic.mutate({ topicId, conclusion });
  await cloud.tick();
  expect((await detail(topicId)).state).toBe('concluded');
});

describe('a long story', () => {
  it('is read in pages, each step once, the newest with the topic itself', async () => {
    const topicId = await anAcceptedTopic(author, staff);
    const { hall } = staff.client;
    for (let round = 0; round < 12; round += 1) {
      cloud.advance(1000);
      const seatId = await aSeat(staff, topicId, { outsideName: `第${round}个单位` });
      await hall.withdrawSeat.mutate({ seatId, reason: '请错了对象，改请街道办。' });
    }
    const topic = await detail(topicId);
    expect([topic.timeline.length, topic.hasEarlierSteps]).toEqual([20, true]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof hall.topicSteps.query>> = await hall.topicSteps.query({
        ...{ topicId, cursor, limit: 7 },
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(26);
    expect(seen.slice(0, 20).reverse()).toEqual(topic.timeline.map(({ id }) => id));
    await refused(hall.topicSteps.query({ topicId, cursor: 'x' }), 'inputInvalid');
  });
});
