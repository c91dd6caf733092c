import pg from 'pg';
import { inCommunity } from '@/cloud/platform/database';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNotice, titlesFor } from '@/test/cloud/test-notices';
import { publishNotice } from './public';

const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let resident: TestPerson;
beforeEach(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  resident = await community.aResident();
});
afterEach(() => cloud.stop());

const publish = async (title: string, changes: Parameters<typeof aNotice>[1] = {}) => {
  cloud.advance(1000);
  return aNotice(staff.client, { title, ...changes });
};
const inDays = (days: number) => new Date(cloud.now.getTime() + days * day).toISOString();

it('pinned notices come first, each group newest first', async () => {
  await publish('旧的', {});
  await publish('置顶一', { pinned: true });
  await publish('新的', {});
  await publish('置顶二', { pinned: true });
  expect(await titlesFor(resident.client)).toEqual(['置顶二', '置顶一', '新的', '旧的']);
});

it('a pin holds until the notice expires, or 30 days', async () => {
  await publish('没有期限', { pinned: true });
  cloud.advance(10 * day);
  await publish('不置顶', {});
  expect(await titlesFor(resident.client)).toEqual(['没有期限', '不置顶']);
  cloud.advance(20 * day);
  expect(await titlesFor(resident.client)).toEqual(['不置顶', '没有期限']);
});

it('expired notices are left out unless everything is asked for', async () => {
  await publish('过期的', { expiresAt: inDays(1) });
  await publish('还有效', { expiresAt: inDays(2) });
  cloud.advance(day);
  expect(await titlesFor(resident.client)).toEqual(['还有效']);
  const everything = await resident.client.notices.listNotices.query({ shelf: 'everything' });
  expect(everything.items.map(({ title, expired }) => [title, expired])).toEqual([
    ['还有效', false],
    ['过期的', true],
  ]);
});

it('pages hang together: every notice once, pinned ones and equal instants included', async () => {
  const titles: string[] = [];
  for (let number = 0; number < 17; number += 1) {
    const title = `公告 ${number}`;
    await aNotice(staff.client, { title, pinned: number % 3 === 0 });
    titles.push(title);
    if (number % 4 === 0) cloud.advance(1000);
  }
  const whole = await titlesFor(resident.client, { limit: 50 });
  for (const limit of [1, 4, 6, 17]) {
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { title: string }[]; nextCursor: string | null } =
        await resident.client.notices.listNotices.query({ cursor, limit });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      paged.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(whole);
  }
  expect([...whole].sort()).toEqual([...titles].sort());
});

const foreign = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const someId = '019aa000-0000-7000-8000-000000000001';

it.each([
  foreign(null),
  foreign({ pinned: 'pinned', publishedAt: '2026-11-22T02:00:00Z', id: someId }),
  foreign({ pinned: false, publishedAt: 'infinity', id: someId }),
  foreign({ pinned: false, publishedAt: '2026-11-22T02:00:00Z', id: "' or true --" }),
  '',
  'pinned',
  'other.1.x',
  "other.1.' or true",
  'other.1.------------------------------------',
])('a cursor that is not ours is refused: %s', async (cursor) => {
  await refused(resident.client.notices.listNotices.query({ cursor }), 'inputInvalid');
});

it('everything addressed to others is for staff only', async () => {
  await refused(resident.client.notices.listNotices.query({ scope: 'all' }), 'notAllowed');
});

it('a result is a public posting and stays on its shelf while it is posted', async () => {
  await publish('普通公告');
  const postedUntil = new Date(cloud.now.getTime() + 15 * day);
  const pollId = '019aa000-0000-7000-8000-000000000002';
  const noticeId = await inCommunity(cloud.database, community.id, (transaction) =>
    publishNotice(
      { transaction, communityId: community.id, now: cloud.now },
      {
        kind: 'pollResult',
        title: '表决结果公示',
        body: '通过。',
        audience: { kind: 'community' },
        publisherRole: 'ownersCommittee',
        pinned: true,
        expiresAt: null,
        postedUntil,
        subject: { kind: 'poll', id: pollId },
      },
    ),
  );
  expect(await titlesFor(resident.client, { shelf: 'postings' })).toEqual(['表决结果公示']);
  expect(await resident.client.notices.readNotice.query({ noticeId })).toMatchObject({
    kind: 'pollResult',
    pollId,
    postedUntil: postedUntil.toISOString(),
    publisher: '业主委员会',
  });
});

it('a long list takes no more queries than a short one', async () => {
  for (let number = 0; number < 30; number += 1) await publish(`公告 ${number}`);
  const queries = jest.spyOn(pg.Client.prototype, 'query');
  const queriesFor = async (limit: number) => {
    queries.mockClear();
    expect(await titlesFor(resident.client, { limit })).toHaveLength(limit);
    return queries.mock.calls.length;
  };
  expect(await queriesFor(30)).toBe(await queriesFor(1));
  queries.mockRestore();
});
