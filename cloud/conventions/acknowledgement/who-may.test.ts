import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
} from '@/test/cloud/everybody';
import { readOf, sign, signOnTablet } from '@/test/cloud/test-acknowledgements';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { anEditionInForce, type TestEdition } from '@/test/cloud/test-conventions';
import { acknowledgementOperations } from './operations';

jest.setTimeout(60_000);

interface Scene {
  edition: TestEdition;
  /** Of the owner, signed in the app; of nobody else. */
  own: string;
  /** Collected by the grid worker. */
  collected: string;
  unitId: string;
  buildingId: string;
}

const committees = [
  'administrator',
  'ownersCommittee',
  'propertyManager',
  'residentsCommittee',
  'villagersCommittee',
];
const helpers = [...committees, 'gridWorker'];
const readers = [...helpers, 'supervisoryCommittee'];
const managers = committees.filter((role) => role !== 'propertyManager');
const notThere = 'acknowledgementNotFound' as const;
const unlessOwner = adults.filter((person) => person !== 'owner');

const operations: Record<keyof typeof acknowledgementOperations, Case<Scene>> = {
  acknowledge: {
    allowed: [],
    otherwise: otherwiseAll(adults, 'homeNotYours'),
    attempt: ({ conventions }, { edition, unitId }) =>
      conventions.acknowledge.mutate({ ...readOf(edition), unitId, way: 'tap', strokes: null }),
  },
  acknowledgeOnTablet: {
    allowed: [],
    otherwise: otherwiseAll(helpers, 'signatureTooShort'),
    attempt: ({ conventions }, { edition, unitId }) =>
      conventions.acknowledgeOnTablet.mutate({
        ...{ ...readOf(edition), unitId, signer: { name: '没有签的人' }, strokes: [[1, 1]] },
      }),
  },
  acknowledgementState: {
    allowed: members,
    attempt: ({ conventions }, { edition }) =>
      conventions.acknowledgementState.query({ conventionId: edition.conventionId }),
  },
  changesSinceSigned: {
    allowed: members,
    attempt: ({ conventions }, { edition }) =>
      conventions.changesSinceSigned.query({ conventionId: edition.conventionId }),
  },
  conventionsToSign: {
    allowed: members,
    attempt: ({ conventions }) => conventions.conventionsToSign.query({}),
  },
  coverage: {
    allowed: readers,
    attempt: ({ conventions }, { edition }) =>
      conventions.coverage.query({ conventionId: edition.conventionId }),
  },
  coverageOfBuilding: {
    allowed: readers,
    attempt: ({ conventions }, { edition, buildingId }) =>
      conventions.coverageOfBuilding.query({
        ...{ conventionId: edition.conventionId, buildingId, onlyUnsigned: true },
      }),
  },
  listSigned: {
    allowed: readers,
    attempt: ({ conventions }, { edition }) =>
      conventions.listSigned.query({ conventionId: edition.conventionId, edition: 1 }),
  },
  doorToDoorList: {
    allowed: helpers,
    attempt: ({ conventions }, { edition }) =>
      conventions.doorToDoorList.mutate({
        ...{ conventionId: edition.conventionId, buildingId: null },
      }),
  },
  homesToCollect: {
    allowed: helpers,
    attempt: ({ conventions }, { edition }) =>
      conventions.homesToCollect.query({
        ...{ conventionId: edition.conventionId, search: '1', buildingId: null },
        onlyUnsigned: false,
      }),
  },
  noteVisit: {
    allowed: helpers,
    attempt: ({ conventions }, { edition, unitId }) =>
      conventions.noteVisit.mutate({
        ...{ conventionId: edition.conventionId, unitId, outcome: 'willSign' },
      }),
  },
  readReceipt: {
    allowed: ['owner'],
    otherwise: otherwiseAll(
      members.filter((person) => person !== 'owner'),
      notThere,
    ),
    attempt: ({ conventions }, { own }) =>
      conventions.readReceipt.query({ acknowledgementId: own }),
  },
  takeBackCollected: {
    allowed: [],
    otherwise: {
      ...otherwiseAll(helpers, notThere),
      ...otherwiseAll([...managers, 'gridWorker'], 'acknowledgementTakenBack'),
    },
    attempt: ({ conventions }, { collected }) =>
      conventions.takeBackCollected.mutate({ acknowledgementId: collected, why: 'mistake' }),
  },
  revokeAcknowledgement: {
    allowed: ['owner'],
    otherwise: otherwiseAll(unlessOwner, notThere),
    attempt: ({ conventions }, { own }) =>
      conventions.revokeAcknowledgement.mutate({ acknowledgementId: own }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let scene: Scene;

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  const { community, people } = here;
  const { owner, gridWorker, residentsCommittee } = people;
  const edition = await anEditionInForce(cloud, community, residentsCommittee!);
  const homes = await owner!.client.conventions.acknowledgementState.query(edition);
  const own = await sign(owner!, edition, homes.homes[0]!.unitId, { way: 'tap' });
  const unit = await community.aUnit();
  const collected = await signOnTablet(gridWorker!, edition, unit.id, { name: '王秀兰' });
  await gridWorker!.client.conventions.takeBackCollected.mutate({
    ...{ acknowledgementId: collected.acknowledgementId, why: 'mistake' },
  });
  scene = {
    ...{ edition, own: own.acknowledgementId, collected: collected.acknowledgementId },
    ...{ unitId: unit.id, buildingId: community.buildingId },
  };
});
afterAll(() => cloud.stop());

it('every operation stands in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(acknowledgementOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  it.each(everybody)('%s', async (person) => {
    await expectCase(row, person, here.clients.get(person)!, scene);
  });
});

it('nobody signs, reads or counts in another community by its ids', async () => {
  const elsewhere = await aCommunity(cloud);
  const staff = (await elsewhere.aStaffMember('residentsCommittee')).client;
  const resident = (await elsewhere.aResident()).client;
  for (const [name, { attempt }] of Object.entries(operations)) {
    if (name === 'conventionsToSign') continue;
    const own = ['acknowledge', 'revokeAcknowledgement'].includes(name);
    const ofRow = ['readReceipt', 'takeBackCollected', 'revokeAcknowledgement'].includes(name);
    await refused(attempt(own ? resident : staff, scene), ofRow ? notThere : 'conventionNotFound');
  }
});
