import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { attendanceOf } from '@/test/cloud/test-attendance';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aSignup, aVolunteer } from '@/test/cloud/test-volunteering';

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

it('what was scanned without a network counts once a leader has confirmed it', async () => {
  const scene = await scenes.aScene();
  const { shift, volunteer } = scene;
  const [came, left] = [await scenes.codeAt(shift, 5), await scenes.codeAt(shift, 95)];
  scenes.goTo(shift, 100);
  expect(await scenes.scan(volunteer, shift, 'arrive', came, late)).toEqual({
    ...{ outcome: 'arrived', toConfirm: true },
    at: new Date(shift.startsAt.getTime() + 5 * minute).toISOString(),
  });
  expect(await scenes.scan(volunteer, shift, 'leave', left, late)).toMatchObject({
    ...{ outcome: 'left', toConfirm: true },
  });
  expect(await scenes.recordOf(scene)).toEqual(['5 95 offlineCode offlineCode toConfirm']);
  const shiftId = shift.id;
  const desk = await leader.client.volunteering.shiftDesk.query({ shiftId });
  expect(desk.people).toMatchObject([{ minutes: 0 }]);
  const attendanceIds = desk.people[0]!.attendances.map(({ id }) => id);
  await leader.client.volunteering.confirmAttendances.mutate({ shiftId, attendanceIds });
  const own = await volunteer.client.volunteering.ownAttendance.query({ shiftId });
  expect(own.minutes).toBe(90);
});

it('in the wrong order, twice, and with the end known first, it is the same', async () => {
  const scene = await scenes.aScene();
  const { shift, volunteer } = scene;
  const [came, left] = [await scenes.codeAt(shift, 5), await scenes.codeAt(shift, 95)];
  scenes.goTo(shift, 200);
  await cloud.tick();
  const id = uuid();
  const first = await scenes.scan(volunteer, shift, 'leave', left, { ...late, id });
  expect(first).toMatchObject({ outcome: 'kept', toConfirm: true });
  await scenes.scan(volunteer, shift, 'arrive', came, late);
  await scenes.scan(volunteer, shift, 'leave', left, { ...late, id });
  expect(await scenes.scan(volunteer, shift, 'arrive', came, late)).toMatchObject({
    outcome: 'alreadyThere',
  });
  expect(await scenes.recordOf(scene)).toEqual(['5 95 offlineCode offlineCode toConfirm']);
});

it('in whatever order scans arrive, the same time waits to be confirmed', async () => {
  const { shift } = await scenes.aScene({ capacity: 20 });
  // Minutes after the start: scanned twice, left, came back, left twice.
  const made = [];
  for (const [event, minutes] of [
    ...([
      ['arrive', 5],
      ['arrive', 15],
      ['leave', 40],
    ] as const),
    ...([
      ['arrive', 50],
      ['leave', 90],
      ['leave', 95],
    ] as const),
  ])
    made.push({ event, minutes, text: await scenes.codeAt(shift, minutes) });
  scenes.goTo(shift, 110);
  for (const order of fc.sample(fc.shuffledSubarray(made, { minLength: made.length }), 12)) {
    const volunteer = await aVolunteer(cloud, here);
    await aSignup(cloud, here, shift, volunteer);
    for (const { event, text } of order) await scenes.scan(volunteer, shift, event, text, late);
    const { rows } = await cloud.owner.query(
      'select sum(extract(epoch from left_at - arrived_at)) / 60 as minutes from attendance where volunteer_id = $1',
      [volunteer.volunteerId],
    );
    const told = order.map(({ event, minutes }) => `${event} ${minutes}`);
    expect({ told, minutes: Number(rows[0].minutes) }).toEqual({ told, minutes: 35 + 40 });
  }
}, 30_000);

it('an old code counts for nothing by itself, whoever photographed it', async () => {
  const scene = await scenes.aScene();
  const photographed = await scenes.codeAt(scene.shift, 1);
  cloud.advance(10 * minute);
  const friend = { ...scene, volunteer: await aVolunteer(cloud, here) };
  const { shift, volunteer } = friend;
  await refused(scenes.scan(volunteer, shift, 'arrive', photographed), 'shiftCodeExpired');
  await scenes.scan(volunteer, shift, 'arrive', photographed, late);
  expect(await scenes.recordOf(friend)).toEqual(['1  offlineCode  toConfirm']);
  const { rows } = await cloud.owner.query('select id from signup where volunteer_id = $1', [
    volunteer.volunteerId,
  ]);
  expect(rows).toEqual([]);
});

it('sent while the code still holds, a kept scan counts by itself', async () => {
  const scene = await scenes.aScene();
  const text = await scenes.codeOf(scene.shift);
  cloud.advance(45_000);
  expect(await scenes.scan(scene.volunteer, scene.shift, 'arrive', text, late)).toMatchObject({
    ...{ outcome: 'arrived', toConfirm: false },
  });
});

it('seven days later it is still taken, and not a moment longer', async () => {
  const scene = await scenes.aScene();
  const { shift, volunteer } = scene;
  const text = await scenes.codeAt(shift, 10);
  cloud.now = new Date(shift.startsAt.getTime() + 10 * minute + 7 * day + 1);
  await refused(scenes.scan(volunteer, shift, 'arrive', text, late), 'scanTooOld');
  cloud.advance(-1);
  await scenes.scan(volunteer, shift, 'arrive', text, late);
});

it('a late scan on leaving takes the place of how the attendance was closed', async () => {
  const scene = await scenes.aScene();
  const { shift, volunteer } = scene;
  await scenes.scanNow(volunteer, shift, 'arrive');
  const left = await scenes.codeAt(shift, 70);
  const elsewhere = await scenes.aScene();
  await aSignup(cloud, here, elsewhere.shift, volunteer);
  scenes.goTo(shift, 90);
  await scenes.scanNow(volunteer, elsewhere.shift, 'arrive');
  expect(await scenes.recordOf(scene)).toEqual(['0 90 code next counted']);
  await scenes.scan(volunteer, shift, 'leave', left, late);
  expect(await scenes.recordOf(scene)).toEqual(['0 70 code offlineCode counted']);
});

it('a late arrival ends where the volunteer went next, and cuts nothing that counts', async () => {
  const one = await scenes.aScene();
  const { volunteer } = one;
  const two = await scenes.aScene();
  await aSignup(cloud, here, two.shift, volunteer);
  const [early, between] = [await scenes.codeAt(one.shift, 10), await scenes.codeAt(one.shift, 50)];
  scenes.goTo(two.shift, 40);
  await scenes.scanNow(volunteer, two.shift, 'arrive');
  scenes.goTo(two.shift, 60);
  await scenes.scan(volunteer, one.shift, 'arrive', early, late);
  await scenes.scan(volunteer, one.shift, 'arrive', between, late);
  expect(await scenes.recordOf(one)).toEqual([
    '10 40 offlineCode next toConfirm',
    '50  offlineCode  toConfirm',
  ]);
  expect(await scenes.recordOf({ ...two, volunteer })).toEqual(['40  code  counted']);
  // Confirmed, it is checking in elsewhere.
  const shiftId = one.shift.id;
  const { people } = await leader.client.volunteering.shiftDesk.query({ shiftId });
  const attendanceIds = people
    .find(({ volunteerId }) => volunteerId === volunteer.volunteerId)!
    .attendances.map(({ id }) => id);
  await leader.client.volunteering.confirmAttendances.mutate({ shiftId, attendanceIds });
  expect(await scenes.recordOf({ ...two, volunteer })).toEqual(['40 50 code next counted']);
});

it('a scan a leader declined does not come back when it is sent again', async () => {
  const scene = await scenes.aScene();
  const { shift, volunteer } = scene;
  const [text, id] = [await scenes.codeAt(shift, 1), uuid()];
  scenes.goTo(shift, 30);
  await scenes.scan(volunteer, shift, 'arrive', text, { ...late, id });
  const { people } = await leader.client.volunteering.shiftDesk.query({ shiftId: shift.id });
  const attendanceId = people[0]!.attendances[0]!.id;
  const decline = (reason: string) =>
    leader.client.volunteering.declineAttendance.mutate({ attendanceId, reason });
  await refused(decline(' 没 '), 'attendanceReasonLength');
  await decline('当时不在现场');
  await scenes.scan(volunteer, shift, 'arrive', text, { ...late, id });
  expect(await scenes.recordOf(scene)).toEqual(['1  offlineCode  declined']);
  await scenes.scanNow(volunteer, shift, 'arrive');
  expect(await scenes.recordOf(scene)).toHaveLength(2);
});

it('the evidence stays, in the database too: the product may not change or delete it', async () => {
  await expect(
    cloud.database.updateTable('attendanceScan').set({ outcome: 'kept' }).execute(),
  ).rejects.toThrow('permission denied');
  await expect(cloud.database.deleteFrom('attendanceScan').execute()).rejects.toThrow(
    'permission denied',
  );
});

it('several late scans of one person after settling wait for each other, and nobody else for them', async () => {
  const { shift, volunteer } = await scenes.aScene();
  const other = await aVolunteer(cloud, here);
  await aSignup(cloud, here, shift, other);
  const codes = [];
  for (const at of [10, 40, 60, 90]) codes.push(await scenes.codeAt(shift, at));
  scenes.goTo(shift, 120);
  await leader.client.volunteering.settleShift.mutate({ shiftId: shift.id });
  for (const who of [volunteer, other]) {
    for (const [place, code] of codes.entries())
      await scenes.scan(who, shift, place % 2 === 0 ? 'arrive' : 'leave', code, late);
  }
  const waiting = async () =>
    (await leader.client.volunteering.shiftDesk.query({ shiftId: shift.id })).people
      .flatMap(({ attendances }) => attendances)
      .filter(({ state }) => state === 'toConfirm')
      .map(({ id }) => id);
  const attendanceIds = await waiting();
  expect(attendanceIds).toHaveLength(4);
  const answer = await leader.client.volunteering.confirmAttendances.mutate({
    ...{ shiftId: shift.id, attendanceIds },
  });
  expect(answer).toEqual({ confirmed: 2, proposed: 2 });
  const left = await waiting();
  expect(left).toHaveLength(2);
  const rest = { shiftId: shift.id, attendanceIds: left };
  await refused(leader.client.volunteering.confirmAttendances.mutate(rest), 'correctionPending');
  const second = await here.aStaffMember('ownersCommittee');
  for (const who of [volunteer, other]) {
    const { items } = await second.client.volunteering.listCorrections.query({ which: 'open' });
    const { id: correctionId } = items.find((item) => item.volunteerName === who.name)!;
    await second.client.volunteering.confirmCorrection.mutate({ correctionId });
    // The other one still waits for theirs, and is passed over.
    const answered = await leader.client.volunteering.confirmAttendances.mutate(rest);
    expect(answered).toEqual({ confirmed: 1, proposed: 1 });
  }
  expect(await waiting()).toEqual([]);
});
