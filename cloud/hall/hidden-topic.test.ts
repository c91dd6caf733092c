import { hideTopic, showTopic } from '@/cloud/hall/public';
import { inCommunity } from '@/cloud/platform/database';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aDeliberatingTopic, anAcceptedTopic, aPhoto, aTopic } from '@/test/cloud/test-hall';
import { forbiddenText } from '@/test/cloud/test-moderation';
import { aStatement } from '@/test/cloud/test-opinions';
import { aPublishedText } from '@/test/cloud/test-texts';

const title = '门禁坏了两个星期';
const place = '一单元门口';
const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let reader: TestPerson;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  reader = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

const turn = (topicId: string, visibility: 'hidden' | 'shown') =>
  inCommunity(cloud.database, community.id, (transaction) => {
    const context = { transaction, communityId: community.id, now: cloud.now };
    return visibility === 'shown'
      ? showTopic(context, topicId)
      : hideTopic(context, topicId, visibility);
  });

const inboxOf = async (person: TestPerson) =>
  (await person.client.messages.listMessages.query({ limit: 50 })).items;

describe('once its words are hidden, a topic', () => {
  it('is named in no news of its steps, nor in what staff are told', async () => {
    const topicId = await aTopic(author);
    await reader.client.hall.followTopic.mutate({ topicId });
    await turn(topicId, 'hidden');
    const reason = '情况属实，列入本月议程。';
    await staff.client.hall.decideTopic.mutate({ topicId, decision: 'accept', reason });
    cloud.advance(40 * day);
    await cloud.tick();
    const [own, duties] = [await inboxOf(reader), await inboxOf(staff)];
    for (const inbox of [own, duties]) {
      const about = inbox.filter(({ subjectId }) => subjectId === topicId);
      expect(about).not.toEqual([]);
      expect(new Set(about.map((message) => message.title))).toEqual(
        new Set(['（内容已隐藏的议题）']),
      );
    }
  });

  it('does not tell where it is in its author’s words', async () => {
    const topicId = await aTopic(author);
    const placeFor = async (person: TestPerson) =>
      (await person.client.hall.topicDetail.query({ topicId })).place;
    expect(await placeFor(reader)).toContain(place);
    await turn(topicId, 'hidden');
    expect(await placeFor(reader)).not.toContain(place);
    expect(await placeFor(author)).toContain(place);
  });

  it('has no text others read, and nobody suggests to it, until it is shown again', async () => {
    const topicId = await aDeliberatingTopic(author, staff);
    await aPublishedText(author, topicId);
    const { hall } = reader.client;
    await turn(topicId, 'hidden');
    await refused(hall.topicText.query({ topicId }), 'topicHidden');
    await refused(hall.textVersions.query({ topicId }), 'topicHidden');
    await refused(hall.textSuggestions.query({ topicId, list: 'open' }), 'topicHidden');
    await refused(hall.textComparison.query({ topicId, older: 1, newer: 1 }), 'topicHidden');
    expect(await hall.textSummary.query({ topicId })).toMatchObject({ version: null });
    expect(await author.client.hall.topicText.query({ topicId })).toMatchObject({
      topicTitle: title,
    });
    await turn(topicId, 'shown');
    expect(await hall.topicText.query({ topicId })).toMatchObject({ topicTitle: title });
  });

  it('is not named beside what others wrote about it', async () => {
    const topicId = await anAcceptedTopic(author, staff);
    const subjectId = await aStatement(reader, topicId, forbiddenText);
    const named = async () => {
      const { items } = await reader.client.moderation.ownContent.query({});
      return items.find((item) => item.subjectId === subjectId)?.topicTitle;
    };
    expect(await named()).toBe(title);
    await turn(topicId, 'hidden');
    expect(await named()).toBe('（内容已隐藏的议题）');
  });

  it('becomes no poll that would say its words again', async () => {
    const topicId = await anAcceptedTopic(author, staff);
    await turn(topicId, 'hidden');
    await refused(staff.client.polls.preparePoll.mutate({ topicId }), 'topicHidden');
    const { viewer } = await staff.client.hall.topicDetail.query({ topicId });
    expect(viewer).toMatchObject({ mayPreparePoll: false });
    expect(viewer.steps).not.toContain('poll');
  });

  it('is not counted among those that wait for an answer: no list has it', async () => {
    const before = await staff.client.hall.topicsWaiting.query();
    const topicId = await aTopic(author);
    await turn(topicId, 'hidden');
    expect(await staff.client.hall.topicsWaiting.query()).toEqual(before);
  });
});

it('no list shows a photo that a check has not let pass, but to its owner', async () => {
  const [doubtful, fine] = [await aPhoto(author), await aPhoto(author)];
  const topicId = await aTopic(author, { photoIds: [doubtful, fine] });
  await inCommunity(cloud.database, community.id, async (transaction) => {
    const item = await transaction
      .selectFrom('moderationItem')
      .select('id')
      .where('subjectId', '=', topicId)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('contentCheck')
      .values({
        ...{ communityId: community.id, id: doubtful, itemId: item.id, revision: 1 },
        ...{ fileId: doubtful, state: 'doubtful', dueAt: cloud.now, traceId: null, label: 20002 },
        changedAt: cloud.now,
      })
      .execute();
  });
  const cardFor = async (person: TestPerson) => {
    const { items } = await person.client.hall.listTopics.query({});
    return items.find(({ id }) => id === topicId);
  };
  expect(await cardFor(reader)).toMatchObject({ photo: { fileId: fine }, photoCount: 1 });
  expect(await cardFor(author)).toMatchObject({ photo: { fileId: doubtful }, photoCount: 2 });
});
