import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let neighbour: TestPerson;
let staff: TestPerson;
const topics: Record<string, string> = {};
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: 1, answerDays: 7 } });
  author = await community.aResident();
  neighbour = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  const raise = async (name: string, content: object) => {
    cloud.advance(60_000);
    topics[name] = await aTopic(author, { place: '', proposal: '', ...content });
  };
  await raise('charging', { title: '南门加装充电桩', body: '电动车推上楼充电很危险，请装一排。' });
  await raise('wifi', { title: '活动室请装无线网', body: '活动室没有 WiFi，老人视频看不了。' });
  await raise('lift', {
    title: '电梯又坏了，请检修',
    body: '这个月已经是第三次停在半空。',
    category: 'publicFacilities',
    buildingId: community.buildingId,
  });
});
afterAll(() => cloud.stop());

const search = async (words: string, filter: object = {}, person = neighbour) => {
  const { items } = await person.client.hall.searchTopics.query({ words, ...filter });
  return items.map(({ id }) => Object.keys(topics).find((name) => topics[name] === id));
};

describe('words', () => {
  it.each([
    ['充电桩', ['charging']],
    ['装', ['wifi', 'charging']],
    ['请装 充电', ['charging']],
    ['wifi', ['wifi']],
    ['ＷＩＦＩ', ['wifi']],
    ['电梯', ['lift']],
    ['半空。', ['lift']],
    ['充电电梯', []],
    ['電梯', []],
    ['', ['lift', 'wifi', 'charging']],
  ])('%s', async (words, found) => {
    expect(await search(words)).toEqual(found);
  });

  it.each(['！？。', "' or 1=1 --", '%_%', '\\', '<script>alert(1)</script>', '🙂🙂', '&|!():*'])(
    'hostile or empty words find nothing and break nothing: %s',
    async (words) => {
      expect(await search(words)).toEqual([]);
    },
  );

  it('too many of them, and no words the database can keep, are refused', async () => {
    const { hall } = neighbour.client;
    await refused(hall.searchTopics.query({ words: '电'.repeat(51) }), 'inputInvalid');
    await refused(hall.searchTopics.query({ words: '电'.repeat(10_000) }), 'inputInvalid');
    await refused(hall.searchTopics.query({ words: '电\0梯' }), 'inputInvalid');
  });

  it('are found in a conclusion from the day it is written', async () => {
    expect(await search('轮椅坡道')).toEqual([]);
    await cloud.owner.query("update topic set conclusion = '先修轮椅坡道' where id = $1", [
      topics.lift,
    ]);
    expect(await search('轮椅坡道')).toEqual(['lift']);
  });

  it('of a draft are nobody’s to find', async () => {
    const id = uuid();
    await author.client.hall.saveTopicDraft.mutate({
      ...{ id, category: null, buildingId: null, place: '', proposal: '', photoIds: [] },
      ...{ title: '无人机送快递', body: '' },
    });
    for (const person of [author, neighbour])
      expect(await search('无人机', {}, person)).toEqual([]);
    const terms = await cloud.owner.query('select 1 from topic_search where topic_id = $1', [id]);
    expect(terms.rowCount).toBe(0);
  });
});

describe('filters', () => {
  it('state, category and building narrow, alone and with words', async () => {
    expect(await search('', { category: 'publicFacilities' })).toEqual(['lift']);
    expect(await search('', { buildingId: community.buildingId })).toEqual(['lift']);
    expect(await search('装', { buildingId: community.buildingId })).toEqual([]);
    expect(await search('', { group: 'accepted' })).toEqual([]);
    expect(await search('', { group: 'cosigning' })).toEqual(['lift', 'wifi', 'charging']);
  });

  it('what one raised, cosigned, follows', async () => {
    await neighbour.client.hall.cosignTopic.mutate({ topicId: topics.wifi! });
    expect(await search('', { mine: 'cosigned' })).toEqual(['wifi']);
    expect(await search('', { mine: 'followed' })).toEqual(['wifi']);
    expect(await search('', { mine: 'raised' })).toEqual([]);
    expect(await search('充电', { mine: 'raised' }, author)).toEqual(['charging']);
  });

  it('late is a topic whose next step is owed and was not taken', async () => {
    expect(await search('', { overdue: true })).toEqual([]);
    cloud.advance(9 * 24 * 60 * 60 * 1000);
    expect(await search('', { overdue: true })).toEqual(['wifi']);
    const { items } = await neighbour.client.hall.listTopics.query({ overdue: true });
    expect(items.map(({ id }) => id)).toEqual([topics.wifi]);
    await staff.client.hall.decideTopic.mutate({
      topicId: topics.wifi!,
      decision: 'reject',
      reason: '活动室的网线下月由物业统一改造。',
    });
    expect(await search('', { overdue: true })).toEqual([]);
  });
});

it('pages follow one another, each topic once', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof neighbour.client.hall.searchTopics.query>> =
      await neighbour.client.hall.searchTopics.query({ words: '装', limit: 1, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual([topics.wifi, topics.charging]);
  await refused(neighbour.client.hall.searchTopics.query({ cursor: 'bm90aGluZw' }), 'inputInvalid');
});
