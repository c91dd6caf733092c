import { v7 as uuid } from 'uuid';
import { asShortId } from '@/shared/short-id';
import { attendanceOf } from '@/test/cloud/test-attendance';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aSignup, aVolunteer, type TestShift } from '@/test/cloud/test-volunteering';

const minute = 60_000;
const day = 24 * 60 * minute;

let cloud: TestCloud;
let here: TestCommunity;
let leader: TestPerson;
let { aScene, codeOf, scan, scanNow, goTo, recordOf } = {} as ReturnType<typeof attendanceOf>;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  leader = await here.aStaffMember('residentsCommittee');
  ({ aScene, codeOf, scan, scanNow, goTo, recordOf } = attendanceOf(cloud, here, leader));
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

describe('with a network', () => {
  it('one arrives and leaves with the code on the screen, by the clock of the server', async () => {
    const scene = await aScene();
    const { shift, volunteer } = scene;
    goTo(shift, 4);
    expect(await scanNow(volunteer, shift, 'arrive')).toEqual({
      ...{ outcome: 'arrived', toConfirm: false, at: cloud.now.toISOString() },
    });
    goTo(shift, 64);
    expect(await scanNow(volunteer, shift, 'leave')).toMatchObject({ outcome: 'left' });
    expect(await recordOf(scene)).toEqual(['4 64 code code counted']);
    const own = await volunteer.client.volunteering.ownAttendance.query({ shiftId: shift.id });
    expect(own).toMatchObject({ minutes: 60, mayArrive: true, mayLeave: false });
  });

  it('the same scan twice, even at once, counts once and is answered the same', async () => {
    const scene = await aScene();
    const { shift, volunteer } = scene;
    const text = await codeOf(shift);
    const id = uuid();
    const answers = await Promise.all(
      [1, 2, 3].map(() => scan(volunteer, shift, 'arrive', text, { id })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    cloud.advance(3 * day);
    expect(await scan(volunteer, shift, 'arrive', text, { id, queued: true })).toEqual(answers[0]);
    expect(await recordOf(scene)).toEqual(['0  code  counted']);
    await refused(scan(volunteer, shift, 'leave', text, { id }), 'requestIdReused');
    const other = await aVolunteer(cloud, here);
    await refused(scan(other, shift, 'arrive', text, { id }), 'requestIdReused');
  });

  it('another scan of somebody who is there changes nothing', async () => {
    const scene = await aScene();
    const { shift, volunteer } = scene;
    await scanNow(volunteer, shift, 'arrive');
    cloud.advance(minute);
    expect(await scanNow(volunteer, shift, 'arrive')).toMatchObject({ outcome: 'alreadyThere' });
    await scanNow(volunteer, shift, 'leave');
    cloud.advance(minute);
    expect(await scanNow(volunteer, shift, 'leave')).toMatchObject({ outcome: 'alreadyLeft' });
    expect(await recordOf(scene)).toEqual(['0 1 code code counted']);
  });

  it('leaving before having arrived is refused, with what to do', async () => {
    const { shift, volunteer } = await aScene();
    await refused(scanNow(volunteer, shift, 'leave'), 'shiftNotCheckedIn');
  });

  it('a code is good for its half minute and the next; photographed it is refused', async () => {
    const { shift, volunteer } = await aScene();
    const text = await codeOf(shift);
    cloud.advance(59_999);
    expect(await scan(volunteer, shift, 'arrive', text)).toMatchObject({ outcome: 'arrived' });
    const friend = await aVolunteer(cloud, here);
    await aSignup(cloud, here, shift, friend);
    cloud.advance(1);
    await refused(scan(friend, shift, 'arrive', text), 'shiftCodeExpired');
  });

  it('a code of another shift, a made-up one, one that is to come and nonsense are refused', async () => {
    const { shift, volunteer } = await aScene();
    const other = await aScene();
    const foreign = await codeOf(other.shift);
    await refused(scan(volunteer, shift, 'arrive', foreign), 'shiftCodeOfAnother');
    const forged = asShortId(shift.id) + foreign.slice(22);
    await refused(scan(volunteer, shift, 'arrive', forged), 'shiftCodeWrong');
    const { codes } = await leader.client.volunteering.shiftCodes.query({ shiftId: shift.id });
    const next = codes[1]!.scene;
    for (const queued of [false, true])
      await refused(scan(volunteer, shift, 'arrive', next, { queued }), 'shiftCodeWrong');
    await refused(scan(volunteer, shift, 'arrive', '<script>😀'), 'shiftCodeUnreadable');
    await refused(scan(volunteer, shift, 'arrive', 'x'.repeat(10_000)), 'inputInvalid');
  });

  it('too early, and from the end on, nobody arrives; until half an hour later one leaves', async () => {
    const scene = await aScene({ startsAt: new Date(cloud.now.getTime() + 30 * minute + 1) });
    const { shift, volunteer } = scene;
    await refused(codeOf(shift), 'arrivalTooEarly');
    cloud.advance(1);
    await scanNow(volunteer, shift, 'arrive');
    goTo(shift, 120);
    const late = await aVolunteer(cloud, here);
    await refused(scanNow(late, shift, 'arrive'), 'arrivalOver');
    goTo(shift, 150);
    await scanNow(volunteer, shift, 'leave');
    expect(await recordOf(scene)).toEqual(['-30 150 code code counted']);
    const own = await volunteer.client.volunteering.ownAttendance.query({ shiftId: shift.id });
    expect(own.minutes).toBe(120);
    cloud.advance(1);
    await refused(codeOf(shift), 'leavingOver');
  });

  it('checking in elsewhere closes what is open: nobody is at two places', async () => {
    const one = await aScene();
    const two = await aScene();
    await aSignup(cloud, here, two.shift, one.volunteer);
    await scanNow(one.volunteer, one.shift, 'arrive');
    cloud.advance(20 * minute);
    await scanNow(one.volunteer, two.shift, 'arrive');
    expect(await recordOf(one)).toEqual(['0 20 code next counted']);
    expect(await recordOf({ ...one, shift: two.shift })).toEqual(['20  code  counted']);
  });

  it('whoever is checked in steps back or hands over after having left, and serves nothing then', async () => {
    const { shift, volunteer } = await aScene({
      startsAt: new Date(cloud.now.getTime() + 20 * minute),
    });
    const { people } = await leader.client.volunteering.shiftDesk.query({ shiftId: shift.id });
    const signupId = people[0]!.signupId!;
    const { cancelSignup, offerHandOver } = volunteer.client.volunteering;
    const { token } = await offerHandOver.mutate({ signupId, wantedShiftIds: [] });
    await scanNow(volunteer, shift, 'arrive');
    const stepBack = () => cancelSignup.mutate({ signupId, reason: '家里有急事' });
    await refused(stepBack(), 'stillCheckedIn');
    await refused(offerHandOver.mutate({ signupId, wantedShiftIds: [] }), 'stillCheckedIn');
    const neighbour = await aVolunteer(cloud, here);
    const take = { token, inExchange: null, riskRevision: 1, overlapAccepted: false };
    await refused(neighbour.client.volunteering.takeOver.mutate(take), 'handOverEnded');
    await scanNow(volunteer, shift, 'leave');
    await stepBack();
    goTo(shift, 120);
    await leader.client.volunteering.settleShift.mutate({ shiftId: shift.id });
    const { items } = await volunteer.client.volunteering.ownEntries.query({});
    expect(items).toEqual([]);
  });

  it('the codes a leader gets hold for ten minutes, and tell no secret', async () => {
    const { shift } = await aScene();
    const answer = await leader.client.volunteering.shiftCodes.query({ shiftId: shift.id });
    expect(answer.codes).toHaveLength(20);
    expect(answer.codes[0]!.from).toBe(cloud.now.toISOString());
    const { rows } = await cloud.owner.query(
      "select encode(secret, 'hex') as hex, encode(secret, 'base64') as base64 from shift_secret where shift_id = $1",
      [shift.id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toContain(rows[0].hex);
    expect(JSON.stringify(answer)).not.toContain(rows[0].base64);
  });
});

describe('without having signed up', () => {
  it('one reads the risks first, and the scan made before is used', async () => {
    const { shift } = await aScene({ capacity: 2 });
    const walkIn = await aVolunteer(cloud, here);
    const text = await codeOf(shift);
    const id = uuid();
    const first = await scan(walkIn, shift, 'arrive', text, { id });
    expect(first).toMatchObject({ outcome: 'risksToAccept' });
    cloud.advance(9 * minute);
    const accepted = { id, acceptedRisks: 1 };
    expect(await scan(walkIn, shift, 'arrive', text, accepted)).toMatchObject({
      outcome: 'arrived',
    });
    expect(await scan(walkIn, shift, 'arrive', text, accepted)).toMatchObject({
      outcome: 'arrived',
    });
    expect(await recordOf({ shift, volunteer: walkIn })).toEqual(['0  code  counted']);
    const { rows } = await cloud.owner.query(
      'select way, state, risk_revision from signup where shift_id = $1 and volunteer_id = $2',
      [shift.id, walkIn.volunteerId],
    );
    expect(rows).toEqual([{ way: 'walkIn', state: 'confirmed', risk_revision: 1 }]);
  });

  it('not longer than ten minutes after the scan, nor by accepting other risks', async () => {
    const { shift } = await aScene();
    const walkIn = await aVolunteer(cloud, here);
    const [id, text] = [uuid(), await codeOf(shift)];
    await scan(walkIn, shift, 'arrive', text, { id });
    const wrong = await scan(walkIn, shift, 'arrive', text, { id, acceptedRisks: 2 });
    expect(wrong.outcome).toBe('risksToAccept');
    cloud.advance(10 * minute + 1);
    await refused(
      scan(walkIn, shift, 'arrive', text, { id, acceptedRisks: 1 }),
      'shiftCodeExpired',
    );
  });

  it('only while a place is free, and only who may serve and is registered', async () => {
    const { shift } = await aScene({ capacity: 1, activity: { needed_skills: ['repair'] } });
    const [unskilled, skilled] = [
      await aVolunteer(cloud, here),
      await aVolunteer(cloud, here, { columns: { skills: ['repair'] } }),
    ];
    const accept = { acceptedRisks: 1 };
    await refused(scanNow(unskilled, shift, 'arrive', accept), 'skillNeeded');
    await refused(scanNow(skilled, shift, 'arrive', accept), 'noPlaceLeft');
    const nobody = await here.aResident();
    await refused(scanNow(nobody, shift, 'arrive', accept), 'notRegisteredAsVolunteer');
  });

  it('twenty at the door take the one free place once', async () => {
    const { shift } = await aScene({ capacity: 2 });
    const crowd = await Promise.all(Array.from({ length: 20 }, () => aVolunteer(cloud, here)));
    const text = await codeOf(shift);
    const outcomes = await Promise.allSettled(
      crowd.map((who) => scan(who, shift, 'arrive', text, { acceptedRisks: 1 })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('where the activity has a position', () => {
  const gate = {
    latitude_millionths: 31_230_400,
    longitude_millionths: 121_473_700,
    radius_metres: 100,
  };
  const show = (
    { client }: TestPerson,
    { id: shiftId }: TestShift,
    accuracy: number,
    id = uuid(),
  ) =>
    client.volunteering.checkInAtPlace.mutate({
      ...{ id, shiftId, event: 'arrive', acceptedRisks: null },
      ...{ latitude: 31.2304, longitude: 121.4737, accuracy },
    });

  it('one may check in by place, and only the way is kept', async () => {
    const scene = await aScene({ activity: gate });
    const { shift, volunteer } = scene;
    await refused(show(volunteer, shift, 101), 'notAtPlace');
    await refused(show(volunteer, shift, 301), 'placeInaccurate');
    const id = uuid();
    expect(await show(volunteer, shift, 100, id)).toMatchObject({ outcome: 'arrived' });
    expect(await show(volunteer, shift, 100, id)).toMatchObject({ outcome: 'arrived' });
    expect(await recordOf(scene)).toEqual(['0  place  counted']);
    const { rows } = await cloud.owner.query(
      `select attendance::text || attendance_scan::text as kept from attendance
       join attendance_scan on attendance_scan.id = arrived_scan_id where attendance.volunteer_id = $1`,
      [volunteer.volunteerId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].kept).not.toMatch(/31\.23|121\.47|31230400/);
  });

  it('elsewhere one does not', async () => {
    const { shift, volunteer } = await aScene();
    await refused(show(volunteer, shift, 5), 'placeCheckInOff');
  });
});
