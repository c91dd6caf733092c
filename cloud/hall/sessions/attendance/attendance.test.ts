import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedSession, comeTo, type TestSession } from '@/test/cloud/test-sessions';

const minute = 60 * 1000;

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let person: TestPerson;
let neighbour: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());
// Wrong guesses belong to a person, not to a session: each test has its own people.
beforeEach(async () => {
  person = await here.aResident();
  neighbour = await here.aResident();
});

/** A session whose doors have opened a moment ago. */
async function withOpenDoors(content: object = {}): Promise<TestSession> {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const session = await anAnnouncedSession(cloud, staff, content);
  cloud.now = new Date(session.startsAt.getTime() - 60 * minute);
  return session;
}

const codeOf = async (sessionId: string) =>
  (await staff.client.hall.sessionCode.query({ sessionId })).code;
const wrongCode = async (sessionId: string) =>
  String((Number(await codeOf(sessionId)) + 1) % 1_000_000).padStart(6, '0');
const checkIn = (who: TestPerson, sessionId: string, code: string) =>
  who.client.hall.checkIn.mutate({ sessionId, code });
const sheet = async (sessionId: string) =>
  (await staff.client.hall.sessionDesk.query({ sessionId })).attendances;

describe('checking in with the code', () => {
  it('puts the caller on the sheet, and twice is once', async () => {
    const { id } = await withOpenDoors();
    const code = await codeOf(id);
    const outcomes = await Promise.all([1, 2, 3].map(() => checkIn(person, id, code)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      ...['alreadyThere', 'alreadyThere', 'checkedIn'],
    ]);
    expect(await sheet(id)).toMatchObject([{ way: 'code', at: cloud.now.toISOString() }]);
    const { mine } = await person.client.hall.sessionDetail.query({ sessionId: id });
    expect(mine).toMatchObject({ isThere: true, answer: 'coming', mayCheckIn: false });
  });

  it('the code before is taken, an older one is not', async () => {
    const { id } = await withOpenDoors();
    const code = await codeOf(id);
    cloud.advance(59_999);
    expect(await checkIn(person, id, code)).toEqual({ outcome: 'checkedIn' });
    cloud.advance(1);
    expect(await checkIn(neighbour, id, code)).toEqual({ outcome: 'wrongCode' });
    expect(await sheet(id)).toHaveLength(1);
  });

  it('before the doors open and from the planned end on it is refused, whatever the code', async () => {
    const session = await withOpenDoors();
    const { id } = session;
    cloud.advance(-1);
    await refused(checkIn(person, id, '123456'), 'checkInTooEarly');
    await refused(staff.client.hall.sessionCode.query({ sessionId: id }), 'checkInTooEarly');
    cloud.now = new Date(session.endsAt.getTime() - 1);
    expect(await checkIn(person, id, await codeOf(id))).toEqual({ outcome: 'checkedIn' });
    cloud.now = session.endsAt;
    await refused(checkIn(neighbour, id, '123456'), 'checkInOver');
  });

  it('five wrong codes stop one person for five minutes, with the right one too, and nobody else', async () => {
    const { id } = await withOpenDoors();
    const wrong = await wrongCode(id);
    for (let tried = 0; tried < 5; tried += 1)
      expect(await checkIn(person, id, wrong)).toEqual({ outcome: 'wrongCode' });
    const until = new Date(cloud.now.getTime() + 5 * minute);
    const details = await refused(checkIn(person, id, await codeOf(id)), 'checkInTooManyGuesses');
    expect(details).toEqual({ until: until.toISOString() });
    await comeTo({ id } as TestSession, staff, neighbour);
    cloud.now = new Date(until.getTime() - 1);
    await refused(checkIn(person, id, await codeOf(id)), 'checkInTooManyGuesses');
    cloud.now = until;
    expect(await checkIn(person, id, await codeOf(id))).toEqual({ outcome: 'checkedIn' });
  });

  it('of many guesses sent at once five are looked at', async () => {
    const { id } = await withOpenDoors();
    const wrong = await wrongCode(id);
    const guesser = await here.aResident();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => checkIn(guesser, id, wrong)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('without having signed up it takes a place, while there are places', async () => {
    const { id } = await withOpenDoors({ capacity: 1 });
    const code = await codeOf(id);
    expect(await checkIn(person, id, code)).toEqual({ outcome: 'checkedIn' });
    expect(await refused(checkIn(neighbour, id, code), 'sessionFull')).toEqual({ capacity: 1 });
  });

  it('who waits does not get in past those who have a place', async () => {
    cloud.now = new Date('2026-11-22T02:00:00Z');
    const { id, startsAt } = await anAnnouncedSession(cloud, staff, { capacity: 1 });
    for (const { client } of [person, neighbour])
      await client.hall.answerInvitation.mutate({ sessionId: id, coming: true });
    cloud.now = startsAt;
    const code = await codeOf(id);
    await refused(checkIn(neighbour, id, code), 'sessionFull');
    expect(await checkIn(person, id, code)).toEqual({ outcome: 'checkedIn' });
  });

  it('a code opens no other session, and the secret is in no answer', async () => {
    const { id } = await withOpenDoors();
    const code = await codeOf(id);
    const other = await withOpenDoors();
    expect(await codeOf(other.id)).not.toBe(code);
    const { rows } = await cloud.owner.query(
      "select encode(secret, 'hex') as hex, encode(secret, 'base64') as base64 from check_in_secret where session_id = $1",
      [id],
    );
    const told = JSON.stringify([
      await staff.client.hall.sessionCode.query({ sessionId: id }),
      await staff.client.hall.sessionDesk.query({ sessionId: id }),
      await staff.client.hall.sessionDraft.query({ sessionId: id }),
      await person.client.hall.sessionDetail.query({ sessionId: id }),
    ]);
    expect(told).not.toContain(rows[0].hex);
    expect(told).not.toContain(rows[0].base64);
  });

  it('an answer of another community finds no session', async () => {
    const { id } = await withOpenDoors();
    const code = await codeOf(id);
    const elsewhere = await (await aCommunity(cloud)).aResident();
    await refused(checkIn(elsewhere, id, code), 'sessionNotFound');
  });
});

describe('the sheet in the hands of those who hold the session', () => {
  const byHand = (sessionId: string, who: { accountId: string } | { personId: string }) =>
    staff.client.hall.checkInByHand.mutate({ sessionId, who });

  it('somebody of the register without a phone is there with room and name, marked', async () => {
    const { id } = await withOpenDoors({ capacity: 1 });
    const unit = await here.aUnit({ ownerNames: ['周大爷'] });
    const { items } = await staff.client.hall.searchAttendees.query({
      ...{ sessionId: id, search: '周大' },
    });
    expect(items).toMatchObject([{ name: '周大爷', room: `1栋1单元${unit.roomNumber}` }]);
    const { personId } = items[0]!;
    const [first, second] = await Promise.all([byHand(id, { personId }), byHand(id, { personId })]);
    expect(first).toEqual(second);
    expect(await sheet(id)).toMatchObject([
      { way: 'staff', name: `1栋1单元${unit.roomNumber} 周大爷` },
    ]);
    await refused(checkIn(person, id, await codeOf(id)), 'sessionFull');
  });

  it('somebody of the register who has an account is the same person as with the code', async () => {
    const { id } = await withOpenDoors();
    await checkIn(person, id, await codeOf(id));
    await byHand(id, { personId: person.personId! });
    expect(await sheet(id)).toHaveLength(1);
  });

  it('takes who signed up by their signup, and nobody who did not', async () => {
    cloud.now = new Date('2026-11-22T02:00:00Z');
    const { id, startsAt } = await anAnnouncedSession(cloud, staff);
    await person.client.hall.answerInvitation.mutate({ sessionId: id, coming: true });
    await refused(byHand(id, { accountId: person.accountId }), 'checkInTooEarly');
    cloud.now = startsAt;
    await byHand(id, { accountId: person.accountId });
    await refused(byHand(id, { accountId: neighbour.accountId }), 'attendeeUnknown');
    await refused(byHand(id, { personId: uuid() }), 'attendeeUnknown');
    const elsewhere = await (await aCommunity(cloud)).aUnit();
    await refused(byHand(id, { personId: elsewhere.owners[0]!.personId }), 'attendeeUnknown');
  });

  it('a mistake is taken back with a reason, stays on record, and can be put right again', async () => {
    const { id } = await withOpenDoors({ capacity: 1 });
    const unit = await here.aUnit();
    const { personId } = unit.owners[0]!;
    const { attendanceId } = await byHand(id, { personId });
    const remove = (reason: string) =>
      staff.client.hall.removeAttendance.mutate({ sessionId: id, attendanceId, reason });
    await refused(remove(''), 'removalReasonLength');
    await remove('登记错了人');
    await refused(remove('登记错了人'), 'attendeeAlreadyRemoved');
    expect(await sheet(id)).toEqual([]);
    const { rows } = await cloud.owner.query(
      'select reason from attendance_removal where attendance_id = $1',
      [attendanceId],
    );
    expect(rows).toEqual([{ reason: '登记错了人' }]);
    // The place is free again.
    expect(await checkIn(person, id, await codeOf(id))).toEqual({ outcome: 'checkedIn' });
    await refused(byHand(id, { personId }), 'sessionFull');
  });

  it('whoever was put down without an account and has one since comes once', async () => {
    const { id } = await withOpenDoors();
    const unit = await here.aUnit();
    await byHand(id, { personId: unit.owners[0]!.personId });
    const owner = await here.aResident({ unit });
    expect(await checkIn(owner, id, await codeOf(id))).toEqual({ outcome: 'alreadyThere' });
    expect(await sheet(id)).toHaveLength(1);
  });

  it('is put right after the end too, but not from the minutes on', async () => {
    const session = await withOpenDoors();
    const sessionId = session.id;
    await staff.client.hall.beginSession.mutate({ sessionId });
    await staff.client.hall.endSession.mutate({ sessionId });
    await refused(checkIn(person, sessionId, '123456'), 'checkInOver');
    await byHand(sessionId, { personId: person.personId! });
    await cloud.owner.query(
      "update deliberation_session set state = 'minutesProposed', minutes_version = 1 where id = $1",
      [sessionId],
    );
    await refused(byHand(sessionId, { personId: neighbour.personId! }), 'attendanceSettled');
  });

  it('the trace stays, in the database too: the product may not change or delete it', async () => {
    const { rows } = await cloud.owner.query(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee = 'community_app' and privilege_type in ('UPDATE', 'DELETE')
         and table_name in ('session_attendance', 'attendance_removal', 'session_minutes', 'check_in_guess', 'check_in_secret')`,
    );
    expect(rows).toEqual([]);
  });
});
