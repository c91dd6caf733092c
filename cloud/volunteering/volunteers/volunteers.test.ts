import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aMinuteEntry,
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
} from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('residentsCommittee');
});
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});
afterAll(() => cloud.stop());

const said = {
  ...{ skills: ['law' as const], interests: ['green' as const], wantsCalls: true },
  ...{ onLeaderboard: false, birthDate: null },
};
const register = ({ client }: TestPerson, changes: object = {}) =>
  client.volunteering.registerAsVolunteer.mutate({ ...said, ...changes });
const own = ({ client }: TestPerson) => client.volunteering.ownVolunteer.query();
const rowOf = async (volunteerId: string) =>
  (
    await cloud.owner.query('select *, birth_date::text as born from volunteer where id = $1', [
      volunteerId,
    ])
  ).rows[0];

it('registering takes name and phone from the home, and each consent by itself', async () => {
  const unit = await here.aUnit({ ownerNames: ['周敏'] });
  const person = await here.aResident({ unit });
  expect(await own(person)).toMatchObject({
    ...{ isRegistered: false, isAdult: true, profile: null, claimable: null },
    contact: { name: '周敏', phone: unit.owners[0]?.phone },
  });
  const { volunteerId } = await register(person);
  expect(await own(person)).toMatchObject({
    isRegistered: true,
    profile: { name: '周敏', skills: ['law'], wantsCalls: true, onLeaderboard: false },
  });
  expect(await rowOf(volunteerId)).toMatchObject({ person_id: person.personId, adult: true });
  await refused(register(person), 'alreadyVolunteer');
  await person.client.volunteering.changeVolunteerProfile.mutate({
    ...{ ...said, wantsCalls: false, onLeaderboard: true, birthDate: '1980-05-01' },
  });
  expect(await rowOf(volunteerId)).toMatchObject({
    ...{ wants_calls: false, on_leaderboard: true, born: '1980-05-01' },
  });
});

it('registered twice at once, by two phones, is one volunteer', async () => {
  const person = await here.aResident();
  const both = await Promise.allSettled([register(person), register(person), register(person)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('birth dates agree with being of age; only minors have to say theirs', async () => {
  const adult = await here.aResident();
  for (const birthDate of ['2027-01-01', '1899-12-31']) {
    await refused(register(adult, { birthDate }), 'birthDateWrong');
  }
  await refused(register(adult, { birthDate: '2010-01-01' }), 'birthDateContradicts');
  const minor = await here.aResident({ relation: 'family', adult: false });
  await refused(register(minor), 'birthDateOfMinorNeeded');
  await refused(register(minor, { birthDate: '2000-01-01' }), 'birthDateContradicts');
  const { volunteerId } = await register(minor, { birthDate: '2008-11-24' });
  expect(await rowOf(volunteerId)).toMatchObject({ adult: false });
  cloud.now = new Date('2026-11-24T00:00:00+08:00');
  await cloud.tick();
  await cloud.tick();
  expect(await rowOf(volunteerId)).toMatchObject({ adult: true });
});

it('staff register from the register and by hand; the person finds the record when they come', async () => {
  const unit = await here.aUnit({ ownerNames: ['吴桂英'] });
  const { personId } = unit.owners[0]!;
  const { volunteering } = staff.client;
  const found = await volunteering.searchResidents.query({ search: '吴桂' });
  expect(found).toMatchObject([{ personId, name: '吴桂英', isVolunteer: false }]);
  const input = { skills: ['cooking' as const], shiftId: null, agreed: true as const };
  const { volunteerId } = await volunteering.registerForNeighbour.mutate({
    ...{ ...input, id: uuid(), who: { personId } },
  });
  expect(await rowOf(volunteerId)).toMatchObject({
    ...{ name: '吴桂英', account_id: null, registered_by: staff.accountId },
  });
  await refused(
    volunteering.registerForNeighbour.mutate({ ...input, id: uuid(), who: { personId } }),
    'personAlreadyVolunteer',
  );
  expect(await volunteering.searchResidents.query({ search: '吴桂' })).toMatchObject([
    { isVolunteer: true },
  ]);
  await aMinuteEntry(cloud, here, { volunteerId } as never, {
    minutes: 90,
    shift: await aShift(cloud, here, await anActivity(cloud, here, staff)),
  });
  const herself = await here.aResident({ unit });
  expect(await own(herself)).toMatchObject({
    ...{ isRegistered: false, claimable: { name: '吴桂英', earnedMinutes: 90 } },
  });
  expect(await register(herself)).toEqual({ volunteerId });
  expect(await own(herself)).toMatchObject({ isRegistered: true, claimable: null });
});

it('who registers others: staff, and the leader of a shift by what people tell them', async () => {
  const leader = await here.aResident();
  const activityId = await anActivity(cloud, here, staff);
  const shift = await aShift(cloud, here, activityId, {
    columns: { leader_account_id: leader.accountId },
  });
  const who = { name: '路过的陈叔', phone: '13800001111', adult: true, birthDate: null };
  const input = { skills: [], agreed: true as const, who };
  const { registerForNeighbour } = leader.client.volunteering;
  const wrong = { ...input, id: uuid(), shiftId: null };
  await refused(registerForNeighbour.mutate(wrong), 'registerForOthersNotAllowed');
  const unit = await here.aUnit();
  await refused(
    registerForNeighbour.mutate({
      ...{ ...input, id: uuid(), shiftId: shift.id, who: { personId: unit.owners[0]!.personId } },
    }),
    'registerForOthersNotAllowed',
  );
  const { volunteerId } = await registerForNeighbour.mutate({
    ...{ ...input, id: uuid(), shiftId: shift.id },
  });
  await leader.client.volunteering.addToShift.mutate({
    ...{ shiftId: shift.id, postId: shift.postId, volunteerId, risksTold: true },
  });
  await refused(
    registerForNeighbour.mutate({
      ...{ ...input, id: uuid(), shiftId: shift.id, who: { ...who, name: '<'.repeat(10_000) } },
    }),
    'inputInvalid',
  );
});

it('leaving ends coming signups and consents; coming back brings the minutes along', async () => {
  const person = await aVolunteer(cloud, here, { columns: { wants_calls: true } });
  const next = await aVolunteer(cloud, here);
  const shift = await aShift(cloud, here, await anActivity(cloud, here, staff), { capacity: 1 });
  await aSignup(cloud, here, shift, person);
  await aSignup(cloud, here, shift, next, 'waiting');
  await aMinuteEntry(cloud, here, person, { minutes: 30, shift });
  await person.client.volunteering.leaveVolunteering.mutate();
  expect(await rowOf(person.volunteerId)).toMatchObject({ wants_calls: false, earned_minutes: 30 });
  const mine = async ({ client }: TestPerson) =>
    (await client.volunteering.shiftDetail.query({ shiftId: shift.id })).mine.signup?.state;
  expect([await mine(person), await mine(next)]).toEqual(['cancelled', 'offered']);
  await refused(person.client.volunteering.leaveVolunteering.mutate(), 'volunteerHasLeft');
  expect(await register(person)).toEqual({ volunteerId: person.volunteerId });
  expect(await rowOf(person.volunteerId)).toMatchObject({ left_at: null, earned_minutes: 30 });
});

it('a closed account leaves sums and no name; whoever opens another begins anew', async () => {
  const unit = await here.aUnit({ ownerNames: ['郑大海'] });
  const person = await here.aResident({ unit });
  const { volunteerId } = await register(person, { birthDate: '1980-05-01' });
  const shift = await aShift(cloud, here, await anActivity(cloud, here, staff), { capacity: 1 });
  const next = await aVolunteer(cloud, here);
  await person.client.volunteering.signUp.mutate({
    ...{ shiftId: shift.id, postId: shift.postId, riskRevision: 1, overlapAccepted: false },
  });
  await aSignup(cloud, here, shift, next, 'waiting');
  await aMinuteEntry(cloud, here, { volunteerId } as never, { minutes: 45, shift });
  await person.client.volunteering.exportOwnRecord.mutate({ format: 'xlsx' });
  await person.client.community.closeAccount.mutate();
  expect(await rowOf(volunteerId)).toMatchObject({
    ...{ name: '已注销', phone: '', born: null, account_id: null, person_id: null },
    ...{ earned_minutes: 45, wants_calls: false, skills: [] },
  });
  const { rows } = await cloud.owner.query(
    'select state from signup where shift_id = $1 order by number',
    [shift.id],
  );
  expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'offered']);
  const kept = await cloud.owner.query('select 1 from signup_request where account_id = $1', [
    person.accountId,
  ]);
  expect(kept.rows).toEqual([]);
  const documents = await cloud.owner.query(
    'select name from kept_document where account_id = $1',
    [person.accountId],
  );
  expect(documents.rows).toEqual([]);
});

it('everything kept about a volunteer is in what they take along', async () => {
  const person = await here.aResident();
  const { volunteerId } = await register(person);
  const shift = await aShift(cloud, here, await anActivity(cloud, here, staff));
  await aSignup(cloud, here, shift, { ...person, volunteerId, name: '' });
  const data = await person.client.community.exportMyData.query();
  expect(data.records.volunteer).toMatchObject([{ id: volunteerId }]);
  expect(data.records.signup).toMatchObject([{ shift_id: shift.id }]);
});
