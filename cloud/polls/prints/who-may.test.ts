import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  preparers,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { anOpenPoll, type TestPoll } from '@/test/cloud/test-polls';
import { aPostedPoll } from '@/test/cloud/test-results';
import { printOperations } from './operations';

jest.setTimeout(60_000);

interface Scene {
  posted: TestPoll;
  open: TestPoll;
}

const asked = ({ id }: TestPoll) => ({ pollId: id, buildingId: null });
const ballots = { spareCopies: 0, twoSided: false };
const csv = 'csv' as const;

/** `exportResult` asks for more than its permission where it tells more than the result. */
type Asked = keyof typeof printOperations | 'exportResult of turnout' | 'exportResult of ballots';

const operations: Record<Asked, Case<Scene>> = {
  printChoices: {
    allowed: preparers,
    attempt: ({ polls }, { open }) => polls.printChoices.query({ pollId: open.id }),
  },
  printPaperBallots: {
    allowed: preparers,
    attempt: ({ polls }, { open }) =>
      polls.printPaperBallots.mutate({ ...asked(open), ...ballots }),
  },
  printDeliverySheet: {
    allowed: preparers,
    attempt: ({ polls }, { open }) => polls.printDeliverySheet.mutate(asked(open)),
  },
  printVisitList: {
    allowed: preparers,
    attempt: ({ polls }, { open }) => polls.printVisitList.mutate(asked(open)),
  },
  printResult: {
    allowed: members,
    attempt: ({ polls }, { posted }) => polls.printResult.mutate({ pollId: posted.id }),
  },
  exportResult: {
    allowed: members,
    attempt: ({ polls }, { posted }) =>
      polls.exportResult.mutate({ pollId: posted.id, content: 'result', format: csv }),
  },
  'exportResult of turnout': {
    allowed: preparers,
    attempt: ({ polls }, { open }) =>
      polls.exportResult.mutate({ pollId: open.id, content: 'turnout', format: csv }),
  },
  'exportResult of ballots': {
    allowed: preparers,
    attempt: ({ polls }, { posted }) =>
      polls.exportResult.mutate({ pollId: posted.id, content: 'ballotList', format: csv }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let scene: Scene;

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  const staff = here.people.ownersCommittee!;
  const posted = await aPostedPoll(cloud, staff, [here.people.owner!]);
  scene = { posted, open: await anOpenPoll(cloud, staff) };
});
afterAll(() => cloud.stop());

it('every operation stands in the table', () => {
  expect(Object.keys(operations)).toEqual(expect.arrayContaining(Object.keys(printOperations)));
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  it.each(everybody)('%s', async (person) => {
    await expectCase(row, person, here.clients.get(person)!, scene);
  });
});

it('nobody prints or exports a poll of another community by its id', async () => {
  const elsewhere = await aCommunity(cloud);
  const { client } = await elsewhere.aStaffMember('administrator');
  for (const { attempt } of Object.values(operations))
    await refused(attempt(client, scene), 'pollNotFound');
});
