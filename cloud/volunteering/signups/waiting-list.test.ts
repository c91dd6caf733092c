import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aMinuteEntry,
  anActivity,
  aShift,
  aVolunteer,
  insert,
  type TestShift,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';
import { readShift } from '../activities/who-leads';
import { cancelSignupsOf } from './cancel-signups-of';
import { promoteWaiting } from './promote-waiting';

jest.setTimeout(60_000);

const hour = 3_600_000;

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let activityId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('residentsCommittee');
  activityId = await anActivity(cloud, here, staff);
});
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});
afterAll(() => cloud.stop());

const terms = { riskRevision: 1, overlapAccepted: false };
const signUp = ({ client }: TestPerson, { id, postId }: TestShift) =>
  client.volunteering.signUp.mutate({ shiftId: id, postId, ...terms });
const confirm = ({ client }: TestPerson, signupId: string) =>
  client.volunteering.confirmPlace.mutate({ signupId, ...terms });
const cancel = ({ client }: TestPerson, signupId: string, reason = '') =>
  client.volunteering.cancelSignup.mutate({ signupId, reason });
const mine = async ({ client }: TestPerson, { id }: TestShift) =>
  (await client.volunteering.shiftDetail.query({ shiftId: id })).mine.signup;
const told = async (person: TestPerson, shift: TestShift): Promise<string[]> =>
  (
    await cloud.owner.query<{ occasion: string }>(
      'select occasion from message where account_id = $1 and subject_id = $2 order by left_at, occasion',
      [person.accountId, shift.id],
    )
  ).rows.map(({ occasion }) => occasion.split(':')[2] ?? '');

/** A shift with as many volunteers on its list, in their order. */
async function aList(count: number, capacity: number, options: { startsAt?: Date } = {}) {
  const shift = await aShift(cloud, here, activityId, { capacity, ...options });
  const people: TestVolunteer[] = [];
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const person = await aVolunteer(cloud, here);
    people.push(person);
    ids.push((await signUp(person, shift)).signupId);
  }
  return {
    shift,
    people: people as [TestVolunteer, ...TestVolunteer[]],
    ids: ids as [string, ...string[]],
  };
}

it('a place that gets free is offered to the first in line, for twelve hours at most', async () => {
  const { shift, people, ids } = await aList(4, 1);
  await cancel(people[0], ids[0]);
  expect(await mine(people[1]!, shift)).toMatchObject({
    state: 'offered',
    offerUntil: new Date(cloud.now.getTime() + 12 * hour).toISOString(),
  });
  expect(await mine(people[2]!, shift)).toMatchObject({ state: 'waiting', waitingPlace: 1 });
  expect(await told(people[1]!, shift)).toEqual(['offered']);
  await refused(confirm(people[2]!, ids[2]!), 'noPlaceOffered');
  await confirm(people[1]!, ids[1]!);
  await confirm(people[1]!, ids[1]!);
  expect(await mine(people[1]!, shift)).toMatchObject({ state: 'confirmed' });
});

it('who does not confirm in time is passed by, also when the clock ticks late or twice', async () => {
  const { shift, people, ids } = await aList(4, 1);
  await cancel(people[0], ids[0]);
  cloud.advance(12 * hour - 1);
  await cloud.tick();
  expect(await mine(people[1]!, shift)).toMatchObject({ state: 'offered' });
  cloud.advance(2 * hour);
  // The time is what counts, not when somebody looked.
  await refused(confirm(people[1]!, ids[1]!), 'offerOver');
  await Promise.all([cloud.tick(), cloud.tick()]);
  await cloud.tick();
  expect(await mine(people[1]!, shift)).toMatchObject({ state: 'expired' });
  expect(await mine(people[2]!, shift)).toMatchObject({ state: 'offered' });
  expect(await mine(people[3]!, shift)).toMatchObject({ state: 'waiting', waitingPlace: 1 });
  expect(await told(people[1]!, shift)).toEqual(['offered', 'expired']);
  expect(await told(people[2]!, shift)).toEqual(['offered']);
  // Whoever was passed by may wait again, at the end.
  expect(await signUp(people[1]!, shift)).toMatchObject({ state: 'waiting', waitingPlace: 2 });
});

it('somebody offered a place who says no hands it on; half an hour before the start nobody is asked', async () => {
  const { shift, people, ids } = await aList(3, 1);
  await cancel(people[0], ids[0]);
  await cancel(people[1]!, ids[1]!);
  expect(await mine(people[2]!, shift)).toMatchObject({ state: 'offered' });
  const late = await aList(2, 1);
  cloud.now = new Date(late.shift.startsAt.getTime() - 29 * 60_000);
  await cancel(late.people[0], late.ids[0], '孩子发烧了');
  expect(await mine(late.people[1]!, late.shift)).toMatchObject({ state: 'waiting' });
});

it('more places are offered all at once, each post its own line', async () => {
  const { shift, people } = await aList(5, 1);
  await cloud.owner.query('update shift_post set capacity = 3 where id = $1', [shift.postId]);
  await inCommunity(cloud.database, here.id, async (transaction) => {
    const ctx = { transaction, communityId: here.id, now: cloud.now };
    const found = await readShift(ctx, shift.id, { lock: true });
    expect(await promoteWaiting(ctx, found)).toBe(2);
    expect(await promoteWaiting(ctx, found)).toBe(0);
  });
  const states = [];
  for (const person of people) states.push((await mine(person, shift))?.state);
  expect(states).toEqual(['confirmed', 'offered', 'offered', 'waiting', 'waiting']);
});

it('until the deadline cancelling needs no reason, then one that the leader reads', async () => {
  const { shift, people, ids } = await aList(3, 3);
  const deadline = new Date(shift.startsAt.getTime() - 24 * hour);
  cloud.now = deadline;
  expect(await cancel(people[0], ids[0], '不写也行')).toEqual({ isLate: false });
  cloud.now = new Date(deadline.getTime() + 1);
  const details = await refused(cancel(people[1]!, ids[1]!), 'cancelReasonNeeded');
  expect(details).toEqual({ until: deadline.toISOString() });
  await refused(cancel(people[1]!, ids[1]!, '兼职刷单，日赚千元'), 'ownWordsNotAllowed');
  expect(await cancel(people[1]!, ids[1]!, '临时加班')).toEqual({ isLate: true });
  await refused(cancel(people[1]!, ids[1]!, '临时加班'), 'signupNotActive');
  const gone = await staff.client.volunteering.shiftSignups.query({
    shiftId: shift.id,
    group: 'gone',
  });
  expect(gone.items).toMatchObject([
    { state: 'cancelled', reason: null },
    { state: 'cancelledLate', reason: '临时加班' },
  ]);
  expect(await told(staff, shift)).toEqual(['late']);
  cloud.now = shift.startsAt;
  await refused(cancel(people[2]!, ids[2]!, '来不了了'), 'shiftBegan');
  await refused(cancel(people[2]!, ids[0]), 'signupNotFound');
});

it('a leader adds where a place is free, and removes whoever was not there', async () => {
  const { shift, people, ids } = await aList(2, 1);
  const other = await aVolunteer(cloud, here);
  const { volunteering } = staff.client;
  const add = (person: TestVolunteer) =>
    volunteering.addToShift.mutate({
      ...{
        shiftId: shift.id,
        postId: shift.postId,
        volunteerId: person.volunteerId,
        risksTold: true,
      },
    });
  await refused(add(other), 'noPlaceLeft');
  await refused(add(people[0]), 'alreadySignedUp');
  await refused(
    people[0].client.volunteering.removeSignup.mutate({ signupId: ids[1]!, reason: '占了位子' }),
    'notYourShift',
  );
  await volunteering.removeSignup.mutate({ signupId: ids[0], reason: '和本人说好换到下周' });
  expect(await mine(people[0], shift)).toMatchObject({
    ...{ state: 'removed', reason: '和本人说好换到下周' },
  });
  expect(await told(people[0], shift)).toEqual(['removed']);
  expect(await mine(people[1]!, shift)).toMatchObject({ state: 'offered' });
  // Who is offered a place may be given it at once.
  await add(people[1]!);
  expect(await mine(people[1]!, shift)).toMatchObject({ state: 'confirmed', number: 2 });
  const found = await volunteering.searchVolunteers.query({
    shiftId: shift.id,
    search: other.name,
  });
  expect(found).toMatchObject([{ volunteerId: other.volunteerId, isListed: false, problem: null }]);
});

it('who leads a shift finds whom they know by name; nobody reads the list of all', async () => {
  const leader = await here.aResident();
  const shift = await aShift(cloud, here, activityId, {
    columns: { leader_account_id: leader.accountId },
  });
  const known = await aVolunteer(cloud, here, {
    columns: { name: '欧阳小雨', phone: '13800001234' },
  });
  const search = async ({ client }: TestPerson, words: string) =>
    (await client.volunteering.searchVolunteers.query({ shiftId: shift.id, search: words })).map(
      ({ volunteerId, maskedPhone }) => [volunteerId, maskedPhone],
    );
  const found = [[known.volunteerId, '138****1234']];
  expect(await search(leader, '欧阳')).toEqual([]);
  expect(await search(leader, '欧阳小雨')).toEqual(found);
  expect(await search(leader, '13800001234')).toEqual(found);
  expect(await search(staff, '欧阳')).toEqual(found);
});

it('whoever was there, or has minutes, cannot be removed', async () => {
  const { shift, people, ids } = await aList(2, 2);
  cloud.now = new Date(shift.startsAt.getTime() + hour);
  await insert(cloud, 'attendance', {
    ...{ community_id: here.id, id: ids[0], shift_id: shift.id },
    ...{ volunteer_id: people[0].volunteerId, arrived_at: shift.startsAt, arrived_by: 'leader' },
    ...{ state: 'counted', recorded_by: staff.accountId, recorded_at: cloud.now },
  });
  await aMinuteEntry(cloud, here, people[1]!, { minutes: 60, shift });
  for (const signupId of ids) {
    await refused(
      staff.client.volunteering.removeSignup.mutate({ signupId, reason: '登记错了人' }),
      'signupHasMinutes',
    );
  }
});

it('risks written anew are accepted anew', async () => {
  const risky = await anActivity(cloud, here, staff);
  const shift = await aShift(cloud, here, risky);
  const person = await aVolunteer(cloud, here);
  const { signupId } = await signUp(person, shift);
  await cloud.owner.query('update activity set risk_revision = 2 where id = $1', [risky]);
  expect(await mine(person, shift)).toMatchObject({ state: 'confirmed', risksChanged: true });
  const accept = (riskRevision: number) =>
    person.client.volunteering.acceptRisks.mutate({ signupId, riskRevision });
  await refused(accept(1), 'risksNotAccepted');
  await accept(2);
  expect(await mine(person, shift)).toMatchObject({ state: 'confirmed', risksChanged: false });
});

it('a cancelled shift: who waits is off the list without fault, who was confirmed stays on it, all are told', async () => {
  const { shift, people } = await aList(2, 1);
  await cloud.owner.query(
    "update shift set state = 'cancelled', cancelled_at = $2, cancel_reason = '下大雨' where id = $1",
    [shift.id, cloud.now],
  );
  await inCommunity(cloud.database, here.id, (transaction) =>
    cancelSignupsOf({ transaction, communityId: here.id, now: cloud.now }, [shift.id]),
  );
  expect(await mine(people[0], shift)).toMatchObject({ state: 'confirmed' });
  expect(await mine(people[1]!, shift)).toMatchObject({ state: 'cancelled' });
  for (const person of people) expect(await told(person, shift)).toEqual(['cancelled']);
});

it('a shift moved before the end of an offer shortens it: no place is held into the shift', async () => {
  const { shift, people, ids } = await aList(3, 1, { startsAt: new Date('2026-11-24T10:00:00Z') });
  await cancel(people[0], ids[0]);
  const changes = { date: '2026-11-22', time: { startsAtMinute: 14 * 60, lengthMinutes: 120 } };
  await staff.client.volunteering.changeShift.mutate({ shiftId: shift.id, scope: 'one', changes });
  const until = (await mine(people[1]!, shift))!.offerUntil!;
  expect(until).toBe('2026-11-22T04:00:00.000Z');
  cloud.now = new Date(until);
  await cloud.tick();
  expect(await mine(people[1]!, shift)).toMatchObject({ state: 'expired' });
  expect(await mine(people[2]!, shift)).toMatchObject({ state: 'offered' });
});

it('who waits for one post is put into another that has a place, by the post the leader names', async () => {
  const { shift, people, ids } = await aList(2, 1);
  const other = uuid();
  await insert(cloud, 'shift_post', {
    ...{ community_id: here.id, id: other, shift_id: shift.id, position: 1 },
    ...{ name: '登记', capacity: 1 },
  });
  const add = (postId: string) =>
    staff.client.volunteering.addToShift.mutate({
      ...{ shiftId: shift.id, postId, volunteerId: people[1]!.volunteerId, risksTold: true },
    });
  await refused(add(shift.postId), 'noPlaceLeft');
  await add(other);
  expect(await mine(people[1]!, shift)).toMatchObject({ state: 'confirmed', postId: other });
  await cancel(people[0], ids[0]);
  expect(await mine(people[1]!, shift)).toMatchObject({ state: 'confirmed', postId: other });
});

it('of a cancelled shift nobody steps back, least of all late', async () => {
  const { shift, people, ids } = await aList(1, 1, { startsAt: new Date('2026-11-22T10:00:00Z') });
  const { cancelShift } = staff.client.volunteering;
  await cancelShift.mutate({ shiftId: shift.id, reason: '突然下大雨' });
  await refused(cancel(people[0], ids[0], '家里有急事'), 'signupNotActive');
});
