import { v7 as uuid } from 'uuid';
import { may } from '@/shared/permissions';
import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
  staffOfPolls,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { aTopic, topicContent } from '@/test/cloud/test-hall';
import { aNeighbour } from '@/test/cloud/test-raising';
import { raisingOperations } from './operations';

jest.setTimeout(30_000);

interface Scene {
  topicId: string;
  buildingId: string;
}

const helpers = [
  ...adults,
  ...staffOfPolls.filter((role) => may([role], 'hall.raiseForNeighbour')),
];
const moderators = staffOfPolls.filter((role) => may([role], 'moderation.decide'));
const others = members.filter((person) => !moderators.some((role) => role === person));

/** The author of the scene's topic is a neighbour who is none of these people. */
const operations: Record<string, Case<Scene>> = {
  searchTopics: {
    allowed: members,
    attempt: ({ hall }) => hall.searchTopics.query({ words: '门禁' }),
  },
  similarTopics: {
    allowed: helpers,
    attempt: ({ hall }) => hall.similarTopics.query(topicContent()),
  },
  submitForNeighbour: {
    allowed: helpers,
    attempt: ({ hall }, { buildingId }) =>
      hall.submitForNeighbour.mutate({
        id: uuid(),
        ...topicContent(),
        neighbour: aNeighbour({ buildingId }),
      }),
  },
  takeBackTopic: {
    allowed: helpers,
    otherwise: otherwiseAll(helpers, 'topicNotByYou'),
    attempt: ({ hall }, { topicId }) => hall.takeBackTopic.mutate({ topicId }),
  },
  topicNeighbour: {
    allowed: members,
    otherwise: otherwiseAll(others, 'neighbourIsPrivate'),
    attempt: async ({ hall }, { topicId }) => (await hall.topicNeighbour.query({ topicId })) ?? 0,
  },
  listDigests: { allowed: members, attempt: ({ hall }) => hall.listDigests.query({}) },
  digestDetail: {
    allowed: members,
    otherwise: otherwiseAll(members, 'digestNotFound'),
    attempt: ({ hall }) => hall.digestDetail.query({ digestId: uuid() }),
  },
  chooseDigest: {
    allowed: members,
    attempt: ({ hall }) => hall.chooseDigest.mutate({ wanted: true }),
  },
};

let cloud: TestCloud;
let all: Everybody;
let scene: Scene;
beforeAll(async () => {
  cloud = await startTestCloud();
  all = await aCommunityOfEverybody(cloud);
  const topicId = await aTopic(await all.community.aResident());
  scene = { topicId, buildingId: all.community.buildingId };
});
afterAll(() => cloud.stop());

it('every operation of raising is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(raisingOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  it.each(everybody)('%s', async (person) => {
    await expectCase(row, person, all.clients.get(person)!, scene);
  });
});

it('nobody reaches what belongs to another community', async () => {
  const elsewhere = await aCommunity(cloud);
  const neighbour = await elsewhere.aResident();
  const { hall } = neighbour.client;
  const { topicId, buildingId } = scene;
  await refused(hall.takeBackTopic.mutate({ topicId }), 'topicNotFound');
  await refused(hall.topicNeighbour.query({ topicId }), 'topicNotFound');
  const given = { id: uuid(), ...topicContent(), neighbour: aNeighbour({ buildingId }) };
  await refused(hall.submitForNeighbour.mutate(given), 'topicBuildingUnknown');
  expect((await hall.searchTopics.query({ words: '门禁' })).items).toEqual([]);
  expect((await hall.searchTopics.query({ words: '', buildingId })).items).toEqual([]);
  expect((await hall.similarTopics.query(topicContent())).items).toEqual([]);
  expect((await hall.listDigests.query({})).items).toEqual([]);
});
