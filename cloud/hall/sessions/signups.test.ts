import fc from 'fast-check';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';
import { anAnnouncedSession } from '@/test/cloud/test-sessions';

jest.setTimeout(120_000);

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let neighbours: TestPerson[];
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('ownersCommittee');
  neighbours = [];
  for (let made = 0; made < 8; made += 1) neighbours.push(await here.aResident());
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

const answer = (person: TestPerson, sessionId: string, coming: boolean) =>
  person.client.hall.answerInvitation.mutate({ sessionId, coming });
const detail = (person: TestPerson, sessionId: string) =>
  person.client.hall.sessionDetail.query({ sessionId });
const signupRows = async (sessionId: string) =>
  (
    await cloud.owner.query(
      'select account_id, answer from session_signup where session_id = $1 order by number',
      [sessionId],
    )
  ).rows as { account_id: string; answer: string }[];

it('when all places are taken one waits, moves up in order, and is told', async () => {
  const { id } = await anAnnouncedSession(cloud, staff, { capacity: 2 });
  const [first, second, third, fourth] = neighbours as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ];
  const answers = [];
  for (const person of [first, second, third, fourth])
    answers.push((await answer(person, id, true)).answer);
  expect(answers).toEqual(['coming', 'coming', 'waiting', 'waiting']);
  expect(await detail(fourth, id)).toMatchObject({
    ...{ placesTaken: 2, waiting: 2, mine: { answer: 'waiting', waitingPlace: 2 } },
  });
  expect(await answer(first, id, false)).toEqual({ answer: 'declined' });
  expect(await detail(third, id)).toMatchObject({ placesTaken: 2, mine: { answer: 'coming' } });
  expect(await detail(fourth, id)).toMatchObject({ mine: { waitingPlace: 1 } });
  const { rows } = await cloud.owner.query(
    "select body from message where account_id = $1 and subject_id = $2 and occasion like '%movedUp%'",
    [third.accountId, id],
  );
  expect(rows).toHaveLength(1);
  // Who comes back stands at the end.
  expect(await answer(first, id, true)).toEqual({ answer: 'waiting' });
  expect(await detail(first, id)).toMatchObject({ mine: { waitingPlace: 2 } });
});

it('answering the same again changes nothing', async () => {
  const { id } = await anAnnouncedSession(cloud, staff, { capacity: 3 });
  const [person] = neighbours as [TestPerson];
  await Promise.all([1, 2, 3].map(() => answer(person, id, true)));
  expect(await detail(person, id)).toMatchObject({ placesTaken: 1 });
  await Promise.all([1, 2, 3].map(() => answer(person, id, false)));
  expect(await detail(person, id)).toMatchObject({ placesTaken: 0 });
});

it('more places let those who wait in', async () => {
  const session = await anAnnouncedSession(cloud, staff, { capacity: 1 });
  const sessionId = session.id;
  for (const person of neighbours.slice(0, 4)) await answer(person, sessionId, true);
  await staff.client.hall.changeArrangement.mutate({
    ...{ sessionId, place: '社区活动室', capacity: 3 },
    ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() },
  });
  expect((await signupRows(sessionId)).map((row) => row.answer)).toEqual([
    ...['coming', 'coming', 'coming', 'waiting'],
  ]);
});

it('whatever many do at once, places are never exceeded and nobody is passed over', async () => {
  const someone = fc.nat(7);
  const wave = fc.array(fc.tuple(someone, fc.boolean()), { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(wave, { minLength: 1, maxLength: 3 }),
      async (capacity, waves) => {
        const { id } = await anAnnouncedSession(cloud, staff, { capacity });
        for (const tried of waves) {
          await Promise.all(tried.map(([place, coming]) => answer(neighbours[place]!, id, coming)));
          const rows = await signupRows(id);
          const coming = rows.filter((row) => row.answer === 'coming').length;
          const waiting = rows.filter((row) => row.answer === 'waiting').length;
          expect(coming).toBeLessThanOrEqual(capacity);
          expect(waiting > 0 ? coming : capacity).toBe(capacity);
          expect(await detail(neighbours[0]!, id)).toMatchObject({ placesTaken: coming, waiting });
          // Numbers are given out in order: who waits came after everybody who has a place from then.
          expect(new Set(rows.map((row) => row.account_id)).size).toBe(rows.length);
        }
      },
    ),
    { numRuns: 15, seed: 20261122 },
  );
});

it('the database itself lets no place be taken beyond the capacity', async () => {
  const { id } = await anAnnouncedSession(cloud, staff, { capacity: 1 });
  await expect(
    cloud.owner.query('update deliberation_session set places_taken = 2 where id = $1', [id]),
  ).rejects.toThrow(/check constraint/);
});

it('signing up ends with the start', async () => {
  const session = await anAnnouncedSession(cloud, staff);
  const [person] = neighbours as [TestPerson];
  cloud.now = new Date(session.startsAt.getTime() - 1);
  await answer(person, session.id, true);
  cloud.now = session.startsAt;
  await refused(answer(person, session.id, false), 'signupOver');
});

it('who may come is for those invited; everybody may read', async () => {
  const [author, follower, other] = neighbours as [TestPerson, TestPerson, TestPerson];
  const topicId = await aTopic(author);
  await follower.client.hall.cosignTopic.mutate({ topicId });
  const agenda = [{ title: '门禁维修方案', note: '', minutes: 30, topicId }];
  const { id } = await anAnnouncedSession(cloud, staff, { agenda, invited: 'followers' });
  await answer(author, id, true);
  await answer(follower, id, true);
  expect(await detail(other, id)).toMatchObject({ mine: { isInvited: false, maySignUp: false } });
  await refused(answer(other, id, true), 'sessionNotInvited');
});

it('a session of the seats is for those who sit there, themselves or through their body', async () => {
  const [author, seated, other] = neighbours as [TestPerson, TestPerson, TestPerson];
  const property = await here.aStaffMember('propertyManager');
  const gridWorker = await here.aStaffMember('gridWorker');
  const topicId = await aTopic(author);
  const seats = [{ body: 'propertyManager' as const }, { accountId: seated.accountId }];
  await seated.client.hall.cosignTopic.mutate({ topicId });
  await staff.client.hall.inviteSeats.mutate({ topicId, seats });
  const agenda = [{ title: '门禁维修方案', note: '', minutes: 30, topicId }];
  const { id } = await anAnnouncedSession(cloud, staff, { agenda, invited: 'seats' });
  await answer(property, id, true);
  await answer(seated, id, true);
  await refused(answer(other, id, true), 'sessionNotInvited');
  await refused(answer(gridWorker, id, true), 'sessionNotInvited');
});

it('who signed up is for those who hold sessions alone', async () => {
  const { id } = await anAnnouncedSession(cloud, staff);
  const [person, reader] = neighbours as [TestPerson, TestPerson];
  await answer(person, id, true);
  const seen = JSON.stringify(await detail(reader, id));
  expect(seen).not.toContain(person.accountId);
  expect(seen).not.toMatch(/业主\d|1栋/);
  const desk = await staff.client.hall.sessionDesk.query({ sessionId: id });
  expect(desk.signups).toMatchObject([{ accountId: person.accountId, answer: 'coming' }]);
  expect(desk.signups[0]?.name).toMatch(/^1栋1单元\d+ 业主\d+$/);
});
