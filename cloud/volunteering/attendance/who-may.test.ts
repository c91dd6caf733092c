import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
} from '@/test/cloud/everybody';
import { attendanceOf } from '@/test/cloud/test-attendance';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { aSignup, aVolunteer } from '@/test/cloud/test-volunteering';
import { attendanceOperations } from './operations';

jest.setTimeout(60_000);

interface Scene {
  shiftId: string;
  volunteerId: string;
  signupId: string;
  absentSignupId: string;
  absentId: string;
  attendanceId: string;
  lateId: string;
  text: string;
}

const residents = ['owner', 'coOwner', 'tenant', 'family', 'minorOwner'];
/** The residents' committee holds the activity; an administrator stands in for every body. */
const leaders = ['residentsCommittee', 'administrator'];
const notTheirs = otherwiseAll(
  members.filter((person) => !leaders.includes(person)),
  'notYourShift',
);
const notRegistered = otherwiseAll(residents, 'notRegisteredAsVolunteer');
const reason = '没有带手机';
const asked = ({ shiftId }: Scene) => ({
  ...{ id: uuid(), shiftId, event: 'arrive' as const, acceptedRisks: null },
});
const times = { arrivedAt: '2026-11-22T02:00:00.000Z', leftAt: '2026-11-22T02:05:00.000Z' };

const operations: Record<string, Case<Scene>> = {
  ownAttendance: {
    allowed: residents,
    attempt: ({ volunteering }, { shiftId }) => volunteering.ownAttendance.query({ shiftId }),
  },
  scanShiftCode: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, scene) =>
      volunteering.scanShiftCode.mutate({ ...asked(scene), text: scene.text, queued: false }),
  },
  checkInAtPlace: {
    ...{ allowed: [], otherwise: notRegistered },
    attempt: ({ volunteering }, scene) =>
      volunteering.checkInAtPlace.mutate({
        ...{ ...asked(scene), latitude: 31.2, longitude: 121.4, accuracy: 5 },
      }),
  },
  shiftCodes: {
    ...{ allowed: leaders, otherwise: notTheirs },
    attempt: ({ volunteering }, { shiftId }) => volunteering.shiftCodes.query({ shiftId }),
  },
  shiftDesk: {
    ...{ allowed: leaders, otherwise: notTheirs },
    attempt: ({ volunteering }, { shiftId }) => volunteering.shiftDesk.query({ shiftId }),
  },
  recordArrival: {
    ...{ allowed: leaders, otherwise: notTheirs },
    attempt: ({ volunteering }, { shiftId, absentId: volunteerId }) =>
      volunteering.recordArrival.mutate({ shiftId, volunteerId }),
  },
  recordLeaving: {
    ...{ allowed: leaders, otherwise: notTheirs },
    attempt: ({ volunteering }, { attendanceId }) =>
      volunteering.recordLeaving.mutate({ attendanceId }),
  },
  recordAttendance: {
    ...{ allowed: leaders, otherwise: notTheirs },
    attempt: ({ volunteering }, { shiftId, absentId: volunteerId }) =>
      volunteering.recordAttendance.mutate({ shiftId, volunteerId, reason, ...times }),
  },
  correctAttendance: {
    ...{ allowed: leaders, otherwise: notTheirs },
    attempt: ({ volunteering }, { attendanceId }) =>
      volunteering.correctAttendance.mutate({ attendanceId, reason, ...times }),
  },
  declineAttendance: {
    ...{ allowed: leaders, otherwise: notTheirs },
    attempt: ({ volunteering }, { attendanceId }) =>
      volunteering.declineAttendance.mutate({ attendanceId, reason }),
  },
  confirmAttendances: {
    ...{ allowed: leaders, otherwise: notTheirs },
    attempt: ({ volunteering }, { shiftId, lateId }) =>
      volunteering.confirmAttendances.mutate({ shiftId, attendanceIds: [lateId] }),
  },
  markNoShow: {
    ...{ allowed: leaders, otherwise: notTheirs },
    attempt: ({ volunteering }, { absentSignupId: signupId }) =>
      volunteering.markNoShow.mutate({ signupId }),
  },
  settleShift: {
    ...{ allowed: [], otherwise: { ...notTheirs, ...otherwiseAll(leaders, 'shiftNotOver') } },
    attempt: ({ volunteering }, { shiftId }) => volunteering.settleShift.mutate({ shiftId }),
  },
};

let cloud: TestCloud;
let here: Everybody;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
});
afterAll(() => cloud.stop());

/** A shift going on: one is there, one came late, one has not come. */
async function aScene(): Promise<Scene> {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const { community, people } = here;
  const scenes = attendanceOf(cloud, community, people.residentsCommittee!);
  const { shift, volunteer } = await scenes.aScene();
  const [absent, latecomer] = [
    await aVolunteer(cloud, community),
    await aVolunteer(cloud, community),
  ];
  const absentSignupId = await aSignup(cloud, community, shift, absent);
  const signupId = await aSignup(cloud, community, shift, latecomer);
  const early = await scenes.codeOf(shift);
  await scenes.scanNow(volunteer, shift, 'arrive');
  cloud.advance(10 * 60_000);
  await scenes.scan(latecomer, shift, 'arrive', early, { queued: true });
  const idOf = async (volunteerId: string) =>
    (await cloud.owner.query('select id from attendance where volunteer_id = $1', [volunteerId]))
      .rows[0].id;
  return {
    ...{ shiftId: shift.id, volunteerId: volunteer.volunteerId, signupId, absentSignupId },
    absentId: absent.volunteerId,
    attendanceId: await idOf(volunteer.volunteerId),
    lateId: await idOf(latecomer.volunteerId),
    text: await scenes.codeOf(shift),
  };
}

const procedures = attendanceOperations as unknown as Record<string, { _def: { type: string } }>;

it('every operation of attendance is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(attendanceOperations).sort());
});

describe.each(Object.entries(operations))('%s', (name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed && procedures[name]?._def.type === 'mutation') scene = await aScene();
  });
});

it('nobody finds anything of another community by its id, nor in a draft', async () => {
  const elsewhere = await aCommunity(cloud);
  const staff = await elsewhere.aStaffMember('administrator');
  const neighbour = await aVolunteer(cloud, elsewhere);
  const scene = await aScene();
  const notFound: Record<string, 'attendanceUnknown' | 'signupNotFound'> = {
    ...{ recordLeaving: 'attendanceUnknown', correctAttendance: 'attendanceUnknown' },
    ...{ declineAttendance: 'attendanceUnknown', confirmAttendances: 'attendanceUnknown' },
    markNoShow: 'signupNotFound',
  };
  for (const [name, row] of Object.entries(operations)) {
    const isLeaders = row.allowed.includes('administrator') || name === 'settleShift';
    const { client } = isLeaders ? staff : neighbour;
    await refused(row.attempt(client, scene), notFound[name] ?? 'shiftNotFound');
  }
});

it('the leader named for a shift leads it, and sees names and phones; no other resident does', async () => {
  const { shiftId } = await aScene();
  const leader = await here.community.aResident();
  await refused(leader.client.volunteering.shiftDesk.query({ shiftId }), 'notYourShift');
  await cloud.owner.query('update shift set leader_account_id = $2 where id = $1', [
    ...[shiftId, leader.accountId],
  ]);
  const { people } = await leader.client.volunteering.shiftDesk.query({ shiftId });
  expect(people).toHaveLength(3);
});
