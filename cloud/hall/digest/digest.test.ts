import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let cosigner: TestPerson;
let bystander: TestPerson;
let staff: TestPerson;
beforeEach(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  cosigner = await community.aResident();
  bystander = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  // Tuesday
  cloud.now = new Date('2026-11-17T02:00:00Z');
});
afterEach(() => cloud.stop());

const reason = '情况属实，列入本月议程，请物业一周内给出方案。';
const goTo = async (instant: string) => {
  cloud.now = new Date(instant);
  while ((await cloud.tick()) > 0);
};
const nextMonday = '2026-11-23T00:00:00Z';
const decide = (topicId: string, decision: 'accept' | 'reject') =>
  staff.client.hall.decideTopic.mutate({ topicId, decision, reason });
const digests = async (person = bystander) =>
  (await person.client.hall.listDigests.query({})).items;
const newest = async (person = bystander) => {
  const [digest] = await digests(person);
  return person.client.hall.digestDetail.query({ digestId: digest!.id });
};
const messagesOf = async (person: TestPerson) =>
  (await person.client.messages.listMessages.query({})).items.filter(
    ({ kind }) => kind === 'weeklyDigest',
  );

it('tells on Monday at eight what was decided last week, with the reasons, in order', async () => {
  const declined = await aTopic(author, { title: '每户多发一张门禁卡' });
  await decide(declined, 'reject');
  await decide(await aTopic(author, { title: '门禁坏了两个星期' }), 'accept');
  await aTopic(author, { title: '还没有人答复的议题' });
  await goTo('2026-11-22T23:59:59Z');
  expect(await digests()).toEqual([]);
  await goTo(nextMonday);
  expect(await digests()).toEqual([
    { id: expect.any(String), weekBegins: '2026-11-16', itemCount: 2 },
  ]);
  const { items } = await newest();
  expect(items.map(({ section, words }) => [section, words?.title])).toEqual([
    ['accepted', '门禁坏了两个星期'],
    ['declined', '每户多发一张门禁卡'],
  ]);
  expect(items[1]).toMatchObject({ topicId: declined });
  expect(items[1]?.words?.sentence).toContain(reason);
});

it('a week in which nothing was decided has none, and the next one has again', async () => {
  const topicId = await aTopic(author);
  await goTo(nextMonday);
  expect(await digests()).toEqual([]);
  await goTo('2026-11-24T02:00:00Z');
  await decide(topicId, 'accept');
  await goTo('2026-11-30T00:00:00Z');
  expect((await digests()).map(({ weekBegins }) => weekBegins)).toEqual(['2026-11-23']);
});

it('is written once, however many ticks run side by side and however often work is repeated', async () => {
  await decide(await aTopic(author), 'accept');
  const pending = () =>
    cloud.owner.query(
      "select payload->>'weekBegins' as week from outbox_entry where kind = 'hall.writeDigest' and done_at is null",
    );
  expect((await pending()).rows).toEqual([{ week: '2026-11-16' }]);
  await cloud.owner.query(
    `insert into outbox_entry (community_id, id, kind, payload, due_at)
     select community_id, gen_random_uuid(), kind, payload, due_at from outbox_entry where kind = 'hall.writeDigest'`,
  );
  cloud.now = new Date(nextMonday);
  await Promise.all([cloud.tick(), cloud.tick(), cloud.tick()]);
  await goTo(nextMonday);
  expect(await digests()).toHaveLength(1);
  expect((await pending()).rows).toEqual([{ week: '2026-11-23' }]);
  expect(await messagesOf(author)).toHaveLength(1);
});

it('two first topics at once begin one series', async () => {
  await Promise.all([aTopic(author), aTopic(cosigner)]);
  const { rowCount } = await cloud.owner.query(
    "select 1 from outbox_entry where kind = 'hall.writeDigest'",
  );
  expect(rowCount).toBe(1);
});

it('after a standstill every week has its own, and only the last is told', async () => {
  await decide(await aTopic(author), 'accept');
  cloud.now = new Date('2026-11-25T02:00:00Z');
  await decide(await aTopic(author), 'accept');
  await goTo('2026-12-01T02:00:00Z');
  const weeks = (await digests()).map(({ weekBegins }) => weekBegins);
  expect(weeks).toEqual(['2026-11-23', '2026-11-16']);
  expect(await messagesOf(author)).toHaveLength(1);
});

describe('who is told', () => {
  beforeEach(async () => {
    const topicId = await aTopic(author);
    await cosigner.client.hall.cosignTopic.mutate({ topicId });
    await decide(topicId, 'accept');
  });

  it('whoever raised or cosigned something, once, and nobody else', async () => {
    await goTo(nextMonday);
    const [message] = await messagesOf(author);
    expect(message?.body).toContain('1 件事');
    expect(await messagesOf(cosigner)).toHaveLength(1);
    expect(await messagesOf(bystander)).toEqual([]);
    expect(message?.subjectId).toBe((await digests())[0]?.id);
  });

  it('not who does not want it, until they want it again', async () => {
    const choose = (wanted: boolean) => author.client.hall.chooseDigest.mutate({ wanted });
    await choose(false);
    expect((await author.client.hall.listDigests.query({})).isWanted).toBe(false);
    await goTo(nextMonday);
    expect(await messagesOf(author)).toEqual([]);
    await choose(true);
    await decide(await aTopic(author), 'accept');
    await goTo('2026-11-30T00:00:00Z');
    expect(await messagesOf(author)).toHaveLength(1);
  });

  it('not who has moved away', async () => {
    await cloud.owner.query(
      "update house_binding set expires_at = '2026-11-20' where account_id = $1",
      [cosigner.accountId],
    );
    await goTo(nextMonday);
    const { rowCount } = await cloud.owner.query(
      "select 1 from message where kind = 'weeklyDigest' and account_id = $1",
      [cosigner.accountId],
    );
    expect(rowCount).toBe(0);
  });
});

describe('what is hidden', () => {
  const hide = (topicId: string) =>
    cloud.owner.query("update topic set visibility = 'hidden' where id = $1", [topicId]);

  it('before, is not told of', async () => {
    const topicId = await aTopic(author);
    await decide(topicId, 'accept');
    await hide(topicId);
    await goTo(nextMonday);
    expect(await digests()).toEqual([]);
  });

  it('afterwards, leaves its place without its words', async () => {
    const topicId = await aTopic(author, { title: '要藏起来的标题' });
    await decide(topicId, 'accept');
    await goTo(nextMonday);
    await hide(topicId);
    const digest = await newest();
    expect(digest.items).toMatchObject([{ topicId, words: null }]);
    expect(JSON.stringify(digest)).not.toContain('要藏起来');
  });
});

it('an old digest does not change with its topics, nor by anybody’s hand', async () => {
  const topicId = await aTopic(author);
  await decide(topicId, 'accept');
  await goTo(nextMonday);
  const before = await newest();
  await cloud.owner.query("update topic set title = '别的标题' where id = $1", [topicId]);
  expect((await newest()).items).toEqual(before.items);
  await expect(
    cloud.database.updateTable('digestItem').set({ title: '别的' }).execute(),
  ).rejects.toThrow(/permission denied/);
});

it('another community’s digest is not found', async () => {
  await decide(await aTopic(author), 'accept');
  await goTo(nextMonday);
  const stranger = await (await aCommunity(cloud)).aResident();
  const [digest] = await digests();
  await refused(
    stranger.client.hall.digestDetail.query({ digestId: digest!.id }),
    'digestNotFound',
  );
  expect(await digests(stranger)).toEqual([]);
});
