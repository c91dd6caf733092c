import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aTopic } from '@/test/cloud/test-hall';
import type { groupingOperations } from './operations';

jest.setTimeout(30_000);

const operations: Record<keyof typeof groupingOperations, Case<string>> = {
  opinionGroups: {
    allowed: members,
    attempt: ({ hall }, topicId) => hall.opinionGroups.query({ topicId }),
  },
};

let cloud: TestCloud;
let all: Everybody;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  all = await aCommunityOfEverybody(cloud);
  topicId = await aTopic(all.people.owner!);
});
afterAll(() => cloud.stop());

describe.each(Object.entries(operations))('%s', (_name, row) => {
  it.each(everybody)('%s', async (person) => {
    await expectCase(row, person, all.clients.get(person)!, topicId);
  });
});

it('nobody finds the groups of another community’s topic by its id', async () => {
  const elsewhere = await aCommunityOfEverybody(cloud);
  const { hall } = elsewhere.people.owner!.client;
  await refused(hall.opinionGroups.query({ topicId }), 'topicNotFound');
});
