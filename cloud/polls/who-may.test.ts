import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
  preparers,
  staffOfPolls,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import {
  aDraft,
  aNonce,
  anAnnouncedPoll,
  paper,
  type TestPoll,
  voterOf,
} from '@/test/cloud/test-polls';
import { entryOperations } from './entries/operations';
import { ledgerOperations } from './ledger/operations';
import { printOperations } from './prints/operations';
import { resultOperations } from './results/operations';
import { rollOperations } from './roll/operations';
import { pollsRouter } from './router';
import { ruleSetOperations } from './rule-sets/operations';

jest.setTimeout(30_000);

/** Operations whose own folder has the table of who may. */
const inTheirFolders = {
  ...ledgerOperations,
  ...printOperations,
  ...entryOperations,
  ...resultOperations,
  ...rollOperations,
  ...ruleSetOperations,
};

const otherStaff = staffOfPolls.filter((role) => !preparers.some((one) => one === role));

/** An open poll of a community whose co-owners name representatives, and a draft. */
interface Scene {
  poll: TestPoll;
  draft: Awaited<ReturnType<typeof aDraft>>;
  ownersVoter: string;
  couplesVoter: string;
  coOwner: string;
}

const notOnRoll = (people: readonly string[]) => otherwiseAll(people, 'notOnRoll');

const operations: Record<string, Case<Scene>> = {
  listPolls: { allowed: members, attempt: ({ polls }) => polls.listPolls.query({}) },
  pollDetail: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.pollDetail.query({ pollId: poll.id }),
  },
  pollResult: {
    allowed: [],
    otherwise: otherwiseAll(members, 'pollResultNotYet'),
    attempt: ({ polls }, { poll }) => polls.pollResult.query({ pollId: poll.id }),
  },
  castBallot: {
    allowed: ['owner'],
    otherwise: notOnRoll(['coOwner', 'tenant', 'family']),
    attempt: ({ polls }, { poll, ownersVoter }) =>
      polls.castBallot.mutate({
        pollId: poll.id,
        voterId: ownersVoter,
        answers: paper(poll, 'approve'),
        nonce: aNonce(),
      }),
  },
  chooseRepresentative: {
    allowed: ['coOwner'],
    otherwise: notOnRoll(['owner', 'tenant', 'family']),
    attempt: ({ polls }, { poll, couplesVoter, coOwner }) =>
      polls.chooseRepresentative.mutate({
        pollId: poll.id,
        voterId: couplesVoter,
        personId: coOwner,
      }),
  },
  voterRepresentative: {
    allowed: ['coOwner', ...preparers],
    otherwise: notOnRoll(['owner', 'tenant', 'family', 'minorOwner', ...otherStaff]),
    attempt: ({ polls }, { poll, couplesVoter }) =>
      polls.voterRepresentative.query({ pollId: poll.id, voterId: couplesVoter }),
  },
  recordRepresentative: {
    allowed: preparers,
    attempt: ({ polls }, { poll, couplesVoter, coOwner }) =>
      polls.recordRepresentative.mutate({
        pollId: poll.id,
        voterId: couplesVoter,
        personId: coOwner,
        reason: '双方签字的委托书',
      }),
  },
  listSharedVoters: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.listSharedVoters.query({ pollId: poll.id }),
  },
  preparePoll: {
    allowed: preparers,
    attempt: ({ polls }) => polls.preparePoll.mutate({ topicId: null }),
  },
  listPollDrafts: { allowed: preparers, attempt: ({ polls }) => polls.listPollDrafts.query() },
  pollDraft: {
    allowed: preparers,
    attempt: ({ polls }, { draft }) => polls.pollDraft.query({ pollId: draft.pollId }),
  },
  savePollDraft: {
    allowed: preparers,
    attempt: ({ polls }, { draft }) =>
      polls.savePollDraft.mutate({
        pollId: draft.pollId,
        revision: draft.revision,
        title: '换一个标题',
        description: '',
        ruleSetId: 'ownersAssembly',
        legalEffect: 'advisory',
        visibility: 'named',
        entryHours: 0,
        extraordinary: false,
        opensAt: null,
        closesAt: null,
        items: [],
      }),
  },
  discardPollDraft: {
    allowed: preparers,
    attempt: ({ polls }, { draft }) => polls.discardPollDraft.mutate({ pollId: draft.pollId }),
  },
  previewRoll: {
    allowed: preparers,
    attempt: ({ polls }) => polls.previewRoll.query({ ruleSetId: 'ownersAssembly' }),
  },
  announcePoll: {
    allowed: preparers,
    attempt: ({ polls }, { draft: { pollId, revision, roll } }) =>
      polls.announcePoll.mutate({ pollId, revision, roll }),
  },
  cancelPoll: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) =>
      polls.cancelPoll.mutate({ pollId: poll.id, reason: '材料有误，重新征求意见' }),
  },
  turnout: {
    allowed: [...preparers, 'supervisoryCommittee'],
    attempt: ({ polls }, { poll }) => polls.turnout.query({ pollId: poll.id }),
  },
  turnoutOfBuilding: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) =>
      polls.turnoutOfBuilding.query({ pollId: poll.id, buildingId: here.community.buildingId }),
  },
  turnoutOfRooms: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.turnoutOfRooms.query({ pollId: poll.id, place: 0 }),
  },
  missingVoters: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.missingVoters.query({ pollId: poll.id }),
  },
  recordVisit: {
    allowed: preparers,
    attempt: ({ polls }, { poll, ownersVoter }) =>
      polls.recordVisit.mutate({ pollId: poll.id, voterId: ownersVoter, outcome: 'notAtHome' }),
  },
  previewReminders: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.previewReminders.query({ pollId: poll.id }),
  },
  remindMissingVoters: {
    allowed: preparers,
    attempt: ({ polls }, { poll }) => polls.remindMissingVoters.mutate({ pollId: poll.id }),
  },
  myOpeningReminder: {
    allowed: members,
    attempt: ({ polls }, { poll }) => polls.myOpeningReminder.query({ pollId: poll.id }),
  },
  remindMeAtOpening: {
    allowed: [],
    otherwise: Object.fromEntries(members.map((person) => [person, 'openingReminderOver'])),
    attempt: ({ polls }, { poll }) =>
      polls.remindMeAtOpening.mutate({ pollId: poll.id, wanted: true }),
  },
};

let cloud: TestCloud;
let here: Everybody;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
});
afterAll(() => cloud.stop());

const ownersVoterOf = async (poll: TestPoll): Promise<Omit<Scene, 'poll' | 'draft'>> => ({
  ownersVoter: await voterOf(here.people.owner!.client, poll),
  couplesVoter: await voterOf(here.people.coOwner!.client, poll),
  coOwner: here.people.coOwner!.personId!,
});

const changesSomething = (name: string): boolean =>
  (pollsRouter._def.procedures as Record<string, { _def: { type: string } }>)[name]?._def.type ===
  'mutation';

it('every operation of polls is in the table, or in the one of its folder', () => {
  const known = Object.keys({ ...operations, ...inTheirFolders });
  expect(known.sort()).toEqual(Object.keys(pollsRouter._def.procedures).sort());
});

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  const aScene = async () => {
    cloud.now = new Date('2026-11-22T02:00:00Z');
    const poll = await anAnnouncedPoll(cloud, here.people.ownersCommittee!);
    cloud.now = poll.opensAt;
    const draft = await aDraft(cloud, here.people.ownersCommittee!);
    return { poll, draft, ...(await ownersVoterOf(poll)) };
  };
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed && changesSomething(name)) scene = await aScene();
  });
});

it('nobody finds a poll or voter of another community by its id', async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const poll = await anAnnouncedPoll(cloud, here.people.ownersCommittee!);
  cloud.now = poll.opensAt;
  const { ownersVoter, couplesVoter, coOwner } = await ownersVoterOf(poll);
  const elsewhere = await aCommunity(cloud);
  const neighbour = (await elsewhere.aResident()).client.polls;
  const staff = (await elsewhere.aStaffMember('administrator')).client.polls;
  const pollId = poll.id;
  const ballot = { answers: paper(poll, 'approve'), nonce: aNonce() };
  const chosen = { pollId, voterId: couplesVoter, personId: coOwner };
  for (const attempt of [
    neighbour.pollDetail.query({ pollId }),
    neighbour.pollResult.query({ pollId }),
    neighbour.castBallot.mutate({ pollId, voterId: ownersVoter, ...ballot }),
    neighbour.chooseRepresentative.mutate(chosen),
    neighbour.voterRepresentative.query({ pollId, voterId: couplesVoter }),
    staff.recordRepresentative.mutate({ ...chosen, reason: '双方签字的委托书' }),
    staff.listSharedVoters.query({ pollId }),
    staff.cancelPoll.mutate({ pollId, reason: '材料有误' }),
    staff.turnout.query({ pollId }),
    staff.turnoutOfBuilding.query({ pollId, buildingId: here.community.buildingId }),
    staff.turnoutOfRooms.query({ pollId, place: 0 }),
    staff.missingVoters.query({ pollId }),
    staff.recordVisit.mutate({ pollId, voterId: ownersVoter, outcome: 'declined' }),
    staff.previewReminders.query({ pollId }),
    staff.remindMissingVoters.mutate({ pollId }),
    neighbour.myOpeningReminder.query({ pollId }),
    neighbour.remindMeAtOpening.mutate({ pollId, wanted: true }),
  ]) {
    await refused(attempt, 'pollNotFound');
  }
  expect((await neighbour.listPolls.query({})).items).toEqual([]);
});
