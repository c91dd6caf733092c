import { clientOf, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  type TestShift,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';

jest.setTimeout(120_000);

const minute = 60_000;

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

const input = (shift: TestShift) => ({
  ...{ shiftId: shift.id, postId: shift.postId, riskRevision: 1, overlapAccepted: false },
});
const signUp = (person: TestPerson, shift: TestShift, changes: object = {}) =>
  person.client.volunteering.signUp.mutate({ ...input(shift), ...changes });
const volunteer = (columns: Record<string, unknown> = {}) => aVolunteer(cloud, here, { columns });
const volunteers = (count: number): Promise<TestVolunteer[]> =>
  Promise.all(Array.from({ length: count }, () => volunteer()));

const rowsOf = async (shift: TestShift) =>
  (
    await cloud.owner.query(
      'select number, state, volunteer_id from signup where shift_id = $1 order by number',
      [shift.id],
    )
  ).rows as { number: number; state: string; volunteer_id: string }[];
const placesTaken = async (shift: TestShift): Promise<number> =>
  (await cloud.owner.query('select places_taken from shift_post where id = $1', [shift.postId]))
    .rows[0].places_taken;

it('a place while one is free, then the waiting list, in the order of numbers', async () => {
  const shift = await aShift(cloud, here, activityId, { capacity: 2 });
  const answers = [];
  for (const person of await volunteers(4)) answers.push(await signUp(person, shift));
  expect(answers).toMatchObject([
    { state: 'confirmed', number: 1, waitingPlace: null },
    { state: 'confirmed', number: 2, waitingPlace: null },
    { state: 'waiting', number: 3, waitingPlace: 1 },
    { state: 'waiting', number: 4, waitingPlace: 2 },
  ]);
});

it('two hundred at the same second, over ten servers: ten places, a gapless list', async () => {
  const shift = await aShift(cloud, here, activityId, { capacity: 10 });
  const people = await volunteers(200);
  // Calls are gathered by server: here each has a connection of its own, and they meet at the locks.
  const servers = Array.from({ length: 10 }, () => ({ ...cloud.services }));
  const answers = await Promise.all(
    people.map(({ openId }, place) => {
      const server = servers[place % servers.length] ?? cloud.services;
      return clientOf(server, openId, here.id).volunteering.signUp.mutate(input(shift));
    }),
  );
  const rows = await rowsOf(shift);
  expect(rows.map(({ number }) => number)).toEqual(people.map((_, place) => place + 1));
  // The first ten have the places, and everybody was told what stands in the list.
  expect(rows.filter(({ state }) => state === 'confirmed').map(({ number }) => number)).toEqual(
    rows.slice(0, 10).map(({ number }) => number),
  );
  expect(await placesTaken(shift)).toBe(10);
  for (const { number, state, waitingPlace } of answers) {
    expect(state).toBe(number <= 10 ? 'confirmed' : 'waiting');
    expect(waitingPlace).toBe(number <= 10 ? null : number - 10);
  }
});

it('the same request answered again is the same signup; another body with its id is refused', async () => {
  const shift = await aShift(cloud, here, activityId, { capacity: 1 });
  const [first, second] = (await volunteers(2)) as [TestVolunteer, TestVolunteer];
  await signUp(first, shift);
  const context = { context: { requestId: 'request-0001' } };
  const ask = () => second.client.volunteering.signUp.mutate(input(shift), context);
  const answers = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(answers.map(({ signupId }) => signupId)).size).toBe(1);
  // The first answer stays, although they have moved up since.
  await cloud.owner.query(
    "update signup set state = 'cancelled' where shift_id = $1 and number = 1",
    [shift.id],
  );
  await cloud.owner.query("update signup set state = 'confirmed' where id = $1", [
    answers[0]?.signupId,
  ]);
  expect(await ask()).toEqual(answers[0]);
  expect(await rowsOf(shift)).toHaveLength(2);
  const another = await aShift(cloud, here, activityId);
  await refused(
    second.client.volunteering.signUp.mutate(input(another), context),
    'requestIdReused',
  );
});

it('nobody is on a list twice', async () => {
  const shift = await aShift(cloud, here, activityId);
  const person = await volunteer();
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => signUp(person, shift)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await refused(signUp(person, shift), 'alreadySignedUp');
  expect(await rowsOf(shift)).toHaveLength(1);
});

it('a shift at the same time is taken on only knowingly, also within one batch', async () => {
  const morning = await aShift(cloud, here, activityId);
  const [noon, after] = await Promise.all([
    aShift(cloud, here, activityId, { startsAt: new Date(morning.endsAt.getTime() - 30 * minute) }),
    aShift(cloud, here, activityId, { startsAt: morning.endsAt }),
  ]);
  const person = await volunteer();
  const both = await Promise.allSettled([signUp(person, morning), signUp(person, noon)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await signUp(person, after, { overlapAccepted: true });
  const other = await volunteer();
  await signUp(other, morning);
  await refused(signUp(other, noon), 'shiftsOverlap');
  await signUp(other, after);
  await signUp(other, noon, { overlapAccepted: true });
});

it('risks are accepted as they are now', async () => {
  const risky = await anActivity(cloud, here, staff, { risk_revision: 2 });
  const shift = await aShift(cloud, here, risky);
  const person = await volunteer();
  await refused(signUp(person, shift), 'risksNotAccepted');
  await signUp(person, shift, { riskRevision: 2 });
});

it.each([
  ['with an age known to be too low', { birth_date: '2010-11-26', adult: false }, {}, 'tooYoung'],
  ['on the birthday itself', { birth_date: '1961-11-25' }, { most_age: 65 }, null],
  ['a year too old', { birth_date: '1960-11-25' }, { most_age: 65 }, 'tooOld'],
  ['of unknown age where it counts', {}, { most_age: 65 }, 'birthDateNeeded'],
  ['without the skill', { skills: ['cooking'] }, { needed_skills: ['firstAid'] }, 'skillNeeded'],
  ['with one of the skills', { skills: ['law'] }, { needed_skills: ['firstAid', 'law'] }, null],
  ['having left', { left_at: new Date('2026-11-01') }, {}, 'volunteerHasLeft'],
] as const)('%s', async (_, columns, ofActivity, code) => {
  const chosen = await anActivity(cloud, here, staff, ofActivity);
  const shift = await aShift(cloud, here, chosen);
  const person = await volunteer(columns);
  if (code === null) await signUp(person, shift);
  else await refused(signUp(person, shift), code);
});

it('closed, begun and unknown shifts, and posts of others, are refused', async () => {
  const person = await volunteer();
  const shift = await aShift(cloud, here, activityId);
  const other = await aShift(cloud, here, activityId);
  await refused(signUp(await here.aResident(), shift), 'notRegisteredAsVolunteer');
  await refused(signUp(person, shift, { postId: other.postId }), 'postNotFound');
  await refused(signUp(person, shift, { shiftId: other.postId }), 'shiftNotFound');
  const draft = await anActivity(cloud, here, staff, { state: 'draft', published_at: null });
  await refused(signUp(person, await aShift(cloud, here, draft)), 'shiftNotFound');
  await refused(signUp(person, shift, { riskRevision: 0 }), 'inputInvalid');
  const elsewhere = await aCommunity(cloud);
  const foreign = await aVolunteer(cloud, elsewhere);
  await refused(signUp(foreign, shift), 'shiftNotFound');
  cloud.now = shift.startsAt;
  await refused(signUp(person, shift), 'shiftBegan');
  const ended = await aShift(cloud, here, activityId, {
    columns: { state: 'ended', ended_at: cloud.now },
  });
  await refused(signUp(person, ended), 'shiftNotOpen');
});

it('less than half an hour before the start nobody waits in vain', async () => {
  const shift = await aShift(cloud, here, activityId, { capacity: 1 });
  const [first, second] = (await volunteers(2)) as [TestVolunteer, TestVolunteer];
  cloud.now = new Date(shift.startsAt.getTime() - 29 * minute);
  await signUp(first, shift);
  await refused(signUp(second, shift), 'shiftFullSoon');
});

it('the page of a shift tells everybody the same, and each where they stand', async () => {
  const shift = await aShift(cloud, here, activityId, { capacity: 1 });
  const [first, second, reader] = (await volunteers(3)) as [
    TestVolunteer,
    TestVolunteer,
    TestVolunteer,
  ];
  await signUp(first, shift);
  await aSignup(cloud, here, shift, second, 'waiting');
  const detail = (person: TestPerson) =>
    person.client.volunteering.shiftDetail.query({ shiftId: shift.id });
  expect(await detail(second)).toMatchObject({
    posts: [{ capacity: 1, placesTaken: 1, waiting: 1 }],
    mine: { signup: { state: 'waiting', waitingPlace: 1 } },
  });
  const seen = await detail(reader);
  expect(seen.mine).toMatchObject({ isRegistered: true, signup: null, problem: null });
  const text = JSON.stringify(seen);
  for (const hidden of [first.name, first.volunteerId, second.name]) {
    expect(text).not.toContain(hidden);
  }
  await refused(
    reader.client.volunteering.shiftSignups.query({ shiftId: shift.id, group: 'placed' }),
    'notYourShift',
  );
  const mine = await second.client.volunteering.myShifts.query({ group: 'coming' });
  expect(mine.items).toMatchObject([{ shiftId: shift.id, state: 'waiting', waitingPlace: 1 }]);
});

it('a phone tells a leader no name they do not know: it is masked until that person is on the list', async () => {
  const leader = await here.aResident();
  const shift = await aShift(cloud, here, activityId, {
    columns: { leader_account_id: leader.accountId },
  });
  const other = await volunteer({ name: '上官云霞', phone: '13612344321' });
  const namesFor = async ({ client }: TestPerson, search: string) =>
    (await client.volunteering.searchVolunteers.query({ shiftId: shift.id, search })).map(
      ({ name }) => name,
    );
  expect(await namesFor(leader, '13612344321')).toEqual(['上官**']);
  expect(await namesFor(leader, '上官云霞')).toEqual(['上官云霞']);
  expect(await namesFor(staff, '13612344321')).toEqual(['上官云霞']);
  await aSignup(cloud, here, shift, other);
  expect(await namesFor(leader, '13612344321')).toEqual(['上官云霞']);
});
