import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedSession, comeTo, type TestSession } from '@/test/cloud/test-sessions';

jest.setTimeout(60_000);

const hour = 60 * 60 * 1000;

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let neighbour: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('ownersCommittee');
  neighbour = await here.aResident();
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

const moveTo = (session: TestSession, startsAt: Date) =>
  staff.client.hall.changeArrangement.mutate({
    ...{ sessionId: session.id, place: '社区活动室', capacity: null },
    ...{ startsAt: startsAt.toISOString() },
    ...{ endsAt: new Date(startsAt.getTime() + 2 * hour).toISOString() },
  });

it('an announced session is not moved to an earlier day than it could be announced for now', async () => {
  const session = await anAnnouncedSession(cloud, staff);
  const tooSoon = moveTo(session, new Date('2026-11-25T15:59:00Z'));
  expect(await refused(tooSoon, 'sessionNoticeTooShort')).toMatchObject({ days: 3 });
  await moveTo(session, new Date('2026-11-25T16:00:00Z'));
});

it('moved to a later time the notice it had is enough', async () => {
  const session = await anAnnouncedSession(cloud, staff);
  cloud.now = new Date(session.startsAt.getTime() - 25 * hour);
  await moveTo(session, new Date(session.startsAt.getTime() + hour));
});

it('a session nobody opened is called off after its time, and those who signed up are told', async () => {
  const session = await anAnnouncedSession(cloud, staff);
  const sessionId = session.id;
  await neighbour.client.hall.answerInvitation.mutate({ sessionId, coming: true });
  cloud.now = new Date(session.endsAt.getTime() + hour);
  await staff.client.hall.cancelSession.mutate({ sessionId, reason: '人没有到齐' });
  expect(await neighbour.client.hall.sessionDetail.query({ sessionId })).toMatchObject({
    state: 'cancelled',
  });
  const { items } = await neighbour.client.notices.listNotices.query({});
  expect(items[0]?.title).toContain('议事会取消');
});

it('a place given back once the meeting is over is offered to nobody', async () => {
  const session = await anAnnouncedSession(cloud, staff, { capacity: 1 });
  const sessionId = session.id;
  cloud.now = new Date(session.startsAt.getTime() - hour / 2);
  const { hall } = staff.client;
  const { personId } = (await here.aUnit()).owners[0]!;
  const { attendanceId } = await hall.checkInByHand.mutate({ sessionId, who: { personId } });
  const waiting = await neighbour.client.hall.answerInvitation.mutate({ sessionId, coming: true });
  expect(waiting).toEqual({ answer: 'waiting' });
  await hall.beginSession.mutate({ sessionId });
  await hall.endSession.mutate({ sessionId });
  await hall.removeAttendance.mutate({ sessionId, attendanceId, reason: '不是本人' });
  const { rows } = await cloud.owner.query(
    "select 1 from message where account_id = $1 and subject_id = $2 and occasion like '%movedUp%'",
    [neighbour.accountId, sessionId],
  );
  expect(rows).toEqual([]);
  expect(await neighbour.client.hall.sessionDetail.query({ sessionId })).toMatchObject({
    ...{ placesTaken: 0, mine: { answer: 'waiting' } },
  });
});

it('who has checked in does not give their place to somebody else', async () => {
  const session = await anAnnouncedSession(cloud, staff, { capacity: 1 });
  const sessionId = session.id;
  cloud.now = new Date(session.startsAt.getTime() - hour / 2);
  await comeTo(session, staff, neighbour);
  const { hall } = neighbour.client;
  await refused(hall.answerInvitation.mutate({ sessionId, coming: false }), 'alreadyCheckedIn');
  expect(await hall.sessionDetail.query({ sessionId })).toMatchObject({
    ...{ placesTaken: 1, mine: { isThere: true, maySignUp: false } },
  });
});
