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
import { anAnnouncedPoll, type TestPoll, voterOf } from '@/test/cloud/test-polls';
import { rollOperations } from './operations';

jest.setTimeout(60_000);

/** An announced poll with an objection to its roll, and a register that has changed since. */
interface Scene {
  poll: TestPoll;
  ownersVoter: string;
  objectionId: string;
  digest: string;
}

const operations: Record<keyof typeof rollOperations, Case<Scene>> = {
  ownRollRows: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.ownRollRows.query({ pollId: poll.id }),
  },
  listRollVersions: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.listRollVersions.query({ pollId: poll.id }),
  },
  listRollObjections: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.listRollObjections.query({ pollId: poll.id }),
  },
  objectToRoll: {
    allowed: ['owner'],
    otherwise: otherwiseAll(
      adults.filter((one) => one !== 'owner'),
      'notOnRoll',
    ),
    attempt: ({ polls }, { poll, ownersVoter: voterId }) =>
      polls.objectToRoll.mutate({ pollId: poll.id, voterId, text: '我家的面积不对' }),
  },
  answerRollObjection: {
    allowed: preparers,
    attempt: ({ polls }, { objectionId }) =>
      polls.answerRollObjection.mutate({
        ...{ objectionId, outcome: 'rejected' },
        answer: '已经核对过，没有错。',
      }),
  },
  rollToTend: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.rollToTend.query({ pollId: poll.id }),
  },
  listRollBuildings: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.listRollBuildings.query({ pollId: poll.id }),
  },
  listRollRows: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.listRollRows.query({ pollId: poll.id }),
  },
  listRollChanges: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.listRollChanges.query({ pollId: poll.id, version: 1 }),
  },
  previewRollCorrection: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.previewRollCorrection.query({ pollId: poll.id }),
  },
  correctRoll: {
    allowed: preparers,
    attempt: ({ polls }, { poll, digest }) =>
      polls.correctRoll.mutate({ pollId: poll.id, version: 1, digest, reason: '面积登记有误' }),
  },
};

let cloud: TestCloud;
let here: Everybody;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
});
afterAll(() => cloud.stop());

it('every operation on rolls is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(rollOperations).sort());
});

const aScene = async (): Promise<Scene> => {
  const owner = here.people.owner!.client;
  const poll = await anAnnouncedPoll(cloud, here.people.ownersCommittee!);
  await cloud.owner.query(
    `update unit set area_hundredths = area_hundredths + 1 where id =
       (select id from unit where community_id = $1 order by position limit 1)`,
    [here.community.id],
  );
  const { objectionId } = await owner.polls.objectToRoll.mutate({
    ...{ pollId: poll.id, voterId: null, text: '我家的面积不对' },
  });
  const { polls } = here.people.ownersCommittee!.client;
  const { next } = await polls.previewRollCorrection.query({ pollId: poll.id });
  const ownersVoter = await voterOf(owner, poll);
  return { poll, ownersVoter, objectionId, digest: next?.digest ?? '' };
};

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed && ['answerRollObjection', 'correctRoll'].includes(name)) scene = await aScene();
  });
});

it('nobody finds a poll, row or objection of another community by its id', async () => {
  const { poll, ownersVoter, digest } = await aScene();
  const elsewhere = await aCommunity(cloud);
  const neighbour = (await elsewhere.aResident()).client.polls;
  const staff = (await elsewhere.aStaffMember('administrator')).client.polls;
  const pollId = poll.id;
  const attempts = [
    neighbour.ownRollRows.query({ pollId }),
    neighbour.listRollVersions.query({ pollId }),
    neighbour.listRollObjections.query({ pollId }),
    neighbour.objectToRoll.mutate({ pollId, voterId: ownersVoter, text: '我家的面积不对' }),
    staff.rollToTend.query({ pollId }),
    staff.listRollBuildings.query({ pollId }),
    staff.listRollRows.query({ pollId }),
    staff.listRollChanges.query({ pollId, version: 1 }),
    staff.previewRollCorrection.query({ pollId }),
    staff.correctRoll.mutate({ pollId, version: 1, digest, reason: '面积登记有误' }),
  ];
  await Promise.all(attempts.map((attempt) => refused(attempt, 'pollNotFound')));
});
