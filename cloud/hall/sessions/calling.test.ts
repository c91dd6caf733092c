import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic, aTopic } from '@/test/cloud/test-hall';
import { forbiddenText } from '@/test/cloud/test-moderation';
import { anAnnouncedSession, sessionContent } from '@/test/cloud/test-sessions';

const hour = 60 * 60 * 1000;

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let colleague: TestPerson;
let author: TestPerson;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud, { settings: { sessionNoticeDays: 3 } });
  staff = await here.aStaffMember('ownersCommittee');
  colleague = await here.aStaffMember('residentsCommittee');
  author = await here.aResident();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  topicId = await anAcceptedTopic(author, staff);
});

const withTopic = () => ({ agenda: [{ title: '门禁维修方案', note: '', minutes: 30, topicId }] });
const timelineOf = async (id: string) =>
  (await author.client.hall.topicDetail.query({ topicId: id })).timeline;
const messagesOf = async (person: TestPerson, sessionId: string) => {
  await cloud.tick();
  const { rows } = await cloud.owner.query(
    "select occasion, body from message where account_id = $1 and kind = 'sessionNotice' and subject_id = $2 order by id",
    [person.accountId, sessionId],
  );
  return rows as { occasion: string; body: string }[];
};

describe('a draft', () => {
  it('is seen and gone on with by all who hold sessions, and by nobody else', async () => {
    const id = uuid();
    const written = sessionContent(cloud, withTopic());
    await staff.client.hall.saveSession.mutate({ id, revision: 0, ...written });
    const draft = await colleague.client.hall.sessionDraft.query({ sessionId: id });
    expect(draft).toMatchObject({
      ...{ state: 'draft', revision: 1, title: written.title },
      agenda: [{ topicId, topicTitle: '门禁坏了两个星期' }],
    });
    await refused(author.client.hall.sessionDetail.query({ sessionId: id }), 'sessionNotFound');
    const found = await author.client.hall.listSessions.query({ group: 'drafts' });
    expect(found.items).toEqual([]);
    const known = await colleague.client.hall.listSessions.query({ group: 'drafts' });
    expect(known.items.map((item) => item.id)).toContain(id);
  });

  it('says nothing a body may not publish', async () => {
    const words = { introduction: `${sessionContent(cloud).introduction} ${forbiddenText}` };
    await refused(
      staff.client.hall.saveSession.mutate({
        ...{ id: uuid(), revision: 0, ...sessionContent(cloud), ...words },
      }),
      'wordsNotAllowed',
    );
  });

  it('of two holders at once the second is told, whatever both wrote', async () => {
    const id = uuid();
    const written = sessionContent(cloud);
    await staff.client.hall.saveSession.mutate({ id, revision: 0, ...written });
    const outcomes = await Promise.allSettled([
      staff.client.hall.saveSession.mutate({ id, revision: 1, ...written, title: '甲方案' }),
      colleague.client.hall.saveSession.mutate({ id, revision: 1, ...written, title: '乙方案' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(
      staff.client.hall.saveSession.mutate({ id, revision: 1, ...written }),
      'sessionChangedMeanwhile',
    );
  });

  it('two begun under one id at once are one', async () => {
    const id = uuid();
    const save = () =>
      staff.client.hall.saveSession.mutate({ id, revision: 0, ...sessionContent(cloud) });
    const outcomes = await Promise.allSettled([save(), save()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['sessionTitleLength', { title: '<b>'.repeat(4_000) }],
    ['sessionTitleLength', { title: '\u202e\u200f会' }],
    ['sessionPlaceLength', { place: '   ' }],
    ['agendaItemsCount', { agenda: [] }],
    ['agendaTopicUnknown', { agenda: [{ title: '议题', note: '', minutes: 5, topicId: uuid() }] }],
    ['inputInvalid', { title: 'a\0b' }],
    ['inputInvalid', { startsAt: 'tomorrow' }],
  ])('is refused: %s', async (code, change) => {
    await refused(
      staff.client.hall.saveSession.mutate({
        ...{ id: uuid(), revision: 0, ...sessionContent(cloud), ...change },
      }),
      code as 'inputInvalid',
    );
  });

  it('takes no topic of another community on its agenda', async () => {
    const elsewhere = await aCommunity(cloud);
    const foreign = await aTopic(await elsewhere.aResident());
    const agenda = [{ title: '别处的事', note: '', minutes: 5, topicId: foreign }];
    await refused(
      staff.client.hall.saveSession.mutate({
        ...{ id: uuid(), revision: 0, ...sessionContent(cloud, { agenda }) },
      }),
      'agendaTopicUnknown',
    );
  });
});

describe('announcing', () => {
  it('publishes a notice, stands on the timeline of its topics, and tells who follows them', async () => {
    const { id } = await anAnnouncedSession(cloud, staff, withTopic());
    const { items } = await author.client.notices.listNotices.query({});
    expect(items[0]).toMatchObject({ title: '议事会：门禁怎么修' });
    expect((await timelineOf(topicId)).at(-1)?.sentence).toBe(
      '业主委员会将在 2026年11月29日 10:00 召开议事会“门禁怎么修”，地点：社区活动室',
    );
    expect(await messagesOf(author, id)).toHaveLength(1);
    const neighbour = await here.aResident();
    expect(await messagesOf(neighbour, id)).toEqual([]);
    const coming = await neighbour.client.hall.listSessions.query({ group: 'coming' });
    expect(coming.items.map((item) => item.id)).toContain(id);
    const ofTopic = await neighbour.client.hall.sessionsOfTopic.query({ topicId });
    expect(ofTopic).toMatchObject([{ id, state: 'announced' }]);
  });

  it('less than the community’s whole days ahead is refused, with the earliest day', async () => {
    const startsAt = '2026-11-25T15:59:00.000Z';
    const times = { startsAt, endsAt: '2026-11-25T17:00:00.000Z' };
    const details = await refused(anAnnouncedSession(cloud, staff, times), 'sessionNoticeTooShort');
    expect(details).toEqual({ days: 3, earliest: '2026-11-25T16:00:00.000Z' });
    await anAnnouncedSession(cloud, staff, { ...times, startsAt: '2026-11-25T16:00:00.000Z' });
  });

  it('twice at once announces once', async () => {
    const id = uuid();
    const { hall } = staff.client;
    const content = sessionContent(cloud, withTopic());
    const { revision } = await hall.saveSession.mutate({ id, revision: 0, ...content });
    const outcomes = await Promise.allSettled([
      hall.announceSession.mutate({ sessionId: id, revision }),
      colleague.client.hall.announceSession.mutate({ sessionId: id, revision }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const told = (await timelineOf(topicId)).filter(({ kind }) => kind === 'sessionAnnounced');
    expect(told).toHaveLength(1);
  });

  it('an agenda that was announced stays, in the database too', async () => {
    const { id } = await anAnnouncedSession(cloud, staff);
    await refused(
      staff.client.hall.saveSession.mutate({ id, revision: 1, ...sessionContent(cloud) }),
      'sessionNotDraft',
    );
    await refused(
      staff.client.hall.announceSession.mutate({ sessionId: id, revision: 1 }),
      'sessionNotDraft',
    );
  });
});

describe('changing the arrangement', () => {
  const arrangement = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, change = {}) => ({
    ...{ place: '社区活动室', startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...{ capacity: null as number | null, ...change },
  });
  const move = (sessionId: string, wanted: ReturnType<typeof arrangement>) =>
    staff.client.hall.changeArrangement.mutate({ sessionId, ...wanted });

  it('a new place is told to those who signed up, who stay signed up', async () => {
    const session = await anAnnouncedSession(cloud, staff, withTopic());
    const neighbour = await here.aResident();
    const { hall } = neighbour.client;
    await hall.answerInvitation.mutate({ sessionId: session.id, coming: true });
    await move(session.id, arrangement(session, { place: '小区凉亭' }));
    const [message] = await messagesOf(neighbour, session.id);
    expect(message?.body).toContain('小区凉亭');
    expect(await hall.sessionDetail.query({ sessionId: session.id })).toMatchObject({
      place: '小区凉亭',
      mine: { answer: 'coming' },
    });
    expect((await timelineOf(topicId)).at(-1)?.kind).toBe('sessionMoved');
  });

  it('place and time stay in the last 24 hours; cancelling and more places are possible', async () => {
    const session = await anAnnouncedSession(cloud, staff, { capacity: 5 });
    cloud.now = new Date(session.startsAt.getTime() - 24 * hour);
    await refused(
      move(session.id, arrangement(session, { place: '小区凉亭', capacity: 5 })),
      'sessionChangeTooLate',
    );
    await move(session.id, arrangement(session, { capacity: 6 }));
    const { hall } = staff.client;
    await hall.cancelSession.mutate({ sessionId: session.id, reason: '台风来了' });
    await refused(move(session.id, arrangement(session)), 'sessionNotChangeable');
  });

  it('is refused into the past, and to fewer places than are taken', async () => {
    const session = await anAnnouncedSession(cloud, staff, { capacity: 2 });
    const { hall } = author.client;
    await hall.answerInvitation.mutate({ sessionId: session.id, coming: true });
    const neighbour = await here.aResident();
    await neighbour.client.hall.answerInvitation.mutate({ sessionId: session.id, coming: true });
    const past = { startsAt: cloud.now, endsAt: new Date(cloud.now.getTime() + hour) };
    await refused(move(session.id, arrangement(past, { capacity: 2 })), 'sessionStartPassed');
    const fewer = arrangement(session, { capacity: 1 });
    expect(await refused(move(session.id, fewer), 'capacityBelowTaken')).toEqual({ taken: 2 });
  });

  it('who has a place is reminded a day before the start, of the new start alone', async () => {
    const session = await anAnnouncedSession(cloud, staff);
    const neighbour = await here.aResident();
    const { hall } = neighbour.client;
    await hall.answerInvitation.mutate({ sessionId: session.id, coming: true });
    const later = {
      startsAt: new Date(session.startsAt.getTime() + 48 * hour),
      endsAt: new Date(session.endsAt.getTime() + 48 * hour),
    };
    await move(session.id, arrangement(later));
    cloud.now = new Date(session.startsAt.getTime() - hour);
    const reminders = async () =>
      (await messagesOf(neighbour, session.id)).filter(({ occasion }) =>
        occasion.includes(':remind:'),
      );
    expect(await reminders()).toEqual([]);
    cloud.now = new Date(later.startsAt.getTime() - 24 * hour);
    expect(await reminders()).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('tells those who signed up, stands on the timelines, and ends everything', async () => {
    const session = await anAnnouncedSession(cloud, staff, withTopic());
    const neighbour = await here.aResident();
    const { hall } = neighbour.client;
    const sessionId = session.id;
    await hall.answerInvitation.mutate({ sessionId, coming: true });
    await staff.client.hall.cancelSession.mutate({ sessionId, reason: '场地停电' });
    expect((await messagesOf(neighbour, sessionId)).at(-1)?.body).toContain('场地停电');
    expect((await timelineOf(topicId)).at(-1)?.kind).toBe('sessionCancelled');
    await refused(hall.answerInvitation.mutate({ sessionId, coming: false }), 'sessionCancelled');
    await refused(
      staff.client.hall.cancelSession.mutate({ sessionId, reason: '再取消一次' }),
      'sessionNotCancellable',
    );
    cloud.now = session.startsAt;
    await refused(hall.checkIn.mutate({ sessionId, code: '000000' }), 'sessionCancelled');
    await refused(staff.client.hall.sessionCode.query({ sessionId }), 'sessionCancelled');
    await refused(staff.client.hall.beginSession.mutate({ sessionId }), 'sessionChangedMeanwhile');
    expect(await hall.sessionDetail.query({ sessionId })).toMatchObject({
      ...{ state: 'cancelled', cancelReason: '场地停电' },
    });
  });

  it('needs a reason, and ends a draft without telling anybody', async () => {
    const id = uuid();
    const { hall } = staff.client;
    await hall.saveSession.mutate({ id, revision: 0, ...sessionContent(cloud, withTopic()) });
    await refused(hall.cancelSession.mutate({ sessionId: id, reason: ' ' }), 'cancelReasonLength');
    await hall.cancelSession.mutate({ sessionId: id, reason: '不开了' });
    expect((await timelineOf(topicId)).some(({ kind }) => kind === 'sessionCancelled')).toBe(false);
    await refused(author.client.hall.sessionDetail.query({ sessionId: id }), 'sessionNotFound');
    const past = await author.client.hall.listSessions.query({ group: 'past' });
    expect(past.items.map((item) => item.id)).not.toContain(id);
  });
});

it('lists go on page by page, the next one first and past ones last first', async () => {
  const other = await aCommunity(cloud);
  const holder = await other.aStaffMember('ownersCommittee');
  const inDays = (days: number) => {
    const startsAt = new Date(cloud.now.getTime() + days * 24 * hour);
    const endsAt = new Date(startsAt.getTime() + hour);
    return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  };
  const ids: string[] = [];
  for (const days of [9, 5, 7])
    ids.push((await anAnnouncedSession(cloud, holder, inDays(days))).id);
  const [last, first, second] = ids;
  const { hall } = holder.client;
  const page = await hall.listSessions.query({ group: 'coming', limit: 2 });
  expect(page.items.map(({ id }) => id)).toEqual([first, second]);
  const rest = await hall.listSessions.query({ group: 'coming', cursor: page.nextCursor });
  expect(rest).toMatchObject({ items: [{ id: last }], nextCursor: null });
  expect(await hall.nextSession.query()).toMatchObject({ id: first });
  for (const sessionId of ids) await hall.cancelSession.mutate({ sessionId, reason: '取消了' });
  const past = await hall.listSessions.query({ group: 'past' });
  expect(past.items.map(({ id }) => id)).toEqual([last, second, first]);
  expect(await hall.nextSession.query()).toBeNull();
});
