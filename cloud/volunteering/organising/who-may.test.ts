import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  otherwiseAll,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { anActivity, aShift, aSignup, aVolunteer } from '@/test/cloud/test-volunteering';
import { organisingOperations } from './operations';

jest.setTimeout(60_000);

interface Scene {
  /** Of the residents' committee, led by the tenant, two missing. */
  shiftId: string;
}

const leaders = ['residentsCommittee', 'administrator', 'tenant'];
const others = members.filter((person) => !leaders.includes(person));
const leadersOnly = { allowed: leaders, otherwise: otherwiseAll(others, 'notYourShift') };
const readers = [
  ...['administrator', 'ownersCommittee', 'propertyManager', 'residentsCommittee'],
  ...['villagersCommittee', 'supervisoryCommittee', 'gridWorker'],
];
const body = '请带上手套。';

const operations: Record<string, Case<Scene>> = {
  callForHelp: {
    ...leadersOnly,
    attempt: ({ volunteering }, scene) => volunteering.callForHelp.mutate(scene),
  },
  callOptions: {
    ...leadersOnly,
    attempt: ({ volunteering }, scene) => volunteering.callOptions.query(scene),
  },
  messageShift: {
    ...leadersOnly,
    attempt: ({ volunteering }, scene) =>
      volunteering.messageShift.mutate({ ...scene, audience: 'confirmed', body }),
  },
  printShiftSheet: {
    ...leadersOnly,
    attempt: ({ volunteering }, scene) => volunteering.printShiftSheet.mutate(scene),
  },
  shiftMessageDesk: {
    ...leadersOnly,
    attempt: ({ volunteering }, scene) => volunteering.shiftMessageDesk.query(scene),
  },
  shiftMessages: {
    allowed: members,
    attempt: ({ volunteering }, scene) => volunteering.shiftMessages.query(scene),
  },
  shiftsAtRisk: {
    allowed: members,
    attempt: ({ volunteering }) => volunteering.shiftsAtRisk.query(),
  },
  statistics: {
    allowed: readers,
    attempt: ({ volunteering }) => volunteering.statistics.query({ year: 2026 }),
  },
  exportStatistics: {
    allowed: readers,
    attempt: ({ volunteering }) =>
      volunteering.exportStatistics.mutate({ year: 2026, format: 'csv' }),
  },
};

let cloud: TestCloud;
let here: Everybody;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
});
afterAll(() => cloud.stop());

const aScene = async (): Promise<Scene> => {
  const { community, people } = here;
  const activityId = await anActivity(cloud, community, people.residentsCommittee!);
  const shift = await aShift(cloud, community, activityId, {
    columns: { needed: 3, leader_account_id: people.tenant!.accountId },
  });
  await aSignup(cloud, community, shift, await aVolunteer(cloud, community));
  await aVolunteer(cloud, community, { columns: { wants_calls: true } });
  return { shiftId: shift.id };
};

it('every operation of organising is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(organisingOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_name, row) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene();
  });

  it.each(everybody)('%s', async (person) => {
    const allowed = await expectCase(row, person, here.clients.get(person)!, scene);
    if (allowed) scene = await aScene();
  });
});

it('nobody finds a shift of another community, or of a draft', async () => {
  const { shiftId } = await aScene();
  const elsewhere = await aCommunity(cloud);
  const { volunteering } = (await elsewhere.aStaffMember('administrator')).client;
  const message = { shiftId, audience: 'confirmed', body } as const;
  await refused(volunteering.callOptions.query({ shiftId }), 'shiftNotFound');
  await refused(volunteering.callForHelp.mutate({ shiftId }), 'shiftNotFound');
  await refused(volunteering.messageShift.mutate(message), 'shiftNotFound');
  await refused(volunteering.shiftMessageDesk.query({ shiftId }), 'shiftNotFound');
  await refused(volunteering.shiftMessages.query({ shiftId }), 'shiftNotFound');
  await refused(volunteering.printShiftSheet.mutate({ shiftId }), 'shiftNotFound');
  expect(await volunteering.shiftsAtRisk.query()).toEqual({ items: [] });
  expect((await volunteering.statistics.query({ year: 2026 })).total.figures?.shifts).toBe(0);
  const draft = await anActivity(cloud, here.community, here.people.gridWorker!, {
    ...{ state: 'draft', published_at: null, organiser_role: 'gridWorker' },
  });
  const hidden = await aShift(cloud, here.community, draft);
  const worker = here.clients.get('gridWorker')!.volunteering;
  await refused(worker.callOptions.query({ shiftId: hidden.id }), 'shiftNotFound');
});
