import { paperNumber } from '@/shared/polls/entries/paper-number';
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
import { type Client, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { enter, numberOf } from '@/test/cloud/test-entries';
import { aPhoto } from '@/test/cloud/test-hall';
import { aNonce, anAnnouncedPoll, paper, type TestPoll, voterOf } from '@/test/cloud/test-polls';
import { entryOperations } from './operations';

jest.setTimeout(60_000);

interface Scene {
  poll: TestPoll;
  ownersVoter: string;
  number: string;
  /** Entered by a clerk who is none of those asked. */
  entryId: string;
  deliveryId: string;
}

const others = (allowed: readonly string[]) =>
  members.filter((person) => !allowed.includes(person));
const aPhotoOf = (client: Client) => aPhoto({ client } as TestPerson);

const operations: Record<keyof typeof entryOperations, Case<Scene>> = {
  findPaper: {
    allowed: preparers,
    attempt: ({ polls }, { poll, number }) => polls.findPaper.query({ pollId: poll.id, number }),
  },
  searchVotersToEnter: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) =>
      polls.searchVotersToEnter.query({ pollId: poll.id, room: '1栋' }),
  },
  voterForEntry: {
    allowed: preparers,
    attempt: ({ polls }, { poll, ownersVoter }) =>
      polls.voterForEntry.query({ pollId: poll.id, voterId: ownersVoter }),
  },
  enterBallot: {
    allowed: preparers,
    attempt: ({ polls }, { poll, ownersVoter }) =>
      polls.enterBallot.mutate({
        pollId: poll.id,
        voterId: ownersVoter,
        channel: 'telephone',
        personId: null,
        answers: paper(poll, 'approve'),
        nonce: aNonce(),
        statedAt: cloud.now.toISOString(),
        photoIds: [],
        note: '本人上午来电',
      }),
  },
  handInAuthorisation: {
    allowed: ['coOwner', 'tenant', 'family'],
    otherwise: { owner: 'proxyIsVoter' },
    attempt: async (client, { poll, number }) =>
      client.polls.handInAuthorisation.mutate({
        pollId: poll.id,
        principal: { unitId: null, paperNumber: number, name: ownersName },
        answers: paper(poll, 'approve'),
        nonce: aNonce(),
        photoIds: [await aPhotoOf(client).catch(() => poll.id)],
        authorisation: { matter: '本次表决的全部事项', from: '2026-12-01', until: '2027-01-31' },
      }),
  },
  entryDesk: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.entryDesk.query({ pollId: poll.id }),
  },
  listEntries: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.listEntries.query({ pollId: poll.id }),
  },
  myEntries: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.myEntries.query({ pollId: poll.id }),
  },
  takeEntry: {
    allowed: preparers,
    attempt: ({ polls }, { poll, entryId }) => polls.takeEntry.mutate({ pollId: poll.id, entryId }),
  },
  // The voter whose ballot it is; staff only once they have taken it to check.
  entryContent: {
    allowed: ['owner'],
    otherwise: otherwiseAll(others(['owner']), 'entryNotYours'),
    attempt: ({ polls }, { poll, entryId }) =>
      polls.entryContent.query({ pollId: poll.id, entryId }),
  },
  confirmEntry: {
    allowed: [],
    otherwise: otherwiseAll(preparers, 'entryNotTaken'),
    attempt: ({ polls }, { poll, entryId }) =>
      polls.confirmEntry.mutate({ pollId: poll.id, entryId }),
  },
  rejectEntry: {
    allowed: [],
    otherwise: otherwiseAll(preparers, 'entryNotTaken'),
    attempt: ({ polls }, { poll, entryId }) =>
      polls.rejectEntry.mutate({ pollId: poll.id, entryId, reason: 'differs' }),
  },
  withdrawEntry: {
    allowed: [],
    otherwise: otherwiseAll(members, 'entryOnlyOwnWithdrawn'),
    attempt: ({ polls }, { poll, entryId }) =>
      polls.withdrawEntry.mutate({ pollId: poll.id, entryId }),
  },
  deliveryProgress: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.deliveryProgress.query({ pollId: poll.id }),
  },
  listDeliveries: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) =>
      polls.listDeliveries.query({ pollId: poll.id, buildingId: null, entranceId: null }),
  },
  recordDeliveries: {
    allowed: preparers,
    attempt: async (client, { poll, ownersVoter }) =>
      client.polls.recordDeliveries.mutate({
        pollId: poll.id,
        voterIds: [ownersVoter],
        means: 'mailbox',
        deliveredAt: cloud.now.toISOString(),
        photoIds: [await aPhotoOf(client).catch(() => poll.id)],
      }),
  },
  revokeDelivery: {
    allowed: preparers,
    attempt: ({ polls }, { poll, deliveryId }) =>
      polls.revokeDelivery.mutate({ pollId: poll.id, deliveryId, reason: '登记错了房号' }),
  },
  signForBallot: {
    allowed: [],
    otherwise: otherwiseAll(adults, 'signingNotUsed'),
    attempt: ({ polls }, { poll, ownersVoter }) =>
      polls.signForBallot.mutate({ pollId: poll.id, voterId: ownersVoter }),
  },
};

let cloud: TestCloud;
let everyone: Everybody;
let owner: TestPerson;
let clerk: TestPerson;
let ownersName: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  everyone = await aCommunityOfEverybody(cloud);
  owner = everyone.people.owner!;
  clerk = await everyone.community.aStaffMember('ownersCommittee');
  const { rows } = await cloud.owner.query('select name from roll_person where id = $1', [
    owner.personId,
  ]);
  ownersName = rows[0].name;
});
afterAll(() => cloud.stop());

async function aScene(): Promise<Scene> {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const poll = await anAnnouncedPoll(cloud, clerk);
  cloud.now = poll.opensAt;
  const ownersVoter = await voterOf(owner.client, poll);
  const { entryId } = await enter(cloud, clerk, poll, ownersVoter);
  await clerk.client.polls.recordDeliveries.mutate({
    pollId: poll.id,
    voterIds: [ownersVoter],
    means: 'post',
    deliveredAt: cloud.now.toISOString(),
    photoIds: [await aPhoto(clerk)],
  });
  const { rows } = await cloud.owner.query('select id from ballot_delivery where poll_id = $1', [
    poll.id,
  ]);
  const number = await numberOf(cloud, poll, ownersVoter);
  return { poll, ownersVoter, number, entryId, deliveryId: rows[0].id };
}

const changesSomething = (name: string): boolean =>
  entryOperations[name as keyof typeof entryOperations]._def.type === 'mutation';

it('every operation of entries is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(entryOperations).sort());
});

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, everyone.clients.get(person)!, scene);
    if (allowed && changesSomething(name)) scene = await aScene();
  });
});

it('nobody finds a poll of another community by its id, whoever they are there', async () => {
  const scene = await aScene();
  const elsewhere = await aCommunity(cloud);
  const staff = (await elsewhere.aStaffMember('administrator')).client;
  const resident = (await elsewhere.aResident()).client;
  for (const { allowed, otherwise, attempt } of Object.values(operations)) {
    const forStaff = allowed.includes('administrator') || otherwise?.administrator;
    await refused(attempt(forStaff ? staff : resident, scene), 'pollNotFound');
  }
});

it('an entry, a voter and a delivery of another poll are not found by their ids', async () => {
  const [scene, other] = [await aScene(), await aScene()];
  const { polls } = everyone.clients.get('administrator')!;
  const pollId = other.poll.id;
  const { entryId, ownersVoter, deliveryId } = scene;
  for (const [attempt, code] of [
    [() => polls.takeEntry.mutate({ pollId, entryId }), 'entryNotFound'],
    [() => polls.confirmEntry.mutate({ pollId, entryId }), 'entryNotFound'],
    [() => polls.rejectEntry.mutate({ pollId, entryId, reason: 'differs' }), 'entryNotFound'],
    [() => polls.withdrawEntry.mutate({ pollId, entryId }), 'entryNotFound'],
    [() => polls.entryContent.query({ pollId, entryId }), 'entryNotFound'],
    [() => polls.voterForEntry.query({ pollId, voterId: ownersVoter }), 'notOnRoll'],
    [
      () => polls.revokeDelivery.mutate({ pollId, deliveryId, reason: '登记错了房号' }),
      'deliveryNotFound',
    ],
    [
      () => polls.findPaper.query({ pollId, number: paperNumber({ pollId, rollRoot: '' }, 0) }),
      'paperNumberWrong',
    ],
  ] as const) {
    await refused(attempt(), code);
  }
});
