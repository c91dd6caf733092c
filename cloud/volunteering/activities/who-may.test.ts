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
import { activityContent, aPlan, aTeam, savedActivity } from '@/test/cloud/test-activities';
import { type Client, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anActivity, aVolunteer } from '@/test/cloud/test-volunteering';
import { activitiesOperations } from './operations';

jest.setTimeout(60_000);

type Stage = 'draft' | 'submitted' | 'published' | 'idle' | 'proposedTeam' | 'team';

/** An activity of the residents' committee or of a team, and a volunteer who is none of these people. */
interface Scene {
  activityId: string;
  shiftId: string;
  teamId: string;
  kindId: string;
  neighbourId: string;
}

const reviewers = [...preparers];
const organisers = [...adults, ...preparers, 'propertyManager', 'gridWorker'];
/** They hold the body that organises, or look after everything. */
const own = ['administrator', 'residentsCommittee'];
const others = organisers.filter((person) => !own.includes(person));
const onlyOwn = (code: Parameters<typeof otherwiseAll>[1]) => ({
  allowed: own,
  otherwise: otherwiseAll(others, code),
});

const operations: Record<string, Case<Scene> & { at: Stage }> = {
  activityDetail: {
    ...{ at: 'published', allowed: members },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.activityDetail.query({ activityId }),
  },
  listShifts: {
    ...{ at: 'published', allowed: members },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.listShifts.query({ activityId, group: 'coming' }),
  },
  listOwnKinds: {
    ...{ at: 'published', allowed: members },
    attempt: ({ volunteering }) => volunteering.listOwnKinds.query(),
  },
  listTeams: {
    ...{ at: 'team', allowed: members },
    attempt: ({ volunteering }) => volunteering.listTeams.query({ group: 'approved' }),
  },
  organiserDesk: {
    ...{ at: 'published', allowed: members },
    attempt: ({ volunteering }) => volunteering.organiserDesk.query(),
  },
  organisedActivities: {
    ...{ at: 'published', allowed: organisers },
    attempt: ({ volunteering }) => volunteering.organisedActivities.query({ group: 'running' }),
  },
  organiserChoices: {
    ...{ at: 'published', allowed: organisers },
    attempt: ({ volunteering }) => volunteering.organiserChoices.query(),
  },
  findLeader: {
    ...{ at: 'published', allowed: organisers },
    attempt: ({ volunteering }) => volunteering.findLeader.query({ words: '王秀兰' }),
  },
  activityForm: {
    ...{ at: 'draft', ...onlyOwn('activityNotFound') },
    attempt: ({ volunteering }, { activityId }) => volunteering.activityForm.query({ activityId }),
  },
  saveActivity: {
    ...{ at: 'draft', ...onlyOwn('activityNotFound') },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.saveActivity.mutate({ activityId, revision: 1, ...activityContent() }),
  },
  discardActivity: {
    ...{ at: 'draft', ...onlyOwn('activityNotFound') },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.discardActivity.mutate({ activityId }),
  },
  publishActivity: {
    ...{ at: 'draft', ...onlyOwn('activityNotFound') },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.publishActivity.mutate({ activityId, revision: 1 }),
  },
  removeShift: {
    ...{ at: 'draft', ...onlyOwn('activityNotFound') },
    attempt: ({ volunteering }, { shiftId }) =>
      volunteering.removeShift.mutate({ shiftId, wholeSeries: false }),
  },
  planShifts: {
    ...{ at: 'published', ...onlyOwn('notYourActivity') },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.planShifts.mutate({ activityId, ...aPlan() }),
  },
  changeShift: {
    ...{ at: 'published', ...onlyOwn('notYourActivity') },
    attempt: ({ volunteering }, { shiftId }) =>
      volunteering.changeShift.mutate({ shiftId, scope: 'one', changes: { note: '带伞' } }),
  },
  shiftForm: {
    ...{ at: 'published', ...onlyOwn('notYourActivity') },
    attempt: ({ volunteering }, { shiftId }) => volunteering.shiftForm.query({ shiftId }),
  },
  cancelShift: {
    ...{ at: 'published', ...onlyOwn('notYourActivity') },
    attempt: ({ volunteering }, { shiftId }) =>
      volunteering.cancelShift.mutate({ shiftId, reason: '下雨，改日再办' }),
  },
  cancelActivity: {
    ...{ at: 'published', ...onlyOwn('notYourActivity') },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.cancelActivity.mutate({ activityId, reason: '下雨，改日再办' }),
  },
  endActivity: {
    ...{ at: 'idle', ...onlyOwn('notYourActivity') },
    attempt: ({ volunteering }, { activityId }) => volunteering.endActivity.mutate({ activityId }),
  },
  submitActivity: {
    // Of a team: nobody here leads it, an administrator looks after everything.
    ...{ at: 'submitted', allowed: [] },
    otherwise: {
      ...otherwiseAll(organisers, 'activityNotFound'),
      administrator: 'activityNotDraft',
    },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.submitActivity.mutate({ activityId, revision: 2 }),
  },
  takeBackActivity: {
    ...{ at: 'submitted', allowed: ['administrator'] },
    otherwise: otherwiseAll(
      organisers.filter((person) => person !== 'administrator'),
      'activityNotFound',
    ),
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.takeBackActivity.mutate({ activityId }),
  },
  activitiesToReview: {
    ...{ at: 'submitted', allowed: reviewers },
    attempt: ({ volunteering }) => volunteering.activitiesToReview.query({}),
  },
  reviewActivity: {
    ...{ at: 'submitted', allowed: reviewers },
    attempt: ({ volunteering }, { activityId }) =>
      volunteering.reviewActivity.mutate({
        ...{ activityId, revision: 2, decision: { kind: 'publish' } },
      }),
  },
  addOwnKind: {
    ...{ at: 'published', allowed: reviewers },
    attempt: ({ volunteering }) =>
      volunteering.addOwnKind.mutate({ kindId: uuid(), name: `类${uuid().slice(-6)}` }),
  },
  retireOwnKind: {
    ...{ at: 'published', allowed: reviewers },
    attempt: ({ volunteering }, { kindId }) => volunteering.retireOwnKind.mutate({ kindId }),
  },
  foundTeam: {
    ...{ at: 'team', allowed: adults },
    attempt: ({ volunteering }) =>
      volunteering.foundTeam.mutate({
        ...{ teamId: uuid(), name: `红枫队${uuid().slice(-6)}` },
        introduction: '每周六一起清扫楼道，欢迎加入。',
      }),
  },
  decideTeam: {
    ...{ at: 'proposedTeam', allowed: reviewers },
    attempt: ({ volunteering }, { teamId }) =>
      volunteering.decideTeam.mutate({ teamId, decision: { kind: 'approve' } }),
  },
  handOverTeam: {
    ...{ at: 'team', allowed: reviewers },
    otherwise: otherwiseAll([...adults, 'propertyManager', 'gridWorker'], 'notYourTeam'),
    attempt: ({ volunteering }, { teamId, neighbourId }) =>
      volunteering.handOverTeam.mutate({ teamId, leaderAccountId: neighbourId }),
  },
  dissolveTeam: {
    ...{ at: 'team', allowed: reviewers },
    otherwise: otherwiseAll([...adults, 'propertyManager', 'gridWorker'], 'notYourTeam'),
    attempt: ({ volunteering }, { teamId }) => volunteering.dissolveTeam.mutate({ teamId }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let staff: TestPerson;
let neighbourId: string;

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  staff = await here.community.aStaffMember('residentsCommittee');
});
afterAll(() => cloud.stop());

async function aScene(stage: Stage): Promise<Scene> {
  const { community } = here;
  // Somebody new each time: nobody leads more than three teams.
  neighbourId = (await aVolunteer(cloud, community)).accountId;
  const kindId = uuid();
  await staff.client.volunteering.addOwnKind.mutate({ kindId, name: uuid().slice(-10) });
  const state = stage === 'proposedTeam' ? 'proposed' : 'approved';
  const { team: teamId, leader } = await aTeam(cloud, community, { state });
  const activityId = await activityAt(stage, teamId, leader);
  const planned = stage === 'draft' || stage === 'published';
  const { shiftIds } = planned
    ? await staff.client.volunteering.planShifts.mutate({ activityId, ...aPlan() })
    : { shiftIds: [] };
  const scene = { activityId, shiftId: shiftIds[0] ?? uuid(), teamId, kindId, neighbourId };
  await cloud.owner.query('update own_activity_kind set retired_at = $1 where id <> $2', [
    ...[cloud.now, kindId],
  ]);
  return scene;
}

async function activityAt(stage: Stage, teamId: string, leader: TestPerson): Promise<string> {
  if (stage === 'draft') return (await savedActivity(staff)).activityId;
  if (stage !== 'submitted') return anActivity(cloud, here.community, staff);
  const organiser = { kind: 'team', teamId };
  const { activityId } = await savedActivity(leader, { organiser });
  await leader.client.volunteering.planShifts.mutate({ activityId, ...aPlan() });
  await leader.client.volunteering.submitActivity.mutate({ activityId, revision: 1 });
  return activityId;
}

const procedures = activitiesOperations as unknown as Record<string, { _def: { type: string } }>;

it('every operation of activities is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(activitiesOperations).sort());
});

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene(row.at);
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed && procedures[name]?._def.type === 'mutation') scene = await aScene(row.at);
  });
});

/** What has no id of another community in it, or answers with something of the caller's own. */
const withoutSubject = [
  ...['listOwnKinds', 'listTeams', 'organiserDesk', 'organisedActivities', 'organiserChoices'],
  ...['findLeader', 'activitiesToReview', 'addOwnKind', 'foundTeam', 'saveActivity'],
];

it('nobody finds anything of another community by its id', async () => {
  const elsewhere = await aCommunity(cloud);
  const administrator = await elsewhere.aStaffMember('administrator');
  const volunteer = await aVolunteer(cloud, elsewhere);
  for (const [name, row] of Object.entries(operations)) {
    if (withoutSubject.includes(name)) continue;
    const scene = await aScene(row.at);
    const code = name.endsWith('Team')
      ? 'teamNotFound'
      : ['changeShift', 'cancelShift', 'removeShift', 'shiftForm'].includes(name)
        ? 'shiftNotFound'
        : name === 'retireOwnKind'
          ? 'activityKindUnknown'
          : 'activityNotFound';
    await refused(
      row.attempt(administrator.client, { ...scene, neighbourId: volunteer.accountId }),
      code,
    );
  }
  const { volunteering } = administrator.client;
  expect((await volunteering.organisedActivities.query({ group: 'running' })).items).toEqual([]);
  expect((await volunteering.listTeams.query({ group: 'proposed' })).items).toEqual([]);
  expect(await volunteering.listOwnKinds.query()).toEqual([]);
});

it('those who do not decide on teams do not see who waits', async () => {
  const resident = here.clients.get('owner') as Client;
  await refused(resident.volunteering.listTeams.query({ group: 'proposed' }), 'notAllowed');
});
