import { v7 as uuid } from 'uuid';
import { attendanceOf } from '@/test/cloud/test-attendance';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aSignup,
  aVolunteer,
  type TestShift,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';
import { dueWork } from '../../due-work';
import { inCommunity } from '../../platform/database';
import { tick } from '../../platform/outbox';
import { queueClosing } from './queue-closing';

const minute = 60_000;
const day = 24 * 60 * minute;
const late = { queued: true };

let cloud: TestCloud;
let here: TestCommunity;
let leader: TestPerson;
let scenes: ReturnType<typeof attendanceOf>;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  leader = await here.aStaffMember('residentsCommittee');
  scenes = attendanceOf(cloud, here, leader);
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

const within = <T>(work: Parameters<typeof inCommunity<T>>[2]) =>
  inCommunity(cloud.database, here.id, work);
const watch = (shift: TestShift) =>
  within((transaction) =>
    queueClosing({ transaction, communityId: here.id, now: cloud.now }, shift),
  );
const desk = ({ id: shiftId }: TestShift, who = leader) =>
  who.client.volunteering.shiftDesk.query({ shiftId });
const rowOf = async (shift: TestShift, { volunteerId }: TestVolunteer) =>
  (await desk(shift)).people.find((person) => person.volunteerId === volunteerId)!;
const entriesOf = async ({ volunteerId }: TestVolunteer) =>
  (
    await cloud.owner.query(
      'select kind, minutes, flag from minute_entry where volunteer_id = $1 order by at, id',
      [volunteerId],
    )
  ).rows;
const settle = ({ id: shiftId }: TestShift, who = leader) =>
  who.client.volunteering.settleShift.mutate({ shiftId });

it('half an hour after its end a shift closes: who forgot is checked out, who never came is a no-show', async () => {
  const { shift, volunteer } = await scenes.aScene();
  await watch(shift);
  const absent = await aVolunteer(cloud, here);
  const signupId = await aSignup(cloud, here, shift, absent);
  await scenes.scanNow(volunteer, shift, 'arrive');
  scenes.goTo(shift, 149);
  await cloud.tick();
  expect((await desk(shift)).state).toBe('open');
  scenes.goTo(shift, 150);
  await Promise.all([cloud.tick(), cloud.tick()]);
  expect(await desk(shift)).toMatchObject({ state: 'ended', settledAt: null, maySettle: true });
  expect(await scenes.recordOf({ shift, volunteer })).toEqual(['0 120 code end counted']);
  expect(await rowOf(shift, absent)).toMatchObject({ signupId, signup: 'noShow', attendances: [] });
  const { rows } = await cloud.owner.query(
    'select kind from message where account_id = $1 and subject_id = $2',
    [leader.accountId, shift.id],
  );
  expect(rows).toEqual([{ kind: 'volunteeringDuty' }]);
});

it('a shift whose end was moved is closed after its new end', async () => {
  const { shift } = await scenes.aScene();
  await watch(shift);
  await cloud.owner.query("update shift set ends_at = ends_at + interval '1 hour' where id = $1", [
    shift.id,
  ]);
  scenes.goTo(shift, 150);
  await cloud.tick();
  expect((await desk(shift)).state).toBe('open');
  scenes.goTo(shift, 210);
  await cloud.tick();
  expect((await desk(shift)).state).toBe('ended');
});

it('nobody settles for three days: it settles by itself, once, without what was not confirmed', async () => {
  const { shift, volunteer } = await scenes.aScene();
  await watch(shift);
  const friend = await aVolunteer(cloud, here);
  const old = await scenes.codeAt(shift, 1);
  await scenes.scanNow(volunteer, shift, 'arrive');
  scenes.goTo(shift, 150);
  await cloud.tick();
  await scenes.scan(friend, shift, 'arrive', old, late);
  cloud.advance(3 * day - 1);
  await cloud.tick();
  expect(await entriesOf(volunteer)).toEqual([]);
  cloud.advance(1);
  await Promise.all([cloud.tick(), cloud.tick()]);
  cloud.advance(day);
  await cloud.tick();
  expect(await entriesOf(volunteer)).toEqual([{ kind: 'service', minutes: 120, flag: 'leftOpen' }]);
  expect(await entriesOf(friend)).toEqual([]);
  await refused(settle(shift), 'shiftSettled');
});

it('a leader who kept the list on paper writes it down after the shift was closed', async () => {
  const { shift, volunteer } = await scenes.aScene();
  await watch(shift);
  scenes.goTo(shift, 150);
  await cloud.tick();
  cloud.advance(day);
  await cloud.tick();
  await leader.client.volunteering.recordAttendance.mutate({
    ...{ shiftId: shift.id, volunteerId: volunteer.volunteerId, reason: '签到表在纸上' },
    ...{ arrivedAt: shift.startsAt.toISOString(), leftAt: shift.endsAt.toISOString() },
  });
  await settle(shift);
  expect(await entriesOf(volunteer)).toMatchObject([{ minutes: 120 }]);
});

it('killed between, nothing is half done, and the next tick does it', async () => {
  const { shift, volunteer } = await scenes.aScene();
  await watch(shift);
  await scenes.scanNow(volunteer, shift, 'arrive');
  scenes.goTo(shift, 150);
  const { logger } = cloud.services;
  const work = dueWork['volunteering.closeShift']!;
  const dies = {
    ...dueWork,
    'volunteering.closeShift': async (...given: Parameters<typeof work>) => {
      await work(...given);
      throw new Error('killed');
    },
  };
  await tick({ database: cloud.database, logger, dueWork: dies }, cloud.now);
  expect((await desk(shift)).state).toBe('open');
  expect(await scenes.recordOf({ shift, volunteer })).toEqual(['0  code  counted']);
  cloud.advance(minute);
  await cloud.tick();
  expect(await scenes.recordOf({ shift, volunteer })).toEqual(['0 120 code end counted']);
});

it('the leader settles from the end on, once, whoever else does at the same time', async () => {
  const { shift, volunteer } = await scenes.aScene();
  await scenes.scanNow(volunteer, shift, 'arrive');
  scenes.goTo(shift, 119);
  await refused(settle(shift), 'shiftNotOver');
  await scenes.scanNow(volunteer, shift, 'leave');
  scenes.goTo(shift, 120);
  const outcomes = await Promise.allSettled([settle(shift), settle(shift), settle(shift)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await entriesOf(volunteer)).toEqual([{ kind: 'service', minutes: 119, flag: null }]);
  expect(await rowOf(shift, volunteer)).toMatchObject({ credited: 119 });
});

it('a no-show who turns out to have come is none any more, while the place is free', async () => {
  const { shift, volunteer } = await scenes.aScene({ capacity: 1 });
  const { id: shiftId } = shift;
  const text = await scenes.codeAt(shift, 5);
  const { signupId } = await rowOf(shift, volunteer);
  scenes.goTo(shift, 10);
  await leader.client.volunteering.markNoShow.mutate({ signupId: signupId! });
  await scenes.scan(volunteer, shift, 'arrive', text, late);
  const confirm = async () => {
    const attendanceIds = (await rowOf(shift, volunteer)).attendances.map(({ id }) => id);
    return leader.client.volunteering.confirmAttendances.mutate({ shiftId, attendanceIds });
  };
  expect(await confirm()).toEqual({ confirmed: 1, proposed: 0 });
  expect(await rowOf(shift, volunteer)).toMatchObject({ signup: 'confirmed', signupId });
  expect(await confirm()).toEqual({ confirmed: 0, proposed: 0 });
});

it('two shifts at one time are credited once for it, whichever is settled first', async () => {
  const one = await scenes.aScene();
  const two = await scenes.aScene();
  const { volunteer } = one;
  await aSignup(cloud, here, two.shift, volunteer);
  const shifts = [one.shift, two.shift];
  for (const { id: shiftId } of shifts) {
    scenes.goTo(one.shift, 120);
    const times = {
      arrivedAt: one.shift.startsAt.toISOString(),
      leftAt: new Date(one.shift.startsAt.getTime() + 80 * minute).toISOString(),
    };
    await leader.client.volunteering.recordAttendance.mutate({
      ...{ shiftId, volunteerId: volunteer.volunteerId, ...times, reason: '没带手机' },
    });
  }
  await Promise.all(shifts.map((shift) => settle(shift)));
  expect(await entriesOf(volunteer)).toEqual([{ kind: 'service', minutes: 80, flag: null }]);
});

it('the list: arriving and leaving without a phone, times put right with a reason, until it is settled', async () => {
  const { shift, volunteer } = await scenes.aScene();
  const { client } = leader;
  const { volunteerId } = volunteer;
  const arrive = () => client.volunteering.recordArrival.mutate({ shiftId: shift.id, volunteerId });
  const [{ attendanceId }, again] = await Promise.all([arrive(), arrive()]);
  expect(again).toEqual({ attendanceId });
  scenes.goTo(shift, 30);
  await client.volunteering.recordLeaving.mutate({ attendanceId });
  await refused(
    client.volunteering.recordLeaving.mutate({ attendanceId }),
    'attendanceAlreadyLeft',
  );
  const correct = (from: number, until: number, reason = '登记晚了') =>
    client.volunteering.correctAttendance.mutate({
      ...{ attendanceId, reason },
      arrivedAt: new Date(shift.startsAt.getTime() + from * minute).toISOString(),
      leftAt: new Date(shift.startsAt.getTime() + until * minute).toISOString(),
    });
  await refused(correct(0, 31), 'attendanceTimesWrong');
  for (const reason of ['', '字'.repeat(10_000)])
    await refused(correct(0, 30, reason), 'attendanceReasonLength');
  await refused(correct(0, 30, '没有\u0000来'), 'inputInvalid');
  await correct(10, 30);
  expect(await scenes.recordOf({ shift, volunteer })).toEqual(['10 30 leader leader counted']);
  scenes.goTo(shift, 120);
  await settle(shift);
  await refused(correct(0, 30), 'shiftSettled');
  await refused(
    client.volunteering.declineAttendance.mutate({ attendanceId, reason: '没有来' }),
    'shiftSettled',
  );
  expect(await entriesOf(volunteer)).toEqual([{ kind: 'service', minutes: 20, flag: null }]);
});

it('only who has a place is put down, and a no-show frees it for whoever is there', async () => {
  const { shift, volunteer } = await scenes.aScene({ capacity: 1 });
  const walkIn = await aVolunteer(cloud, here);
  const { id: shiftId } = shift;
  const { markNoShow, recordArrival } = leader.client.volunteering;
  await refused(
    recordArrival.mutate({ shiftId, volunteerId: walkIn.volunteerId }),
    'signupNotConfirmed',
  );
  const { signupId } = await rowOf(shift, volunteer);
  scenes.goTo(shift, -1);
  await refused(markNoShow.mutate({ signupId: signupId! }), 'noShowTooEarly');
  scenes.goTo(shift, 20);
  await markNoShow.mutate({ signupId: signupId! });
  await scenes.scanNow(walkIn, shift, 'arrive', { acceptedRisks: 1 });
  const walkInSignup = (await rowOf(shift, walkIn)).signupId!;
  await refused(markNoShow.mutate({ signupId: walkInSignup }), 'noShowWasThere');
  await refused(scenes.scanNow(volunteer, shift, 'arrive', { acceptedRisks: 1 }), 'noPlaceLeft');
});

it('a shift cancelled while it goes on counts until then', async () => {
  const { shift, volunteer } = await scenes.aScene();
  await scenes.scanNow(volunteer, shift, 'arrive');
  scenes.goTo(shift, 45);
  const cancel = { shiftId: shift.id, reason: '突然下大雨' };
  await leader.client.volunteering.cancelShift.mutate(cancel);
  expect(await scenes.recordOf({ shift, volunteer })).toEqual(['0 45 code cancelled counted']);
  await refused(scenes.scanNow(volunteer, shift, 'arrive'), 'shiftCalledOff');
  cloud.advance(3 * day);
  await cloud.tick();
  expect(await entriesOf(volunteer)).toEqual([{ kind: 'service', minutes: 45, flag: null }]);
});

it('confirmed after settling, a late scan becomes a correction for a second person', async () => {
  const { shift, volunteer } = await scenes.aScene();
  const unknown = await aVolunteer(cloud, here);
  const [early, left] = [await scenes.codeAt(shift, 10), await scenes.codeAt(shift, 40)];
  scenes.goTo(shift, 60);
  await scenes.scanNow(volunteer, shift, 'arrive');
  scenes.goTo(shift, 120);
  await settle(shift);
  for (const who of [volunteer, unknown]) {
    await scenes.scan(who, shift, 'arrive', early, late);
    await scenes.scan(who, shift, 'leave', left, late);
  }
  const { people } = await desk(shift);
  const toConfirm = people
    .flatMap(({ attendances }) => attendances)
    .filter(({ state }) => state === 'toConfirm');
  const answer = await leader.client.volunteering.confirmAttendances.mutate({
    ...{ shiftId: shift.id, attendanceIds: toConfirm.map(({ id }) => id) },
  });
  expect(answer).toEqual({ confirmed: 2, proposed: 2 });
  const { rows } = await cloud.owner.query(
    'select minutes, state from minute_correction where volunteer_id = any($1)',
    [[volunteer.volunteerId, unknown.volunteerId]],
  );
  expect(rows).toEqual([
    { minutes: 30, state: 'proposed' },
    { minutes: 30, state: 'proposed' },
  ]);
  expect(await entriesOf(volunteer)).toEqual([{ kind: 'service', minutes: 60, flag: 'leftOpen' }]);
});

it('a shift that somebody has come to is not moved away from them', async () => {
  const { shift, volunteer } = await scenes.aScene({
    startsAt: new Date(cloud.now.getTime() + 20 * minute),
  });
  await scenes.scanNow(volunteer, shift, 'arrive');
  const move = () =>
    leader.client.volunteering.changeShift.mutate({
      ...{ shiftId: shift.id, scope: 'one', changes: { date: '2026-11-29' } },
    });
  await refused(move(), 'shiftPeopleThere');
  await scenes.scanNow(volunteer, shift, 'leave');
  await move();
  cloud.now = new Date(shift.endsAt.getTime() + 7 * day);
  await settle(shift);
  expect(await entriesOf(volunteer)).toEqual([]);
});

it('after a cancellation no correction goes beyond the time until then', async () => {
  const { shift, volunteer } = await scenes.aScene();
  await scenes.scanNow(volunteer, shift, 'arrive');
  scenes.goTo(shift, 45);
  await leader.client.volunteering.cancelShift.mutate({ shiftId: shift.id, reason: '突然下大雨' });
  await settle(shift);
  const { rows } = await cloud.owner.query<{ id: string }>(
    'select id from minute_entry where volunteer_id = $1',
    [volunteer.volunteerId],
  );
  const ledger = leader.client.volunteering;
  const change = { correctionId: uuid(), entryId: rows[0]!.id, reason: '一直做到了最后。' };
  await refused(ledger.correctMinutes.mutate({ ...change, minutes: 120 }), 'correctionTooMuch');
  const other = await aVolunteer(cloud, here);
  const added = { correctionId: uuid(), volunteerId: other.volunteerId, shiftId: shift.id };
  await refused(
    ledger.addService.mutate({
      ...{ ...added, reason: '一直做到了最后。' },
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
    }),
    'serviceOutsideShift',
  );
});
