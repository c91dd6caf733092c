import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
  preparers,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import {
  aHelper,
  aHelpRequest,
  aNeighbour,
  aTakenRequest,
  helpWanted,
  saidTime,
  type TestNeighbour,
} from '@/test/cloud/test-help';
import type { TestVolunteer } from '@/test/cloud/test-volunteering';
import type { helpOperations } from './operations';

jest.setTimeout(60_000);

/** Requests of one neighbour, helped by another: everybody in the table is a third person. */
interface Scene {
  open: string;
  taken: string;
  settling: string;
}

const onDuty = [...preparers, 'propertyManager', 'gridWorker'];
const helpers = [...adults, ...onDuty];
const strangers = (people: readonly string[]) => ({
  allowed: [],
  otherwise: otherwiseAll(people, 'notYourHelp'),
});
const read = { allowed: members };
const said = (requestId: string) => saidTime(cloud, requestId);

const operations: Record<keyof typeof helpOperations, Case<Scene>> = {
  listHelp: { ...read, attempt: ({ volunteering }) => volunteering.listHelp.query({}) },
  listAskedHelp: { ...read, attempt: ({ volunteering }) => volunteering.listAskedHelp.query({}) },
  listGivenHelp: { ...read, attempt: ({ volunteering }) => volunteering.listGivenHelp.query({}) },
  helpSummary: { ...read, attempt: ({ volunteering }) => volunteering.helpSummary.query() },
  helpDetail: {
    ...read,
    attempt: ({ volunteering }, { taken }) => volunteering.helpDetail.query({ requestId: taken }),
  },
  helpMeans: { allowed: helpers, attempt: ({ volunteering }) => volunteering.helpMeans.query() },
  askForHelp: {
    allowed: adults,
    otherwise: otherwiseAll(onDuty, 'helpHomeNotYours'),
    attempt: async ({ volunteering }) => {
      const { homes } = await volunteering.helpMeans.query();
      const unit = { id: homes[0]?.unitId ?? uuid(), roomNumber: '', owners: [] };
      return volunteering.askForHelp.mutate(helpWanted(cloud, unit));
    },
  },
  takeHelp: {
    allowed: onDuty,
    attempt: ({ volunteering }, { open }) =>
      volunteering.takeHelp.mutate({ requestId: open, onDuty: true }),
  },
  giveHelpBack: {
    ...strangers(helpers),
    attempt: ({ volunteering }, { taken }) =>
      volunteering.giveHelpBack.mutate({ requestId: taken }),
  },
  chooseAnotherHelper: {
    ...strangers(helpers),
    attempt: ({ volunteering }, { taken }) =>
      volunteering.chooseAnotherHelper.mutate({ requestId: taken }),
  },
  withdrawHelp: {
    ...strangers(helpers),
    attempt: ({ volunteering }, { open }) => volunteering.withdrawHelp.mutate({ requestId: open }),
  },
  reportHelp: {
    ...strangers(members),
    attempt: ({ volunteering }, { taken }) => volunteering.reportHelp.mutate(said(taken)),
  },
  correctHelp: {
    ...strangers(members),
    attempt: ({ volunteering }, { taken }) => volunteering.correctHelp.mutate(said(taken)),
  },
  agreeHelp: {
    ...strangers(members),
    attempt: ({ volunteering }, { taken }) => volunteering.agreeHelp.mutate(said(taken)),
  },
  callStaffToHelp: {
    ...strangers(members),
    attempt: ({ volunteering }, { taken }) =>
      volunteering.callStaffToHelp.mutate({ requestId: taken }),
  },
  rateHelp: {
    ...strangers(helpers),
    attempt: ({ volunteering }, { taken }) =>
      volunteering.rateHelp.mutate({ requestId: taken, rating: 'very' }),
  },
  listHelpToSettle: {
    allowed: [...preparers, 'gridWorker'],
    attempt: ({ volunteering }) => volunteering.listHelpToSettle.query({}),
  },
  settleHelp: {
    allowed: [...preparers, 'gridWorker'],
    attempt: ({ volunteering }, { settling: requestId }) =>
      volunteering.settleHelp.mutate({ requestId, minutes: 10, reason: '电话核对过时间。' }),
  },
};

let cloud: TestCloud;
let all: Everybody;
let helper: TestNeighbour & TestVolunteer;
beforeAll(async () => {
  cloud = await startTestCloud();
  all = await aCommunityOfEverybody(cloud);
  helper = await aHelper(cloud, all.community);
});
afterAll(() => cloud.stop());

async function aScene(): Promise<Scene> {
  const asker = await aNeighbour(all.community);
  const taken = await aTakenRequest(cloud, asker, helper);
  const settling = await aTakenRequest(cloud, asker, helper);
  await helper.client.volunteering.reportHelp.mutate(said(settling));
  await asker.client.volunteering.callStaffToHelp.mutate({ requestId: settling });
  return { taken, settling, open: await aHelpRequest(cloud, asker) };
}

const changing = ['takeHelp', 'settleHelp'];

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const isAllowed = await expectCase(row, person, all.clients.get(person)!, scene);
    if (isAllowed && changing.includes(name)) scene = await aScene();
  });
});

it('nobody finds a request of another community', async () => {
  const scene = await aScene();
  const elsewhere = await aCommunity(cloud);
  const staff = await elsewhere.aStaffMember('administrator');
  const withoutRequest = ['askForHelp', 'helpMeans', 'helpSummary'];
  for (const [name, { attempt }] of Object.entries(operations)) {
    if (withoutRequest.includes(name) || name.startsWith('list')) continue;
    await refused(attempt(staff.client, scene), 'helpNotFound');
  }
  expect(await staff.client.volunteering.helpSummary.query()).toEqual({
    open: 0,
    awaitMe: 0,
    toSettle: 0,
  });
});
