import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic, aPhoto, aTopic } from '@/test/cloud/test-hall';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let neighbours: TestPerson[];
let reader: TestPerson['client']['hall'];
/** Topics by what became of them. */
let topics: Record<'collecting' | 'supported' | 'waiting' | 'accepted' | 'withdrawn', string>;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: 2 } });
  author = await community.aResident();
  neighbours = [await community.aResident(), await community.aResident()];
  const staff = await community.aStaffMember('ownersCommittee');
  reader = neighbours[0]!.client.hall;
  const later = async (make: Promise<string>) => {
    const id = await make;
    cloud.advance(1000);
    return id;
  };
  topics = {
    collecting: await later(aTopic(author, { category: 'parking' })),
    supported: await later(aTopic(author, { photoIds: [await aPhoto(author)] })),
    waiting: await later(aTopic(author)),
    accepted: await later(anAcceptedTopic(author, staff)),
    withdrawn: await later(aTopic(author)),
  };
  await reader.cosignTopic.mutate({ topicId: topics.supported });
  for (const { client } of neighbours) {
    await client.hall.cosignTopic.mutate({ topicId: topics.waiting });
  }
  await author.client.hall.withdrawTopic.mutate({ topicId: topics.withdrawn, reason: '' });
});
afterAll(() => cloud.stop());

const list = async (input: Parameters<typeof reader.listTopics.query>[0]) =>
  (await reader.listTopics.query(input)).items.map(({ id }) => id);

describe('tabs', () => {
  it('all topics stand under 全部, the newest first', async () => {
    const { withdrawn, accepted, waiting, supported, collecting } = topics;
    expect(await list({})).toEqual([withdrawn, accepted, waiting, supported, collecting]);
  });

  it.each([
    ['cosigning', ['supported', 'collecting']],
    ['awaiting', ['waiting']],
    ['accepted', ['accepted']],
    ['polling', []],
    ['settled', []],
  ] as const)('%s', async (group, expected) => {
    expect(await list({ group })).toEqual(expected.map((name) => topics[name]));
  });

  it('are narrowed to a category', async () => {
    expect(await list({ category: 'parking' })).toEqual([topics.collecting]);
    expect(await list({ category: 'parking', group: 'accepted' })).toEqual([]);
  });
});

it('most cosigned first', async () => {
  expect((await list({ order: 'mostCosigned' })).slice(0, 2)).toEqual([
    topics.waiting,
    topics.supported,
  ]);
});

it('a card shows the reader’s own part and the first photo', async () => {
  const { items } = await reader.listTopics.query({ group: 'cosigning' });
  expect(items[0]).toMatchObject({ hasCosigned: true, isMine: false, photoCount: 1 });
  expect(items[0]?.photo?.address).toMatch(/^\/files\//);
  expect(items[1]).toMatchObject({ hasCosigned: false, photo: null, photoCount: 0 });
});

describe('pages', () => {
  it.each(['newest', 'mostCosigned'] as const)('by %s show each topic once', async (order) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof reader.listTopics.query>> =
        await reader.listTopics.query({ order, cursor, limit: 2 });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(await list({ order }));
    expect(new Set(seen).size).toBe(Object.keys(topics).length);
  });

  const foreign = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    'x',
    foreign(null),
    foreign(['2026-11-22T02:00:00Z', "' or true --"]),
    foreign(['infinity', '019aa000-0000-7000-8000-000000000001']),
    foreign([1, 2, 3, 4]),
  ])('do not begin at a cursor that is none of ours (%#)', async (cursor) => {
    await refused(reader.listTopics.query({ cursor }), 'inputInvalid');
  });

  it('have at most fifty topics', async () => {
    await refused(reader.listTopics.query({ limit: 51 }), 'inputInvalid');
    await refused(reader.listTopics.query({ limit: 0 }), 'inputInvalid');
  });
});

it('my topics are mine alone, and stay whatever became of them', async () => {
  const mine = await author.client.hall.myTopics.query({});
  expect(mine.items).toHaveLength(Object.keys(topics).length);
  expect(mine.items.every(({ isMine }) => isMine)).toBe(true);
  expect(await reader.myTopics.query({})).toEqual({ drafts: [], items: [], nextCursor: null });
});
