import fc from 'fast-check';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { aService, aSettledShift, inLedger, sumsOf } from '@/test/cloud/test-minutes';
import { aVolunteer, insert } from '@/test/cloud/test-volunteering';
import { creditMinutes } from './credit-minutes';
import { returnMinutes, spendMinutes } from './spend-minutes';

jest.setTimeout(60_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

const minute = 60_000;

async function scene() {
  const community = await aCommunity(cloud);
  const staff = await community.aStaffMember('residentsCommittee');
  const shift = await aSettledShift(cloud, community, staff);
  const volunteer = await aVolunteer(cloud, community);
  const credit = (from: number, until: number, to = shift) =>
    inLedger(cloud, community, (ctx) =>
      creditMinutes(ctx, {
        ...{ volunteerId: volunteer.volunteerId, kind: 'service', shiftId: to.id },
        periods: [
          {
            startsAt: new Date(shift.startsAt.getTime() + from * minute),
            endsAt: new Date(shift.startsAt.getTime() + until * minute),
          },
        ],
      }),
    );
  const spend = (minutes: number) =>
    inLedger(cloud, community, (ctx) =>
      spendMinutes(ctx, { volunteerId: volunteer.volunteerId, kind: 'benefit', minutes }),
    );
  return { community, staff, shift, volunteer, credit, spend };
}

it('a shift is credited once however often it is asked, also at once', async () => {
  const { credit, volunteer } = await scene();
  const answers = await Promise.all([credit(0, 90), credit(0, 90), credit(0, 90)]);
  expect(answers).toEqual([90, 90, 90]);
  expect(await credit(0, 120)).toBe(90);
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 90, spendable: 90 });
});

it('the same time is never credited twice, and less than a minute leaves no entry', async () => {
  const { community, staff, shift, volunteer, credit } = await scene();
  const { startsAt } = shift;
  const beside = await aSettledShift(cloud, community, staff, { startsAt });
  const again = await aSettledShift(cloud, community, staff, { startsAt });
  expect(await Promise.all([credit(0, 60), credit(30, 120, beside)])).toHaveLength(2);
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 120, spendable: 120 });
  expect(await credit(10, 100.9, again)).toBe(0);
  const { rows } = await cloud.owner.query(
    'select count(*)::int as entries from minute_entry where volunteer_id = $1',
    [volunteer.volunteerId],
  );
  expect(rows).toEqual([{ entries: 2 }]);
});

it('the volunteer is told of minutes that came in', async () => {
  const { community, staff, volunteer } = await scene();
  const shift = await aSettledShift(cloud, community, staff, { startsAt: new Date('2026-11-01') });
  await aService(cloud, community, volunteer, { minutes: 75, shift });
  const { rows } = await cloud.owner.query(
    'select title from message where account_id = $1 and kind = $2',
    [volunteer.accountId, 'serviceRecord'],
  );
  expect(rows).toEqual([{ title: '记入服务时长 1小时15分钟' }]);
});

it('of many who spend at once nobody spends more than there is, and what comes back is there', async () => {
  const { community, credit, spend, volunteer } = await scene();
  await credit(0, 100);
  const outcomes = await Promise.allSettled([...Array(6)].map(() => spend(30)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') {
      expect(outcome.reason).toMatchObject({
        code: 'notEnoughMinutes',
        details: { spendable: 10 },
      });
    }
  }
  const { volunteerId } = volunteer;
  await inLedger(cloud, community, (ctx) =>
    returnMinutes(ctx, { volunteerId, kind: 'benefitReturned', minutes: 30 }),
  );
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 100, spendable: 40 });
});

it('nobody of another community is credited or spends', async () => {
  const { shift, volunteer } = await scene();
  const elsewhere = await aCommunity(cloud);
  const { volunteerId } = volunteer;
  const credit = inLedger(cloud, elsewhere, (ctx) =>
    creditMinutes(ctx, { volunteerId, kind: 'service', shiftId: shift.id, periods: [shift] }),
  );
  await expect(credit).rejects.toMatchObject({ code: 'volunteerNotFound' });
});

it('whatever is credited, spent and returned, the sums are those of the entries', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('credit' as const), minutes: fc.integer({ min: 1, max: 110 }) }),
    fc.record({ kind: fc.constant('spend' as const), minutes: fc.integer({ min: 1, max: 150 }) }),
    fc.record({ kind: fc.constant('return' as const), minutes: fc.integer({ min: 1, max: 20 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 7 }), async (steps) => {
      const { community, staff, volunteer, spend } = await scene();
      const { volunteerId } = volunteer;
      let [earned, spendable, days] = [0, 0, 1];
      for (const { kind, minutes } of steps) {
        if (kind === 'credit') {
          days += 1;
          const startsAt = new Date(cloud.now.getTime() - days * 24 * 60 * minute);
          const shift = await aSettledShift(cloud, community, staff, { startsAt });
          await aService(cloud, community, volunteer, { minutes, shift });
          earned += minutes;
          spendable += minutes;
        } else if (kind === 'spend') {
          await spend(minutes).then(
            () => {
              spendable -= minutes;
            },
            () => expect(spendable).toBeLessThan(minutes),
          );
        } else {
          await inLedger(cloud, community, (ctx) =>
            returnMinutes(ctx, { volunteerId, kind: 'benefitReturned', minutes }),
          );
          spendable += minutes;
        }
      }
      expect(await sumsOf(cloud, volunteer)).toEqual({ earned, spendable });
    }),
    { numRuns: 8 },
  );
});

it('the tables take nothing back: entries are neither changed nor deleted', async () => {
  const { community, credit, volunteer } = await scene();
  await credit(0, 30);
  await expect(
    inLedger(cloud, community, ({ transaction }) =>
      transaction
        .updateTable('minuteEntry')
        .set({ minutes: 300 })
        .where('volunteerId', '=', volunteer.volunteerId)
        .execute(),
    ),
  ).rejects.toThrow('permission denied');
});

it('the table itself keeps a corrected entry from less than nothing, and from being corrected by its own volunteer', async () => {
  const { community, staff, shift, volunteer } = await scene();
  const entryId = await aService(cloud, community, volunteer, { minutes: 60, shift });
  const startsAt = new Date('2026-11-02');
  const other = await aSettledShift(cloud, community, staff, { startsAt });
  await aService(cloud, community, volunteer, { minutes: 60, shift: other });
  const correction = (minutes: number, confirmedBy: string) =>
    insert(cloud, 'minute_entry', {
      ...{ community_id: community.id, id: crypto.randomUUID() },
      ...{ volunteer_id: volunteer.volunteerId, kind: 'correction', minutes },
      ...{ corrects_id: entryId, reason: '登记错了', at: cloud.now },
      ...{ recorded_by: staff.accountId, confirmed_by: confirmedBy },
    });
  const second = await community.aStaffMember('ownersCommittee');
  const both = [correction(-40, second.accountId), correction(-40, second.accountId)];
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(correction(-30, second.accountId)).rejects.toThrow('corrected below nothing');
  await expect(correction(-5, volunteer.accountId)).rejects.toThrow('volunteer concerned');
  await expect(correction(-5, staff.accountId)).rejects.toThrow('check');
});
