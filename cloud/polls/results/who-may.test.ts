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
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { anAnnouncedPoll, type TestPoll } from '@/test/cloud/test-polls';
import { aPostedPoll } from '@/test/cloud/test-results';
import { resultOperations } from './operations';

jest.setTimeout(60_000);

/** A posted result with an objection and a recount that the supervisors' colleague has proposed. */
interface Scene {
  poll: TestPoll;
  announced: TestPoll;
  objectionId: string;
  recountId: string;
}

const onRoll = ['owner', 'coOwner', 'minorOwner'];

const operations: Record<keyof typeof resultOperations, Case<Scene>> = {
  resultFollowUp: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.resultFollowUp.query({ pollId: poll.id }),
  },
  resultCertificate: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.resultCertificate.query({ pollId: poll.id }),
  },
  listResultObjections: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.listResultObjections.query({ pollId: poll.id }),
  },
  namedBallots: {
    allowed: [...onRoll, ...preparers],
    otherwise: otherwiseAll(
      members.filter((one) => !onRoll.includes(one) && !preparers.some((role) => role === one)),
      'namedBallotsOwnersOnly',
    ),
    attempt: ({ polls }, { poll }) => polls.namedBallots.query({ pollId: poll.id }),
  },
  objectToResult: {
    allowed: adults,
    attempt: ({ polls }, { poll }) =>
      polls.objectToResult.mutate({ pollId: poll.id, text: '请再核对一遍', photoIds: [] }),
  },
  answerResultObjection: {
    allowed: preparers,
    attempt: ({ polls }, { objectionId }) =>
      polls.answerResultObjection.mutate({
        ...{ objectionId, outcome: 'rejected' },
        answer: '已经核对过，没有错。',
      }),
  },
  resultsToTend: { allowed: preparers, attempt: ({ polls }) => polls.resultsToTend.query() },
  strikableBallots: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.strikableBallots.query({ pollId: poll.id }),
  },
  pendingRecount: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.pendingRecount.query({ pollId: poll.id }),
  },
  proposeRecount: {
    allowed: [],
    otherwise: otherwiseAll(preparers, 'recountPending'),
    attempt: ({ polls }, { poll }) =>
      polls.proposeRecount.mutate({ pollId: poll.id, reason: '有业主请求当面重新核对票数' }),
  },
  confirmRecount: {
    allowed: preparers.filter((role) => role !== 'ownersCommittee'),
    otherwise: { ownersCommittee: 'recountNeedsAnother' },
    attempt: ({ polls }, { recountId }) => polls.confirmRecount.mutate({ recountId }),
  },
  withdrawRecount: {
    allowed: preparers,
    attempt: ({ polls }, { recountId }) => polls.withdrawRecount.mutate({ recountId }),
  },
  postponePoll: {
    allowed: preparers,
    attempt: ({ polls }, { announced }) =>
      polls.postponePoll.mutate({ pollId: announced.id, reason: '材料还没有准备好' }),
  },
};

let cloud: TestCloud;
let here: Everybody;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
});
afterAll(() => cloud.stop());

it('every operation on results is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(resultOperations).sort());
});

const changing = ['objectToResult', 'answerResultObjection', 'confirmRecount', 'withdrawRecount'];

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  const aScene = async (): Promise<Scene> => {
    cloud.now = new Date('2026-11-22T02:00:00Z');
    const committee = here.people.ownersCommittee!;
    const owner = here.people.owner!;
    const poll = await aPostedPoll(cloud, committee, [owner]);
    const { polls } = committee.client;
    const { objectionId } = await owner.client.polls.objectToResult.mutate({
      ...{ pollId: poll.id, text: '请再核对一遍', photoIds: [] },
    });
    const { recountId } = await polls.proposeRecount.mutate({
      pollId: poll.id,
      reason: '有业主请求当面重新核对票数',
    });
    const announced = await anAnnouncedPoll(cloud, committee);
    return { poll, announced, objectionId, recountId };
  };
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed && [...changing, 'postponePoll'].includes(name)) scene = await aScene();
  });
});
