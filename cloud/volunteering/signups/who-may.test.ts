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
  staffOfPolls,
} from '@/test/cloud/everybody';
import { type Client, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';
import { volunteerOperations } from '../volunteers/operations';
import { signupOperations } from './operations';

jest.setTimeout(60_000);

/** A shift of the residents' committee, led by its grid worker; somebody else signed up for it. */
interface Scene {
  activityId: string;
  shiftId: string;
  postId: string;
  signupId: string;
  waitingId: string;
  token: string;
  volunteerId: string;
  childId: string;
}

const residents = [...adults, 'minorOwner'];
const leaders = ['administrator', 'residentsCommittee', 'gridWorker'];
const helpers = [
  ...['administrator', 'ownersCommittee', 'propertyManager', 'residentsCommittee'],
  ...['villagersCommittee', 'gridWorker'],
];
const others = (allowed: readonly string[]) => members.filter((name) => !allowed.includes(name));
const own = { riskRevision: 1, overlapAccepted: false };
const notRegistered = otherwiseAll(residents, 'notRegisteredAsVolunteer');
const profile = { skills: [], interests: [], wantsCalls: false, onLeaderboard: false };

const operations: Record<string, Case<Scene>> = {
  shiftDetail: {
    allowed: members,
    attempt: ({ volunteering }, { shiftId }) => volunteering.shiftDetail.query({ shiftId }),
  },
  handOverDetail: {
    allowed: members,
    attempt: ({ volunteering }, { token }) => volunteering.handOverDetail.query({ token }),
  },
  myShifts: {
    allowed: residents,
    attempt: ({ volunteering }) => volunteering.myShifts.query({ group: 'coming' }),
  },
  signUp: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, { shiftId, postId }) =>
      volunteering.signUp.mutate({ shiftId, postId, ...own }),
  },
  confirmPlace: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, { signupId }) =>
      volunteering.confirmPlace.mutate({ signupId, ...own }),
  },
  acceptRisks: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, { signupId }) =>
      volunteering.acceptRisks.mutate({ signupId, riskRevision: 1 }),
  },
  cancelSignup: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, { signupId }) =>
      volunteering.cancelSignup.mutate({ signupId, reason: '' }),
  },
  offerHandOver: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, { signupId }) =>
      volunteering.offerHandOver.mutate({ signupId, wantedShiftIds: [] }),
  },
  withdrawHandOver: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, { signupId }) => volunteering.withdrawHandOver.mutate({ signupId }),
  },
  takeOver: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, { token }) =>
      volunteering.takeOver.mutate({ token, ...own, inExchange: null }),
  },
  shiftSignups: {
    ...{ allowed: leaders, otherwise: otherwiseAll(others(leaders), 'notYourShift') },
    attempt: ({ volunteering }, { shiftId }) =>
      volunteering.shiftSignups.query({ shiftId, group: 'placed' }),
  },
  searchVolunteers: {
    ...{ allowed: leaders, otherwise: otherwiseAll(others(leaders), 'notYourShift') },
    attempt: ({ volunteering }, { shiftId }) =>
      volunteering.searchVolunteers.query({ shiftId, search: '志愿' }),
  },
  addToShift: {
    ...{ allowed: leaders, otherwise: otherwiseAll(others(leaders), 'notYourShift') },
    attempt: ({ volunteering }, { shiftId, postId, volunteerId }) =>
      volunteering.addToShift.mutate({ shiftId, postId, volunteerId, risksTold: true }),
  },
  removeSignup: {
    ...{ allowed: leaders, otherwise: otherwiseAll(others(leaders), 'notYourShift') },
    attempt: ({ volunteering }, { waitingId: signupId }) =>
      volunteering.removeSignup.mutate({ signupId, reason: '登记错了人' }),
  },
  recordPaperConsent: {
    ...{ allowed: leaders, otherwise: otherwiseAll(others(leaders), 'notYourShift') },
    attempt: ({ volunteering }, { shiftId, childId: volunteerId }) =>
      volunteering.recordPaperConsent.mutate({
        ...{ shiftId, volunteerId, guardianName: '李国强', guardianPhone: '13800002222' },
      }),
  },
  ownVolunteer: {
    allowed: residents,
    attempt: ({ volunteering }) => volunteering.ownVolunteer.query(),
  },
  changeVolunteerProfile: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }) =>
      volunteering.changeVolunteerProfile.mutate({ ...profile, birthDate: null }),
  },
  leaveVolunteering: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }) => volunteering.leaveVolunteering.mutate(),
  },
  possibleGuardians: {
    allowed: residents,
    attempt: ({ volunteering }) => volunteering.possibleGuardians.query(),
  },
  askGuardian: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.askGuardian.mutate({ activityId, guardianAccountId: uuid() }),
  },
  guardianConsents: {
    allowed: residents,
    attempt: ({ volunteering }) => volunteering.guardianConsents.query(),
  },
  guardianConsent: {
    ...{ allowed: [], otherwise: otherwiseAll(residents, 'consentNotFound') },
    attempt: ({ volunteering }) => volunteering.guardianConsent.query({ consentId: uuid() }),
  },
  decideConsent: {
    ...{ allowed: [], otherwise: otherwiseAll(residents, 'consentNotFound') },
    attempt: ({ volunteering }) =>
      volunteering.decideConsent.mutate({ consentId: uuid(), decision: 'give', riskRevision: 1 }),
  },
  withdrawConsent: {
    ...{ allowed: [], otherwise: otherwiseAll(members, 'consentNotFound') },
    attempt: ({ volunteering }) => volunteering.withdrawConsent.mutate({ consentId: uuid() }),
  },
  registerForNeighbour: {
    allowed: helpers,
    otherwise: otherwiseAll(others(helpers), 'registerForOthersNotAllowed'),
    attempt: ({ volunteering }) =>
      volunteering.registerForNeighbour.mutate({
        ...{ id: uuid(), skills: [], shiftId: null, agreed: true },
        who: { name: '路过的陈叔', phone: '', adult: true, birthDate: null },
      }),
  },
  searchResidents: {
    allowed: helpers,
    attempt: ({ volunteering }) => volunteering.searchResidents.query({ search: '业主' }),
  },
  // The last row: afterwards everybody is registered.
  registerAsVolunteer: {
    ...{ allowed: adults, otherwise: { minorOwner: 'birthDateOfMinorNeeded' } },
    attempt: ({ volunteering }) =>
      volunteering.registerAsVolunteer.mutate({ ...profile, birthDate: null }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let staff: TestPerson;
let somebody: TestVolunteer;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  staff = here.people.residentsCommittee!;
  somebody = await aVolunteer(cloud, here.community);
});
afterAll(() => cloud.stop());

/** Made anew for everybody who may, since what they do changes it. */
async function aScene(): Promise<Scene> {
  const { community } = here;
  const activityId = await anActivity(cloud, community, staff, { least_age: 10 });
  const shift = await aShift(cloud, community, activityId, {
    columns: { leader_account_id: here.people.gridWorker?.accountId },
  });
  const signupId = await aSignup(cloud, community, shift, somebody);
  const { token } = await somebody.client.volunteering.offerHandOver.mutate({
    ...{ signupId, wantedShiftIds: [] },
  });
  const columns = { adult: false, birth_date: '2012-03-01', account_id: null };
  const [other, added, child] = [
    await aVolunteer(cloud, community, { person: somebody, columns: { account_id: null } }),
    await aVolunteer(cloud, community, { person: somebody, columns: { account_id: null } }),
    await aVolunteer(cloud, community, { person: somebody, columns }),
  ];
  return {
    ...{ activityId, shiftId: shift.id, postId: shift.postId, signupId, token },
    waitingId: await aSignup(cloud, community, shift, other, 'waiting'),
    ...{ volunteerId: added.volunteerId, childId: child.volunteerId },
  };
}

const all = { ...signupOperations, ...volunteerOperations };

it('every operation of signups and volunteers is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(all).sort());
});

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const client = here.clients.get(person) as Client;
    if (await expectCase(row, person, client, scene)) scene = await aScene();
  });

  it('staff of another community', async () => {
    if (name === 'searchResidents' || name === 'registerForNeighbour') return;
    const elsewhere = await aCommunity(cloud);
    const stranger = await elsewhere.aStaffMember('residentsCommittee');
    const isQuery =
      (all as Record<string, { _def: { type: string } }>)[name]?._def.type === 'query';
    const code = leaderOnly.has(name) ? 'shiftNotFound' : undefined;
    if (code) await refused(row.attempt(stranger.client, scene), code);
    else if (isQuery && !readsShift.has(name)) return;
    else await expect(row.attempt(stranger.client, scene)).rejects.toThrow();
  });
});

const leaderOnly = new Set([
  'shiftSignups',
  'searchVolunteers',
  'recordPaperConsent',
  'shiftDetail',
]);
const readsShift = new Set(['shiftDetail', 'handOverDetail']);

it('staff who live elsewhere are no volunteers of the community', async () => {
  for (const role of staffOfPolls) {
    const client = here.clients.get(role) as Client;
    await refused(client.volunteering.ownVolunteer.query(), 'notAllowed');
  }
});
