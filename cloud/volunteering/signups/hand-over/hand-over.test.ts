import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  type TestShift,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let activityId: string;
let giver: TestVolunteer;
let neighbour: TestVolunteer;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('residentsCommittee');
});
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  activityId = await anActivity(cloud, here, staff);
  giver = await aVolunteer(cloud, here);
  neighbour = await aVolunteer(cloud, here);
});
afterAll(() => cloud.stop());

const week = 7 * 24 * 3_600_000;
const nextWeek = () =>
  aShift(cloud, here, activityId, { startsAt: new Date(cloud.now.getTime() + week) });
const offer = async (person: TestVolunteer, signupId: string, wantedShiftIds: string[] = []) =>
  (await person.client.volunteering.offerHandOver.mutate({ signupId, wantedShiftIds })).token;
const take = (
  person: TestPerson,
  token: string,
  inExchange: string | null = null,
  terms: object = {},
) =>
  person.client.volunteering.takeOver.mutate({
    ...{ token, inExchange, riskRevision: 1, overlapAccepted: false, ...terms },
  });
const detail = (person: TestPerson, token: string) =>
  person.client.volunteering.handOverDetail.query({ token });
const stateOf = async ({ client }: TestPerson, { id: shiftId }: TestShift) =>
  (await client.volunteering.shiftDetail.query({ shiftId })).mine.signup?.state ?? null;

it('a neighbour takes the place over, and it is never free in between', async () => {
  const shift = await aShift(cloud, here, activityId, { capacity: 1 });
  const token = await offer(giver, await aSignup(cloud, here, shift, giver));
  const seen = await detail(neighbour, token);
  expect(seen).toMatchObject({ isOpen: true, mayBeTaken: true, isOwn: false, problem: null });
  expect(JSON.stringify(seen)).not.toContain(giver.name);
  await refused(take(giver, token), 'handOverToOneself');
  expect(await take(neighbour, token)).toMatchObject({ shiftId: shift.id });
  expect([await stateOf(giver, shift), await stateOf(neighbour, shift)]).toEqual([
    ...['handedOver', 'confirmed'],
  ]);
  await refused(take(await aVolunteer(cloud, here), token), 'handOverEnded');
  expect(await detail(neighbour, token)).toMatchObject({ isOpen: false, mayBeTaken: false });
});

it('of two who take it at once one has it', async () => {
  const shift = await aShift(cloud, here, activityId, { capacity: 1 });
  const token = await offer(giver, await aSignup(cloud, here, shift, giver));
  const both = [neighbour, await aVolunteer(cloud, here)];
  const taken = await Promise.allSettled(both.map((person) => take(person, token)));
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('while others wait the place is theirs, also when they came after the link was made', async () => {
  const shift = await aShift(cloud, here, activityId, { capacity: 1 });
  const signupId = await aSignup(cloud, here, shift, giver);
  const token = await offer(giver, signupId);
  const waiting = await aVolunteer(cloud, here);
  await aSignup(cloud, here, shift, waiting, 'waiting');
  expect(await detail(neighbour, token)).toMatchObject({ isOpen: true, mayBeTaken: false });
  await refused(take(neighbour, token), 'handOverWhileOthersWait');
  await refused(offer(giver, signupId), 'handOverWhileOthersWait');
});

it('two exchange their places, even while others wait for both', async () => {
  const shift = await aShift(cloud, here, activityId, { capacity: 1 });
  const other = await nextWeek();
  const [given, back] = [
    await aSignup(cloud, here, shift, giver),
    await aSignup(cloud, here, other, neighbour),
  ];
  for (const one of [shift, other]) {
    await aSignup(cloud, here, one, await aVolunteer(cloud, here), 'waiting');
  }
  const token = await offer(giver, given, [other.id]);
  expect(await detail(neighbour, token)).toMatchObject({
    ...{ mayBeTaken: false, exchanges: [{ signupId: back }] },
  });
  await refused(take(neighbour, token), 'exchangeNotWanted');
  const outsider = await aVolunteer(cloud, here);
  await refused(take(outsider, token, back), 'signupNotFound');
  await take(neighbour, token, back);
  expect([
    ...[await stateOf(giver, shift), await stateOf(neighbour, shift)],
    ...[await stateOf(giver, other), await stateOf(neighbour, other)],
  ]).toEqual(['handedOver', 'confirmed', 'confirmed', 'handedOver']);
});

it('both who take each other’s link at once do not meet at the locks', async () => {
  const [shift, other] = [await aShift(cloud, here, activityId), await nextWeek()];
  const [one, two] = [
    await aSignup(cloud, here, shift, giver),
    await aSignup(cloud, here, other, neighbour),
  ];
  const tokens = [await offer(giver, one, [other.id]), await offer(neighbour, two, [shift.id])] as [
    string,
    string,
  ];
  const outcomes = await Promise.allSettled([
    take(neighbour, tokens[0], two),
    take(giver, tokens[1], one),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await stateOf(giver, other)).toBe('confirmed');
  expect(await stateOf(neighbour, shift)).toBe('confirmed');
});

it('only coming shifts of the same activity, on whose list one is not, can be wanted', async () => {
  const shift = await aShift(cloud, here, activityId);
  const signupId = await aSignup(cloud, here, shift, giver);
  const elsewhere = await aShift(cloud, here, await anActivity(cloud, here, staff));
  const own = await nextWeek();
  await aSignup(cloud, here, own, giver, 'waiting');
  for (const { id } of [shift, elsewhere, own]) {
    await refused(offer(giver, signupId, [id]), 'exchangeShiftWrong');
  }
});

it('a link can be taken back, replaced, and dies with the place and the start', async () => {
  const shift = await aShift(cloud, here, activityId);
  const signupId = await aSignup(cloud, here, shift, giver);
  const first = await offer(giver, signupId);
  const second = await offer(giver, signupId);
  await refused(take(neighbour, first), 'handOverEnded');
  await giver.client.volunteering.withdrawHandOver.mutate({ signupId });
  await refused(take(neighbour, second), 'handOverEnded');
  await refused(giver.client.volunteering.withdrawHandOver.mutate({ signupId }), 'handOverEnded');
  const third = await offer(giver, signupId);
  cloud.now = shift.startsAt;
  await refused(take(neighbour, third), 'shiftBegan');
  cloud.now = new Date('2026-11-22T02:00:00Z');
  await giver.client.volunteering.cancelSignup.mutate({ signupId, reason: '' });
  await refused(take(neighbour, third), 'handOverEnded');
  await refused(offer(giver, signupId), 'signupNotConfirmed');
  await refused(take(neighbour, 'A'.repeat(20)), 'handOverNotFound');
});

it('whoever takes it is fit for it, accepts the risks and any overlap', async () => {
  const shift = await aShift(cloud, here, activityId);
  const token = await offer(giver, await aSignup(cloud, here, shift, giver));
  const sameTime = await aShift(cloud, here, await anActivity(cloud, here, staff));
  await aSignup(cloud, here, sameTime, neighbour);
  expect(await detail(neighbour, token)).toMatchObject({ overlaps: [{ title: '楼道清洁' }] });
  await refused(take(neighbour, token, null, { riskRevision: 2 }), 'risksNotAccepted');
  await refused(take(neighbour, token), 'shiftsOverlap');
  const child = await aVolunteer(cloud, here, {
    columns: { adult: false, birth_date: '2013-01-01' },
  });
  await refused(take(child, token), 'tooYoung');
  await refused(take(await here.aResident(), token), 'notRegisteredAsVolunteer');
  await take(neighbour, token, null, { overlapAccepted: true });
});
