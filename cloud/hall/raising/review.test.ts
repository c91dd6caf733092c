import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic, topicContent } from '@/test/cloud/test-hall';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let neighbour: TestPerson;
let moderator: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: 1, cosignDays: 10 } });
  author = await community.aResident();
  neighbour = await community.aResident();
  moderator = await aModerator(community);
});
afterAll(() => cloud.stop());

const day = 24 * 60 * 60 * 1000;
const detail = (person: TestPerson, topicId: string) =>
  person.client.hall.topicDetail.query({ topicId });
const aWaitingTopic = () => aTopic(author, { body: forbiddenText });
const kinds = async (topicId: string) =>
  (await detail(author, topicId)).timeline.map(({ kind }) => kind);
const find = async (person: TestPerson, topicId: string) => {
  const { items } = await person.client.hall.searchTopics.query({ words: '消防通道', limit: 50 });
  return items.find(({ id }) => id === topicId);
};

describe('a topic whose words have to be looked at', () => {
  it('says so to its author, and exists for moderators and nobody else', async () => {
    const id = uuid();
    const content = topicContent({ body: forbiddenText });
    const answer = await author.client.hall.submitTopic.mutate({ id, ...content });
    expect(answer.isWaiting).toBe(true);
    expect(await detail(author, id)).toMatchObject({ state: 'submitted', visibility: 'waiting' });
    expect(await kinds(id)).toEqual(['handedIn']);
    expect((await detail(moderator, id)).title).toBe(content.title);
    await refused(detail(neighbour, id), 'topicNotFound');
    await refused(neighbour.client.hall.cosignTopic.mutate({ topicId: id }), 'topicNotFound');
    expect(await find(neighbour, id)).toBeUndefined();
    const { items } = await neighbour.client.hall.listTopics.query({});
    expect(items.map((topic) => topic.id)).not.toContain(id);
    const { items: own } = await author.client.hall.myTopics.query({});
    expect(own.find((topic) => topic.id === id)).toMatchObject({ visibility: 'waiting' });
  });

  it('is kept from others by the database itself', async () => {
    const id = await aWaitingTopic();
    const seenBy = (accountId: string) =>
      cloud.database.transaction().execute(async (transaction) => {
        await sql`select set_config('app.community_id', ${community.id}, true), set_config('app.account_id', ${accountId}, true)`.execute(
          transaction,
        );
        return transaction.selectFrom('topic').select('title').where('id', '=', id).execute();
      });
    expect(await seenBy(neighbour.accountId)).toEqual([]);
    expect(await seenBy(author.accountId)).toHaveLength(1);
    expect(await seenBy(moderator.accountId)).toHaveLength(1);
  });

  it('begins to collect cosigns when it is shown, all its days before it', async () => {
    const id = await aWaitingTopic();
    cloud.advance(4 * day);
    await show(moderator, await queued(moderator, id));
    const topic = await detail(neighbour, id);
    expect(topic).toMatchObject({ state: 'cosigning', visibility: 'shown', cosignCount: 0 });
    expect(Date.parse(topic.cosignUntil) - cloud.now.getTime()).toBeGreaterThan(10 * day);
    expect(topic.submittedAt).toBe(cloud.now.toISOString());
    expect(await kinds(id)).toEqual(['handedIn', 'passedReview']);
    expect(topic.timeline.at(-1)?.actor).toBeNull();
    await neighbour.client.hall.cosignTopic.mutate({ topicId: id });
    expect(await find(neighbour, id)).toBeDefined();
  });

  it('lapses when its days are over like any other', async () => {
    const id = await aWaitingTopic();
    await show(moderator, await queued(moderator, id));
    cloud.advance(12 * day);
    await cloud.tick();
    expect((await detail(neighbour, id)).state).toBe('rejected');
  });

  it('that did not pass is taken back as a draft, written anew and looked at again', async () => {
    const id = await aWaitingTopic();
    await hide(moderator, await queued(moderator, id), 'abuse');
    expect(await detail(author, id)).toMatchObject({ state: 'submitted', visibility: 'hidden' });
    await refused(detail(neighbour, id), 'topicNotFound');
    await author.client.hall.takeBackTopic.mutate({ topicId: id });
    expect((await author.client.hall.topicDraft.query({ id })).body).toBe(forbiddenText);
    await refused(author.client.hall.takeBackTopic.mutate({ topicId: id }), 'topicNotFound');
    await author.client.hall.saveTopicDraft.mutate({ id, ...topicContent() });
    const answer = await author.client.hall.submitTopic.mutate({ id, ...topicContent() });
    expect(answer.isWaiting).toBe(true);
    await show(moderator, await queued(moderator, id));
    expect((await detail(neighbour, id)).state).toBe('cosigning');
    expect(await kinds(id)).toEqual(['handedIn', 'takenBack', 'handedIn', 'passedReview']);
  });

  it('that did not pass and is withdrawn still exists for nobody else', async () => {
    const id = await aWaitingTopic();
    await hide(moderator, await queued(moderator, id), 'abuse');
    await author.client.hall.withdrawTopic.mutate({ topicId: id, reason: '不提了' });
    await refused(detail(neighbour, id), 'topicNotFound');
    expect((await detail(author, id)).state).toBe('withdrawn');
  });

  it('withdrawn while a moderator decides, one of the two stands', async () => {
    const id = await aWaitingTopic();
    const item = await queued(moderator, id);
    const [shown, withdrawn] = await Promise.allSettled([
      show(moderator, item),
      author.client.hall.withdrawTopic.mutate({ topicId: id, reason: '' }),
    ]);
    expect([shown.status, withdrawn.status].sort()).toEqual(['fulfilled', 'rejected']);
    const { state, visibility } = await detail(author, id);
    expect([state, visibility]).toEqual(
      shown.status === 'fulfilled' ? ['cosigning', 'shown'] : ['withdrawn', 'waiting'],
    );
  });

  it('taken back can be thrown away with its trace', async () => {
    const id = await aWaitingTopic();
    await author.client.hall.takeBackTopic.mutate({ topicId: id });
    await author.client.hall.discardDraft.mutate({ id });
    await refused(author.client.hall.topicDraft.query({ id }), 'topicNotFound');
    const left = await cloud.owner.query('select 1 from topic_event where topic_id = $1', [id]);
    expect(left.rowCount).toBe(0);
  });

  it('of author and moderator at once the first stands', async () => {
    const id = await aWaitingTopic();
    const item = await queued(moderator, id);
    const outcomes = await Promise.allSettled([
      author.client.hall.takeBackTopic.mutate({ topicId: id }),
      show(moderator, item),
    ]);
    const states = (
      await cloud.owner.query<{ state: string }>('select state from topic where id = $1', [id])
    ).rows;
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const isTakenBack = outcomes[0]?.status === 'fulfilled';
    expect(states).toEqual([{ state: isTakenBack ? 'draft' : 'cosigning' }]);
  });

  it('withdrawn before anybody looked is never shown', async () => {
    const id = await aWaitingTopic();
    await author.client.hall.withdrawTopic.mutate({ topicId: id, reason: '' });
    await refused(detail(neighbour, id), 'topicNotFound');
    expect(await find(neighbour, id)).toBeUndefined();
  });
});

describe('a topic hidden later', () => {
  it('keeps its state and its place, not its words; shown again it is as it was', async () => {
    const id = await aTopic(author, { body: '消防通道上停满了车，救护车进不来。' });
    await refused(author.client.hall.takeBackTopic.mutate({ topicId: id }), 'topicNotInReview');
    await neighbour.client.moderation.report.mutate({
      kind: 'topic',
      id,
      reason: 'abuse',
      words: '',
    });
    await hide(moderator, await queued(moderator, id), 'abuse');
    const hidden = await detail(neighbour, id);
    expect(hidden).toMatchObject({ state: 'cosigning', visibility: 'hidden', body: '' });
    expect(hidden.timeline.at(-1)?.kind).toBe('hiddenByModerator');
    expect(await find(neighbour, id)).toBeUndefined();
    expect(await find(author, id)).toMatchObject({ visibility: 'hidden' });
    const { items } = await neighbour.client.hall.similarTopics.query(
      topicContent({ body: '消防通道上停满了车，救护车进不来。' }),
    );
    expect(items.map((topic) => topic.id)).not.toContain(id);
    await author.client.moderation.appeal.mutate({
      itemId: (await author.client.moderation.ownContent.query({})).items.find(
        ({ topicId }) => topicId === id,
      )!.id,
      words: '我写的是事实，没有骂任何人，请再看一看。',
    });
    const other = await aModerator(community);
    await show(other, await queued(other, id));
    expect(await detail(neighbour, id)).toMatchObject({ visibility: 'shown', state: 'cosigning' });
    expect(await kinds(id)).toEqual(['submitted', 'hiddenByModerator', 'shownAgain']);
  });
});

it('what staff split off a topic can be reported and hidden like any other', async () => {
  const staff = await community.aStaffMember('ownersCommittee');
  const id = await aTopic(author, { title: '两件事写在了一起' });
  const { topicId } = await staff.client.hall.splitTopic.mutate({
    topicId: id,
    title: '分出来的一件事',
    body: '消防通道划线的事单独商量。',
    category: 'fireSafety',
    reason: '两件事办理的单位不同，分开商量。',
  });
  await neighbour.client.moderation.report.mutate({ kind: 'topic', id: topicId, reason: 'abuse' });
  await hide(moderator, await queued(moderator, topicId), 'abuse');
  expect(await detail(neighbour, topicId)).toMatchObject({ visibility: 'hidden', body: '' });
});
