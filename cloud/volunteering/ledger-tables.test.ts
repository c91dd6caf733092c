import { v7 as uuid } from 'uuid';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import {
  aMinuteEntry,
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  insert,
} from '@/test/cloud/test-volunteering';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

async function scene(capacity = 1) {
  const community = await aCommunity(cloud);
  const staff = await community.aStaffMember('residentsCommittee');
  const activityId = await anActivity(cloud, community, staff);
  const shift = await aShift(cloud, community, activityId, { capacity });
  const volunteer = await aVolunteer(cloud, community);
  return { community, staff, activityId, shift, volunteer };
}

it('the table itself refuses a place beyond the capacity, offered places counted', async () => {
  const { community, shift, volunteer } = await scene();
  await aSignup(cloud, community, shift, volunteer, 'offered');
  const second = await aVolunteer(cloud, community);
  await expect(aSignup(cloud, community, shift, second)).rejects.toThrow('places_within_capacity');
  await expect(aSignup(cloud, community, shift, second, 'waiting')).resolves.toBeDefined();
});

it('the ledger keeps the sums, and nobody spends more than they have', async () => {
  const { community, shift, volunteer } = await scene();
  const entry = await aMinuteEntry(cloud, community, volunteer, { minutes: 90, shift });
  const spend = (minutes: number) =>
    aMinuteEntry(cloud, community, volunteer, { minutes, columns: { kind: 'benefit' } });
  await spend(-60);
  await expect(spend(-31)).rejects.toThrow('not enough minutes');
  const { rows } = await cloud.owner.query(
    'select earned_minutes, spendable_minutes from volunteer where id = $1',
    [volunteer.volunteerId],
  );
  expect(rows).toEqual([{ earned_minutes: 90, spendable_minutes: 30 }]);
  expect(entry).toBeDefined();
});

it('two periods of service of one volunteer never overlap; one may end where the next begins', async () => {
  const { community, shift, volunteer } = await scene();
  const entry_id = await aMinuteEntry(cloud, community, volunteer, { minutes: 60, shift });
  const period = (from: string, until: string) =>
    insert(cloud, 'service_period', {
      community_id: community.id,
      id: uuid(),
      entry_id,
      volunteer_id: volunteer.volunteerId,
      starts_at: `2026-11-20T${from}:00Z`,
      ends_at: `2026-11-20T${until}:00Z`,
    });
  await period('01:00', '02:00');
  await period('02:00', '03:00');
  await expect(period('02:59', '04:00')).rejects.toThrow('periods_apart');
});
