import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  preparers,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aStatement } from '@/test/cloud/test-opinions';
import { opinionOperations } from './operations';

jest.setTimeout(30_000);

/** A topic that is talked over, with a statement somebody else wrote. */
interface Scene {
  topicId: string;
  statementId: string;
}

const text = () => `充电棚应该离住宅楼远一些 ${uuid()}`;

const operations: Record<string, Case<Scene>> = {
  opinionsOverview: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.opinionsOverview.query({ topicId }),
  },
  statementDeck: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.statementDeck.query({ topicId }),
  },
  listStatements: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.listStatements.query({ topicId }),
  },
  similarStatements: {
    allowed: members,
    attempt: ({ hall }, { topicId }) => hall.similarStatements.query({ topicId, text: text() }),
  },
  voteOnStatement: {
    allowed: adults,
    attempt: ({ hall }, { topicId, statementId }) =>
      hall.voteOnStatement.mutate({ topicId, statementId, choice: 1 }),
  },
  writeStatement: {
    allowed: adults,
    attempt: ({ hall }, { topicId }) =>
      hall.writeStatement.mutate({ id: uuid(), topicId, text: text() }),
  },
  seedStatement: {
    allowed: preparers,
    attempt: ({ hall }, { topicId }) =>
      hall.seedStatement.mutate({ id: uuid(), topicId, text: text() }),
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
  scene = { topicId, statementId: await aStatement(author, topicId) };
});
afterAll(() => cloud.stop());

it('every operation on statements is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(opinionOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  it.each(everybody)('%s', async (person) => {
    await expectCase(row, person, here.clients.get(person)!, scene);
  });
});

it('nobody finds the statements of another community by their topic', async () => {
  const elsewhere = await aCommunity(cloud);
  const { hall } = (await elsewhere.aResident()).client;
  const staff = (await elsewhere.aStaffMember('ownersCommittee')).client.hall;
  const { topicId, statementId } = scene;
  for (const attempt of [
    () => hall.opinionsOverview.query({ topicId }),
    () => hall.statementDeck.query({ topicId }),
    () => hall.listStatements.query({ topicId }),
    () => hall.similarStatements.query({ topicId, text: text() }),
    () => hall.writeStatement.mutate({ id: uuid(), topicId, text: text() }),
    () => staff.seedStatement.mutate({ id: uuid(), topicId, text: text() }),
  ]) {
    await refused(attempt(), 'topicNotFound');
  }
  await refused(
    hall.voteOnStatement.mutate({ topicId, statementId, choice: 1 }),
    'statementNotFound',
  );
});
