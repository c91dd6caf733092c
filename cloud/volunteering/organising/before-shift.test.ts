import { inCommunity } from '@/cloud/platform/database';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  type TestShift,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';
import { remindShift } from '../reminders/remind-shift';
import { noteFreedPlace, watchShift } from './watch-shift';

jest.setTimeout(30_000);

const hour = 60 * 60 * 1000;

let cloud: TestCloud;
let here: TestCommunity;
let organiser: TestPerson;
let activityId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  here = await aCommunity(cloud);
  organiser = await here.aStaffMember('residentsCommittee');
  activityId = await anActivity(cloud, here, organiser);
});

const withShift = (
  shift: Pick<TestShift, 'id' | 'startsAt'>,
  ...calls: (typeof watchShift | typeof remindShift)[]
) =>
  inCommunity(cloud.database, here.id, async (transaction) => {
    for (const call of calls) {
      await call({ transaction, communityId: here.id, now: cloud.now }, shift);
    }
  });

async function watched(columns: object = {}, startsIn = 72): Promise<TestShift> {
  const startsAt = new Date(cloud.now.getTime() + startsIn * hour);
  const shift = await aShift(cloud, here, activityId, { startsAt, columns });
  await withShift(shift, watchShift, remindShift);
  return shift;
}

/** Moves a shift as the organisers do. */
async function move(shift: TestShift, hours: number): Promise<TestShift> {
  const moved = { ...shift, startsAt: new Date(shift.startsAt.getTime() + hours * hour) };
  await cloud.owner.query(
    "update shift set starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '2 hours' where id = $1",
    [shift.id, moved.startsAt],
  );
  await withShift(moved, watchShift, remindShift);
  return moved;
}

/** Until so many hours before the start. */
async function until(shift: TestShift, hours: number): Promise<void> {
  cloud.now = new Date(shift.startsAt.getTime() - hours * hour);
  await cloud.tick();
}

async function told(person: TestPerson, kind: string): Promise<string[]> {
  const { rows } = await cloud.owner.query<{ words: string }>(
    "select title || ' ' || body as words from message where account_id = $1 and kind = $2 order by left_at, id",
    [person.accountId, kind],
  );
  return rows.map(({ words }) => words);
}
const warnings = () => told(organiser, 'volunteeringDuty');
const reminders = (person: TestPerson) => told(person, 'shiftReminder');

async function signedUp(shift: TestShift, columns: Record<string, unknown> = {}) {
  const volunteer = await aVolunteer(cloud, here, { columns });
  await aSignup(cloud, here, shift, volunteer);
  return volunteer;
}

const stepBack = (shift: TestShift, { volunteerId }: TestVolunteer) =>
  cloud.owner.query(
    "update signup set state = 'cancelledLate', reason = '生病' where shift_id = $1 and volunteer_id = $2",
    [shift.id, volunteerId],
  );

describe('a shift that lacks people', () => {
  it('is told of two days before, not earlier, and once more a day before', async () => {
    const shift = await watched({ needed: 3 });
    await signedUp(shift);
    await until(shift, 48.1);
    expect(await warnings()).toEqual([]);
    await until(shift, 48);
    await cloud.tick();
    expect(await warnings()).toEqual([
      expect.stringMatching(/还差 2 人.*2026年11月25日 10:00.*3栋楼下.*需要 3 人.*成功 1 人/s),
    ]);
    await until(shift, 24);
    await until(shift, 1);
    expect(await warnings()).toHaveLength(2);
  });

  it('is listed for who leads it with how many are there, and for nobody else', async () => {
    const leader = await here.aResident();
    const shift = await watched({ needed: 2, leader_account_id: leader.accountId }, 40);
    await signedUp(shift);
    await watched({ needed: 1 }, 49);
    const list = async (person: TestPerson) =>
      (await person.client.volunteering.shiftsAtRisk.query()).items;
    const expected = { shiftId: shift.id, needed: 2, confirmed: 1, waiting: 0, calledToday: null };
    expect(await list(organiser)).toEqual([expect.objectContaining(expected)]);
    expect(await list(leader)).toEqual([expect.objectContaining(expected)]);
    expect(await list(await here.aResident())).toEqual([]);
    expect(await list(await here.aStaffMember('propertyManager'))).toEqual([]);
    await signedUp(shift);
    expect(await list(organiser)).toEqual([]);
  });

  it('is told of when it had enough and somebody steps back later', async () => {
    const shift = await watched({ needed: 1 });
    const volunteer = await signedUp(shift);
    await until(shift, 10);
    expect(await warnings()).toEqual([]);
    await stepBack(shift, volunteer);
    await withShift(shift, noteFreedPlace, noteFreedPlace);
    await until(shift, 9.5);
    expect(await warnings()).toHaveLength(1);
    await until(shift, 1);
    expect(await warnings()).toHaveLength(1);
  });

  it('nobody is told of what is cancelled, has begun, or has found its people', async () => {
    const cancelled = await watched({ needed: 5 });
    await cloud.owner.query(
      "update shift set state = 'cancelled', cancelled_at = now() where id = $1",
      [cancelled.id],
    );
    const found = await watched({ needed: 1 });
    await signedUp(found);
    const late = await watched({ needed: 5 }, 60);
    await until(late, 0);
    expect(await warnings()).toEqual([]);
  });

  it('published the day before, it is looked at when half of the time has passed', async () => {
    const shift = await watched({ needed: 2 }, 20);
    await until(shift, 10.1);
    expect(await warnings()).toEqual([]);
    await until(shift, 10);
    expect(await warnings()).toHaveLength(1);
  });

  it('moved to a later day, it is told of two days before that', async () => {
    const shift = await watched({ needed: 2 });
    const moved = await move(shift, 24);
    await until(shift, 48);
    expect(await warnings()).toEqual([]);
    await until(moved, 48);
    expect(await warnings()).toHaveLength(1);
  });

  it('is queued once however often its times are looked after', async () => {
    const shift = await watched({ needed: 2 });
    await Promise.all([1, 2, 3].map(() => withShift(shift, watchShift, remindShift)));
    const { rows } = await cloud.owner.query(
      "select kind from outbox_entry where community_id = $1 and payload ->> 'shiftId' = $2",
      [here.id, shift.id],
    );
    expect(rows).toHaveLength(3);
  });

  it('a team’s is told to its leader', async () => {
    const leader = await here.aResident();
    const teamId = '0193a1b2-5555-7222-8333-444455556666';
    await cloud.owner.query(
      `insert into volunteer_team (community_id, id, name, introduction, leader_account_id, state, proposed_at)
       values ($1, $2, '爱心队', '', $3, 'approved', now())`,
      [here.id, teamId, leader.accountId],
    );
    activityId = await anActivity(cloud, here, leader, { team_id: teamId });
    const shift = await watched({ needed: 2 });
    await until(shift, 47);
    expect(await told(leader, 'volunteeringDuty')).toHaveLength(1);
    expect(await warnings()).toEqual([]);
  });
});

describe('reminders', () => {
  it('go a day and two hours before to those who have a place, with time and place', async () => {
    const shift = await watched();
    const comes = await signedUp(shift);
    const waits = await aVolunteer(cloud, here);
    await aSignup(cloud, here, shift, waits, 'waiting');
    await until(shift, 24);
    await cloud.tick();
    expect(await reminders(comes)).toEqual([
      expect.stringMatching(/2026年11月25日 10:00 开始，地点：3栋楼下.*请尽早取消/s),
    ]);
    await until(shift, 2);
    await until(shift, 0.5);
    expect(await reminders(comes)).toEqual([expect.anything(), expect.stringContaining('请签到')]);
    expect(await reminders(waits)).toEqual([]);
  });

  it('who moves up within the last day gets the two hours’ alone', async () => {
    const shift = await watched();
    await until(shift, 24);
    const late = await signedUp(shift);
    await until(shift, 2);
    expect(await reminders(late)).toHaveLength(1);
  });

  it('tell the leader how many come, and whom to phone', async () => {
    const leader = await here.aResident();
    const shift = await watched({ leader_account_id: leader.accountId });
    await signedUp(shift);
    await signedUp(shift, { account_id: null });
    await until(shift, 24);
    expect(await reminders(leader)).toEqual([
      expect.stringMatching(/已有 2 人报名成功。其中 1 人没有用手机报名，请打电话提醒/),
    ]);
    expect(await reminders(organiser)).toEqual([]);
  });

  it('a shift that was moved is reminded of by its new time alone', async () => {
    const shift = await watched();
    const comes = await signedUp(shift);
    const later = await move(shift, 24);
    await until(shift, 24);
    await until(shift, 2);
    expect(await reminders(comes)).toEqual([]);
    await until(later, 24);
    expect(await reminders(comes)).toEqual([expect.stringContaining('2026年11月26日 10:00')]);
    await until(later, 2);
    expect(await reminders(comes)).toHaveLength(2);
  });

  it('moved to an earlier time within the day, only the two hours’ is left', async () => {
    const shift = await watched({}, 30);
    const comes = await signedUp(shift);
    const earlier = await move(shift, -10);
    await until(earlier, 12);
    expect(await reminders(comes)).toEqual([]);
    await until(earlier, 2);
    expect(await reminders(comes)).toEqual([expect.stringContaining('2026年11月23日 06:00')]);
    await until(earlier, -8);
    expect(await reminders(comes)).toHaveLength(1);
  });

  it('moved away and back again, each goes once', async () => {
    const shift = await watched();
    const comes = await signedUp(shift);
    await move(await move(shift, 5), -5);
    for (const hours of [24, 20, 2, 1]) await until(shift, hours);
    expect(await reminders(comes)).toHaveLength(2);
  });

  it('come late rather than never, but not two at once and not after the start', async () => {
    const shift = await watched();
    const comes = await signedUp(shift);
    await until(shift, 1.5);
    expect(await reminders(comes)).toEqual([expect.stringContaining('请签到')]);
    const other = await watched();
    const missed = await signedUp(other);
    await until(other, -0.1);
    expect(await reminders(missed)).toEqual([]);
  });

  it('nobody is reminded of what was cancelled, or of a place given up', async () => {
    const shift = await watched();
    const comes = await signedUp(shift);
    await cloud.owner.query(
      "update shift set state = 'cancelled', cancelled_at = now() where id = $1",
      [shift.id],
    );
    const other = await watched();
    const left = await signedUp(other);
    await stepBack(other, left);
    await until(shift, 1);
    expect(await reminders(comes)).toEqual([]);
    expect(await reminders(left)).toEqual([]);
  });
});
