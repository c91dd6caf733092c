import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
} from '@/test/cloud/everybody';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { anOpenPoll, type TestPoll } from '@/test/cloud/test-polls';
import type { ledgerOperations } from './operations';

jest.setTimeout(60_000);

interface Scene {
  poll: TestPoll;
}

/** Casting has its row in the table of the whole feature, with the voters it is about. */
const operations: Record<Exclude<keyof typeof ledgerOperations, 'castBallot'>, Case<Scene>> = {
  ballotLogHead: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.ballotLogHead.query({ pollId: poll.id, treeSize: 0 }),
  },
  ballotReceipts: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.ballotReceipts.query({ pollId: poll.id }),
  },
  bulletinAddress: {
    allowed: [],
    otherwise: otherwiseAll(members, 'pollResultNotYet'),
    attempt: ({ polls }, { poll }) => polls.bulletinAddress.query({ pollId: poll.id }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let scene: Scene;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  scene = { poll: await anOpenPoll(cloud, here.people.ownersCommittee!) };
});
afterAll(() => cloud.stop());

describe.each(Object.entries(operations))('%s', (_name, row) => {
  it.each(everybody)('%s', async (person) => {
    await expectCase(row, person, here.clients.get(person)!, scene);
  });
});
