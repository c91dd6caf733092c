import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
} from '@/test/cloud/everybody';
import { anArgument, stand } from '@/test/cloud/test-arguments';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { argumentOperations } from './operations';

jest.setTimeout(30_000);

/** A topic that is talked over, with an argument somebody else wrote; every adult has said where they stand. */
interface Scene {
  topicId: string;
  argumentId: string;
}

const text = '充电棚离得近，老人也方便。';

const operations: Record<string, Case<Scene>> = {
  argumentsOverview: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.argumentsOverview.query({ topicId }),
  },
  listArguments: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.listArguments.query({ topicId }),
  },
  listReplies: {
    allowed: members,
    attempt: ({ hall }, { argumentId }) => hall.listReplies.query({ argumentId }),
  },
  chooseStance: {
    allowed: adults,
    attempt: ({ hall }, { topicId }) => hall.chooseStance.mutate({ topicId, stance: 'undecided' }),
  },
  markArgument: {
    allowed: adults,
    attempt: ({ hall }, { argumentId }) => hall.markArgument.mutate({ argumentId, mark: 'sound' }),
  },
  writeArgument: {
    allowed: adults,
    attempt: ({ hall }, { topicId }) =>
      hall.writeArgument.mutate({ id: uuid(), topicId, side: 'for', text }),
  },
  replyToArgument: {
    allowed: adults,
    attempt: ({ hall }, { argumentId }) =>
      hall.replyToArgument.mutate({ id: uuid(), argumentId, text }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let author: TestPerson;
let scene: Scene;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  author = await here.community.aResident();
  const topicId = await anAcceptedTopic(author, here.people.ownersCommittee!);
  scene = { topicId, argumentId: await anArgument(author, topicId) };
  for (const adult of adults) await stand(here.people[adult]!, topicId, 'supports');
});
afterAll(() => cloud.stop());

it('every operation on arguments is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(argumentOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  it.each(everybody)('%s', async (person) => {
    await expectCase(row, person, here.clients.get(person)!, scene);
  });
});

it('nobody finds the arguments of another community by their ids', async () => {
  const { hall } = (await (await aCommunity(cloud)).aResident()).client;
  const { topicId, argumentId } = scene;
  for (const attempt of [
    () => hall.argumentsOverview.query({ topicId }),
    () => hall.listArguments.query({ topicId }),
    () => hall.chooseStance.mutate({ topicId, stance: 'supports' }),
    () => hall.writeArgument.mutate({ id: uuid(), topicId, side: 'for', text }),
  ]) {
    await refused(attempt(), 'topicNotFound');
  }
  for (const attempt of [
    () => hall.listReplies.query({ argumentId }),
    () => hall.markArgument.mutate({ argumentId, mark: 'sound' }),
    () => hall.replyToArgument.mutate({ id: uuid(), argumentId, text }),
  ]) {
    await refused(attempt(), 'argumentNotFound');
  }
});
