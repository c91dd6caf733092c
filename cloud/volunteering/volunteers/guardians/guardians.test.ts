import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  anActivity,
  aShift,
  aVolunteer,
  type TestShift,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let parent: TestPerson;
let child: TestVolunteer;
let activityId: string;
let shift: TestShift;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('residentsCommittee');
});
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  const unit = await here.aUnit({ ownerNames: ['李国强'] });
  parent = await here.aResident({ unit });
  const person = await here.aResident({ unit, relation: 'family', adult: false });
  const columns = { adult: false, birth_date: '2012-03-01', name: '李小雨' };
  child = await aVolunteer(cloud, here, { person, columns });
  activityId = await anActivity(cloud, here, staff, { least_age: 10 });
  shift = await aShift(cloud, here, activityId, { capacity: 1 });
});
afterAll(() => cloud.stop());

const signUp = ({ client }: TestPerson, to = shift, riskRevision = 1) =>
  client.volunteering.signUp.mutate({
    ...{ shiftId: to.id, postId: to.postId, riskRevision, overlapAccepted: false },
  });
const ask = async (guardian = parent, activity = activityId) =>
  (
    await child.client.volunteering.askGuardian.mutate({
      ...{ activityId: activity, guardianAccountId: guardian.accountId },
    })
  ).consentId;
const decide = (consentId: string, decision: 'give' | 'decline', riskRevision = 1, who = parent) =>
  who.client.volunteering.decideConsent.mutate({ consentId, decision, riskRevision });
const mine = async () =>
  (await child.client.volunteering.shiftDetail.query({ shiftId: shift.id })).mine;
const told = async (person: TestPerson, kind: string): Promise<number> =>
  (
    await cloud.owner.query('select 1 from message where account_id = $1 and kind = $2', [
      ...[person.accountId, kind],
    ])
  ).rows.length;

it('a child signs up once an adult of the same home has consented', async () => {
  await refused(signUp(child), 'guardianConsentNeeded');
  expect(await child.client.volunteering.possibleGuardians.query()).toEqual([
    { accountId: parent.accountId, name: '李**', relation: 'owner' },
  ]);
  const consentId = await ask();
  expect(await told(parent, 'guardianConsent')).toBe(1);
  await refused(signUp(child), 'guardianConsentWaits');
  const seen = await parent.client.volunteering.guardianConsent.query({ consentId });
  expect(seen).toMatchObject({ child: '李小雨', state: 'asked', risks: '上下楼梯请扶好扶手。' });
  await decide(consentId, 'give');
  expect(await told(child, 'shiftChange')).toBe(1);
  await refused(decide(consentId, 'decline'), 'consentNotAsked');
  expect(await signUp(child)).toMatchObject({ state: 'confirmed' });
});

it('nobody outside the home consents, nor sees what was asked', async () => {
  const stranger = await here.aResident();
  await refused(ask(stranger), 'guardianUnknown');
  await refused(ask(child), 'guardianUnknown');
  const consentId = await ask();
  await refused(decide(consentId, 'give', 1, stranger), 'consentNotFound');
  await refused(
    stranger.client.volunteering.guardianConsent.query({ consentId }),
    'consentNotFound',
  );
  await refused(
    stranger.client.volunteering.withdrawConsent.mutate({ consentId }),
    'consentNotFound',
  );
  // A guardian who moved out meanwhile is none any more.
  await cloud.owner.query("update house_binding set state = 'revoked' where account_id = $1", [
    parent.accountId,
  ]);
  await refused(decide(consentId, 'give'), 'notAllowed');
});

it('a consent declined can be asked for again; asking anew replaces what waits', async () => {
  const first = await ask();
  const second = await ask();
  await refused(decide(first, 'give'), 'consentNotAsked');
  await decide(second, 'decline');
  await refused(signUp(child), 'guardianConsentNeeded');
  await decide(await ask(), 'give');
  await signUp(child);
  expect(await parent.client.volunteering.guardianConsents.query()).toMatchObject([
    { state: 'given', child: '李小雨' },
    { state: 'declined' },
  ]);
});

it('a consent taken back cancels coming signups without fault, and the place goes on', async () => {
  const consentId = await ask();
  await decide(consentId, 'give');
  await signUp(child);
  const next = await aVolunteer(cloud, here);
  await signUp(next);
  await parent.client.volunteering.withdrawConsent.mutate({ consentId });
  expect(await mine()).toMatchObject({ consent: null, signup: { state: 'cancelled' } });
  const { mine: nexts } = await next.client.volunteering.shiftDetail.query({ shiftId: shift.id });
  expect(nexts.signup?.state).toBe('offered');
  await refused(signUp(child), 'guardianConsentNeeded');
  await refused(
    parent.client.volunteering.withdrawConsent.mutate({ consentId }),
    'consentNotGiven',
  );
});

it('signing up and taking the consent back at once ends without the child on the list', async () => {
  const consentId = await ask();
  await decide(consentId, 'give');
  await Promise.allSettled([
    signUp(child),
    parent.client.volunteering.withdrawConsent.mutate({ consentId }),
  ]);
  const { signup, consent } = await mine();
  expect(consent).toBeNull();
  expect(signup?.state ?? 'cancelled').toBe('cancelled');
});

it('consent is to the risks as they are; written anew they are consented to anew', async () => {
  const consentId = await ask();
  await refused(decide(consentId, 'give', 2), 'consentRisksChanged');
  await decide(consentId, 'give');
  const { signupId } = await signUp(child);
  await cloud.owner.query('update activity set risk_revision = 2 where id = $1', [activityId]);
  expect(await mine()).toMatchObject({ consent: 'outdated', signup: { risksChanged: true } });
  const accept = () => child.client.volunteering.acceptRisks.mutate({ signupId, riskRevision: 2 });
  await refused(accept(), 'guardianConsentNeeded');
  await decide(consentId, 'give', 2);
  await accept();
  expect(await mine()).toMatchObject({ consent: 'given', signup: { risksChanged: false } });
});

it('rescue work is for adults, whatever a guardian says', async () => {
  const rescue = await anActivity(cloud, here, staff, { is_rescue: true });
  await refused(ask(parent, rescue), 'consentForRescue');
  await refused(signUp(child, await aShift(cloud, here, rescue)), 'rescueAdultsOnly');
});

it('a leader writes down consent on paper, and takes it back', async () => {
  const record = ({ client }: TestPerson, volunteerId = child.volunteerId) =>
    client.volunteering.recordPaperConsent.mutate({
      ...{ shiftId: shift.id, volunteerId, guardianName: '李国强', guardianPhone: '13800002222' },
    });
  await refused(record(parent), 'notYourShift');
  await refused(record(staff, (await aVolunteer(cloud, here)).volunteerId), 'notAMinor');
  const { consentId } = await record(staff);
  await signUp(child);
  const listed = await staff.client.volunteering.shiftSignups.query({
    ...{ shiftId: shift.id, group: 'placed' },
  });
  expect(listed.items).toMatchObject([
    { name: '李小雨', isMinor: true, age: 14, guardian: '李国强 13800002222' },
  ]);
  await refused(
    parent.client.volunteering.withdrawConsent.mutate({ consentId }),
    'notYourActivity',
  );
  await staff.client.volunteering.withdrawConsent.mutate({ consentId });
  expect(await mine()).toMatchObject({ signup: { state: 'cancelled' } });
});

it('a paper takes the place of no "no" a guardian has said on their own phone', async () => {
  const record = () =>
    staff.client.volunteering.recordPaperConsent.mutate({
      ...{ shiftId: shift.id, volunteerId: child.volunteerId },
      ...{ guardianName: '李国强', guardianPhone: '13800002222' },
    });
  await decide(await ask(), 'decline');
  await refused(record(), 'guardianSaidNo');
  const consentId = await ask();
  await decide(consentId, 'give');
  await parent.client.volunteering.withdrawConsent.mutate({ consentId });
  await refused(record(), 'guardianSaidNo');
  // Asked again and without an answer, it may be given on paper.
  await ask();
  await record();
  expect(await mine()).toMatchObject({ consent: 'given' });
});

it('an adult needs nobody’s consent', async () => {
  const adult = await aVolunteer(cloud, here);
  await refused(
    adult.client.volunteering.askGuardian.mutate({
      ...{ activityId, guardianAccountId: parent.accountId },
    }),
    'notAMinor',
  );
});
