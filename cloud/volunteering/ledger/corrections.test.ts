import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aCorrection, aService, aSettledShift, inLedger, sumsOf } from '@/test/cloud/test-minutes';
import { anActivity, aShift, aSignup, aVolunteer } from '@/test/cloud/test-volunteering';
import { creditMinutes } from './credit-minutes';

jest.setTimeout(60_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

const minute = 60_000;
const reason = '签退晚登记了。';

/** A volunteer with 90 minutes in a shift of two hours; two keepers of the ledger. */
async function scene(minutes = 90) {
  const community = await aCommunity(cloud);
  const first = await community.aStaffMember('residentsCommittee');
  const second = await community.aStaffMember('ownersCommittee');
  const shift = await aSettledShift(cloud, community, first);
  const volunteer = await aVolunteer(cloud, community);
  const entryId = await aService(cloud, community, volunteer, { minutes, shift });
  const correct = (to: number, proposer: TestPerson = first) => aCorrection(proposer, entryId, to);
  const confirm = (correctionId: string, by: TestPerson = second) =>
    by.client.volunteering.confirmCorrection.mutate({ correctionId });
  return { community, first, second, shift, volunteer, entryId, correct, confirm };
}

const messagesOf = async ({ accountId }: TestPerson, kind: string) => {
  const { rows } = await cloud.owner.query<{ title: string }>(
    'select title from message where account_id = $1 and kind = $2 order by left_at desc, id desc',
    [accountId, kind],
  );
  return rows.map(({ title }) => title);
};

it('a correction counts once a second person has confirmed it, and both stay readable', async () => {
  const { first, second, volunteer, correct, confirm } = await scene();
  const correctionId = await correct(60);
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 90, spendable: 90 });
  expect(await messagesOf(second, 'volunteeringDuty')).toEqual(['有一项时长更正等您确认']);
  expect(await messagesOf(first, 'volunteeringDuty')).toEqual([]);
  const { items } = await second.client.volunteering.listCorrections.query({ which: 'open' });
  expect(items).toMatchObject([
    { volunteerName: volunteer.name, correctedMinutes: 90, minutes: -30, reason, isMine: false },
  ]);
  await confirm(correctionId);
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 60, spendable: 60 });
  expect(await messagesOf(volunteer, 'serviceRecord')).toContain('您的服务时长有更正 −30分钟');
  const own = await volunteer.client.volunteering.ownEntries.query({});
  expect(own.items).toMatchObject([
    { kind: 'correction', minutes: -30, title: '楼道清洁', reason },
    { kind: 'service', minutes: 90, title: '楼道清洁', posting: { state: 'ahead' } },
  ]);
  const decided = await first.client.volunteering.listCorrections.query({ which: 'decided' });
  expect(decided.items).toMatchObject([{ state: 'confirmed', isMine: true }]);
});

it('neither who proposed it nor whose minutes they are decides; of two who decide the first does', async () => {
  const { community, first, second, volunteer, correct, confirm } = await scene();
  await cloud.owner.query(
    'insert into role_assignment (community_id, id, account_id, role, granted_at) values ($1, $2, $3, $4, $5)',
    [community.id, uuid(), volunteer.accountId, 'ownersCommittee', cloud.now],
  );
  const correctionId = await correct(60);
  await refused(confirm(correctionId, first), 'correctionByYourself');
  await refused(confirm(correctionId, volunteer), 'correctionAboutYourself');
  const decline = (by: TestPerson) =>
    by.client.volunteering.declineCorrection.mutate({ correctionId, reason: '签到表上是对的。' });
  await refused(decline(first), 'correctionByYourself');
  await refused(decline(volunteer), 'correctionAboutYourself');
  const third = await community.aStaffMember('administrator');
  const both = await Promise.allSettled([confirm(correctionId), confirm(correctionId, third)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await refused(confirm(correctionId), 'correctionDecided');
  await refused(decline(second), 'correctionDecided');
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 60, spendable: 60 });
  const elsewhere = await (await aCommunity(cloud)).aStaffMember('administrator');
  await refused(confirm(correctionId, elsewhere), 'correctionNotFound');
});

it('what is declined or withdrawn changes nothing, and the next may be proposed', async () => {
  const { first, second, volunteer, correct, confirm } = await scene();
  const declined = await correct(60);
  await refused(correct(70), 'correctionPending');
  await second.client.volunteering.declineCorrection.mutate({
    correctionId: declined,
    reason: '签到表上是对的。',
  });
  expect(await messagesOf(first, 'volunteeringDuty')).toContain('您提出的时长更正没有同意');
  const withdrawn = await correct(70);
  const withdraw = (by: TestPerson) =>
    by.client.volunteering.withdrawCorrection.mutate({ correctionId: withdrawn });
  await refused(withdraw(second), 'correctionNotYours');
  await withdraw(first);
  await refused(withdraw(first), 'correctionDecided');
  await refused(confirm(withdrawn), 'correctionDecided');
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 90, spendable: 90 });
  await confirm(await correct(80));
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 80, spendable: 80 });
});

it('it keeps to the time of the shift and never takes time that counts elsewhere', async () => {
  const { community, first, shift, volunteer, entryId, correct, confirm } = await scene();
  expect(await refused(correct(121), 'correctionTooMuch')).toEqual({ most: 120 });
  await refused(correct(90), 'correctionNothing');
  await refused(correct(-1), 'inputInvalid');
  const beside = await aSettledShift(cloud, community, first, {
    startsAt: new Date(shift.startsAt.getTime() + 100 * minute),
  });
  await inLedger(cloud, community, (ctx) =>
    creditMinutes(ctx, {
      ...{ volunteerId: volunteer.volunteerId, kind: 'service', shiftId: beside.id },
      periods: [beside],
    }),
  );
  expect(await refused(correct(101), 'correctionTooMuch')).toEqual({ most: 100 });
  const pending = await correct(100);
  const shown = await first.client.volunteering.entryMinutes.query({ entryId });
  expect(shown).toMatchObject({ correctedMinutes: 90, mostMinutes: 100 });
  expect(shown.proposal).toMatchObject({ minutes: 10, isMine: true });
  await confirm(pending);
  await confirm(await correct(0));
  await confirm(await correct(100));
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 220, spendable: 220 });
  const { rows } = await cloud.owner.query(
    `select sum(extract(epoch from ends_at - starts_at) / 60)::int as minutes from service_period
     where volunteer_id = $1`,
    [volunteer.volunteerId],
  );
  expect(rows).toEqual([{ minutes: 220 }]);
});

it('a correction is of service, not of a correction or of what was spent', async () => {
  const { first, volunteer, correct, confirm } = await scene();
  const { entryId } = await confirm(await correct(60));
  await refused(aCorrection(first, entryId, 5), 'entryNotCorrectable');
  await refused(aCorrection(first, uuid(), 5), 'minutesEntryNotFound');
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 60, spendable: 60 });
});

it('who leads the shift proposes, and no other resident; words that hurt are refused', async () => {
  const { community, shift, entryId, correct, confirm, volunteer } = await scene();
  const leader = await community.aResident();
  await refused(correct(60, leader), 'notYourEntry');
  await refused(correct(60, volunteer), 'notYourEntry');
  await cloud.owner.query('update shift set leader_account_id = $1 where id = $2', [
    leader.accountId,
    shift.id,
  ]);
  await refused(aCorrection(leader, entryId, 60, '他就是个骗子王八蛋'), 'ownWordsNotAllowed');
  await refused(aCorrection(leader, entryId, 60, '短'), 'inputInvalid');
  await confirm(await correct(60, leader));
});

it('a service nobody recorded is added by two, inside the shift and beside nothing else', async () => {
  const { community, first, second, shift } = await scene();
  const forgotten = await aVolunteer(cloud, community, { columns: { name: '王桂兰' } });
  await aSignup(cloud, community, shift, forgotten, 'noShow');
  const add = (from: number, until: number, shiftId = shift.id) => {
    const correctionId = uuid();
    return first.client.volunteering.addService
      .mutate({
        ...{ correctionId, shiftId, volunteerId: forgotten.volunteerId, reason },
        startsAt: new Date(shift.startsAt.getTime() + from * minute).toISOString(),
        endsAt: new Date(shift.startsAt.getTime() + until * minute).toISOString(),
      })
      .then(() => correctionId);
  };
  await refused(add(-1, 60), 'serviceOutsideShift');
  await refused(add(60, 121), 'serviceOutsideShift');
  await refused(add(60, 60.5), 'serviceOutsideShift');
  const ahead = await aShift(cloud, community, await anActivity(cloud, community, first));
  await refused(add(0, 60, ahead.id), 'shiftNotSettled');
  const correctionId = await add(0, 60);
  await refused(add(0, 90), 'correctionPending');
  const before = await first.client.volunteering.shiftMinutes.query({ shiftId: shift.id });
  expect(before.missing).toEqual([
    {
      ...{ volunteerId: forgotten.volunteerId, name: '王桂兰' },
      ...{ signup: '没有到场', isProposed: true },
    },
  ]);
  await second.client.volunteering.confirmCorrection.mutate({ correctionId });
  expect(await sumsOf(cloud, forgotten)).toEqual({ earned: 60, spendable: 60 });
  await refused(add(60, 90), 'serviceAlreadyRecorded');
  const after = await first.client.volunteering.shiftMinutes.query({ shiftId: shift.id });
  expect(after.missing).toEqual([]);
  expect(after.entries).toHaveLength(2);
  const { rows } = await cloud.owner.query(
    'select recorded_by, confirmed_by, reason from minute_entry where volunteer_id = $1',
    [forgotten.volunteerId],
  );
  expect(rows).toEqual([{ recorded_by: first.accountId, confirmed_by: second.accountId, reason }]);
});

it('whatever is corrected, by whomever at once, no entry is ever less than nothing or more than the shift', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 1, maxLength: 6 }),
      async (targets) => {
        const { volunteer, correct, confirm } = await scene();
        let minutes = 90;
        for (const target of targets) {
          const correctionId = await correct(target).catch(() => null);
          expect(correctionId === null).toBe(target === minutes || target > 120);
          if (correctionId === null) continue;
          const both = await Promise.allSettled([confirm(correctionId), confirm(correctionId)]);
          expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
          minutes = target;
        }
        expect(await sumsOf(cloud, volunteer)).toEqual({ earned: minutes, spendable: minutes });
      },
    ),
    { numRuns: 8 },
  );
});
