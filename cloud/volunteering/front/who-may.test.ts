import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
} from '@/test/cloud/everybody';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { anActivity, aShift } from '@/test/cloud/test-volunteering';
import { frontOperations } from './operations';

interface Scene {
  shiftId: string;
}

const operations: Record<string, Case<Scene>> = {
  listActivities: {
    allowed: members,
    attempt: ({ volunteering }) => volunteering.listActivities.query({}),
  },
  volunteeringHome: {
    allowed: members,
    attempt: ({ volunteering }) => volunteering.volunteeringHome.query(),
  },
  posterCode: {
    allowed: members,
    attempt: ({ volunteering }, { shiftId }) => volunteering.posterCode.query({ shiftId }),
  },
};

let cloud: TestCloud;
let here: Everybody;
let scene: Scene;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunityOfEverybody(cloud);
  const staff = here.people.residentsCommittee!;
  const activityId = await anActivity(cloud, here.community, staff);
  scene = { shiftId: (await aShift(cloud, here.community, activityId)).id };
});
afterAll(() => cloud.stop());

it('every operation of the front is in the table', () => {
  expect(Object.keys(operations).sort()).toEqual(Object.keys(frontOperations).sort());
});

describe.each(Object.entries(operations))('%s', (_, row) => {
  it.each(everybody)('%s', async (person) => {
    await expectCase(row, person, here.clients.get(person)!, scene);
  });
});

it('a shift of another community has no poster here', async () => {
  const elsewhere = (await aCommunityOfEverybody(cloud)).people.owner!;
  await refused(elsewhere.client.volunteering.posterCode.query(scene), 'shiftNotFound');
});
