import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';
import {
  anAnnouncedSession,
  aRunningSession,
  comeTo,
  type TestSession,
} from '@/test/cloud/test-sessions';

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let colleague: TestPerson;
let first: TestPerson;
let second: TestPerson;
let third: TestPerson;
let session: TestSession;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('ownersCommittee');
  colleague = await here.aStaffMember('administrator');
  [first, second, third] = [await here.aResident(), await here.aResident(), await here.aResident()];
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const agenda = ['门禁维修方案', '停车位怎么划'].map((title) => ({
    ...{ title, note: '', minutes: 30, topicId: null },
  }));
  session = await aRunningSession(cloud, staff, { agenda });
  await comeTo(session, staff, first, second, third);
});

const list = (who: TestPerson = third) =>
  who.client.hall.speakingList.query({ sessionId: session.id });
const ask = async (who: TestPerson) => {
  cloud.advance(1_000);
  return who.client.hall.askToSpeak.mutate({ sessionId: session.id });
};
const call = async (who: TestPerson = staff) =>
  who.client.hall.callSpeaker.mutate({
    ...{ sessionId: session.id, speakingId: (await list()).speaking?.id ?? null },
  });
const finish = () => staff.client.hall.finishSpeech.mutate({ sessionId: session.id });
/** Who waits, as these people see themselves in the line. */
const line = async () => {
  const places = await Promise.all(
    [first, second, third].map(async (who) =>
      (await list(who)).waiting.findIndex(({ isMine }) => isMine),
    ),
  );
  return places;
};

it('the line is in the order of asking, and everybody sees their place in it', async () => {
  for (const who of [second, first, third]) await ask(who);
  expect(await line()).toEqual([1, 0, 2]);
});

it('who has not spoken yet goes before who has', async () => {
  await ask(first);
  await call();
  await finish();
  for (const who of [first, second, third]) await ask(who);
  expect(await line()).toEqual([2, 0, 1]);
});

it('a speech on an earlier item counts, and a new item begins with an empty line', async () => {
  await ask(first);
  await call();
  await ask(second);
  const { agenda } = await staff.client.hall.sessionDesk.query({ sessionId: session.id });
  const { hall } = staff.client;
  await hall.takeUpItem.mutate({ sessionId: session.id, itemId: agenda[1]!.id });
  expect(await list()).toMatchObject({ speaking: null, waiting: [] });
  await ask(first);
  await ask(third);
  expect(await line()).toEqual([1, -1, 0]);
});

it('one stands in the line once, also when asking twice at once', async () => {
  const outcomes = await Promise.allSettled([ask(first), ask(first), ask(first)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await refused(ask(first), 'alreadyInLine');
  await call();
  await refused(ask(first), 'alreadyInLine');
});

it('two holders who press at once give the floor to one', async () => {
  await ask(first);
  await ask(second);
  const outcomes = await Promise.allSettled([call(staff), call(colleague)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await list(first)).toMatchObject({ speaking: { isMine: true }, waiting: [{}] });
});

it('who is passed over has not spoken and may ask again', async () => {
  const { requestId } = await ask(first);
  await call();
  await staff.client.hall.skipSpeaker.mutate({ sessionId: session.id, requestId });
  await refused(
    staff.client.hall.skipSpeaker.mutate({ sessionId: session.id, requestId }),
    'notInLine',
  );
  await ask(first);
  expect((await list(first)).waiting).toMatchObject([{ speeches: 0, isMine: true }]);
});

it('one may leave the line', async () => {
  await ask(first);
  await first.client.hall.withdrawRequest.mutate({ sessionId: session.id });
  expect((await list()).waiting).toEqual([]);
  await refused(first.client.hall.withdrawRequest.mutate({ sessionId: session.id }), 'notInLine');
  await refused(call(), 'nobodyInLine');
  await refused(finish(), 'nobodySpeaking');
});

it('is for those who have checked in, while the session goes on', async () => {
  const late = await here.aResident();
  await refused(ask(late), 'notCheckedIn');
  await staff.client.hall.endSession.mutate({ sessionId: session.id });
  await refused(ask(first), 'sessionNotRunning');
  await refused(call(), 'sessionNotRunning');
});

it('a holder puts somebody without a phone into the line; taken off the sheet, they leave it', async () => {
  const unit = await here.aUnit({ ownerNames: ['周大爷'] });
  const { hall } = staff.client;
  const sessionId = session.id;
  const who = { personId: unit.owners[0]!.personId };
  const { attendanceId } = await hall.checkInByHand.mutate({ sessionId, who });
  await hall.addSpeaker.mutate({ sessionId, attendanceId });
  expect((await list()).waiting).toMatchObject([{ name: '1栋 周**' }]);
  expect((await list(staff)).waiting[0]?.name).toContain('周大爷');
  await hall.removeAttendance.mutate({ sessionId, attendanceId, reason: '登记错了人' });
  expect((await list()).waiting).toEqual([]);
  await refused(hall.addSpeaker.mutate({ sessionId, attendanceId }), 'attendeeUnknown');
});

it('who spoke on a topic follows it from then on', async () => {
  const topicId = await aTopic(second);
  const agenda = [{ title: '门禁维修方案', note: '', minutes: 30, topicId }];
  session = await aRunningSession(cloud, staff, { agenda });
  await comeTo(session, staff, first, third);
  await ask(first);
  await call();
  await finish();
  const { rows } = await cloud.owner.query(
    "select account_id from topic_follow where topic_id = $1 and because = 'spoke'",
    [topicId],
  );
  expect(rows).toEqual([{ account_id: first.accountId }]);
});

it('begins an hour before its start at the earliest, once, with the first item', async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const { hall } = staff.client;
  const planned = await anAnnouncedSession(cloud, staff);
  const begin = () => hall.beginSession.mutate({ sessionId: planned.id });
  cloud.now = new Date(planned.startsAt.getTime() - 60 * 60 * 1000 - 1);
  await refused(begin(), 'sessionBeginsLater');
  cloud.advance(1);
  const outcomes = await Promise.allSettled([begin(), begin()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const desk = await hall.sessionDesk.query({ sessionId: planned.id });
  expect(desk).toMatchObject({ state: 'inProgress', agenda: [{ isCurrent: true }] });
  const { agenda } = await hall.sessionDesk.query({ sessionId: session.id });
  const foreign = { sessionId: planned.id, itemId: agenda[0]!.id };
  await refused(hall.takeUpItem.mutate(foreign), 'agendaItemUnknown');
});
