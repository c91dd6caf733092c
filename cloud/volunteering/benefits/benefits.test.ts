import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aCorrection, aService, aSettledShift, sumsOf } from '@/test/cloud/test-minutes';
import { aVolunteer, type TestVolunteer } from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

const haircut = { name: '理发一次', description: '凭码到服务站', points: 2, isOffered: true };

async function scene() {
  const community = await aCommunity(cloud);
  const staff = await community.aStaffMember('residentsCommittee');
  const shift = await aSettledShift(cloud, community, staff, { hours: 10 });
  const server = async (minutes: number, columns: object = {}) => {
    const volunteer = await aVolunteer(cloud, community, { columns: { ...columns } });
    if (minutes > 0) await aService(cloud, community, volunteer, { minutes, shift });
    return volunteer;
  };
  return { community, staff, shift, server };
}

const offer = async (staff: TestPerson, change: object = {}) => {
  const benefitId = uuid();
  const benefit = { benefitId, ...haircut, monthlyStock: null, ...change };
  await staff.client.volunteering.saveBenefit.mutate(benefit);
  return benefitId;
};
const claim = (volunteer: TestVolunteer, benefitId: string, claimId = uuid()) =>
  volunteer.client.volunteering.claimBenefit.mutate({ claimId, benefitId });

it('points are spent on a benefit, which staff hand over to whoever names the code, once', async () => {
  const { staff, server } = await scene();
  const volunteer = await server(150, { name: '李秀英' });
  const benefitId = await offer(staff);
  const { benefits, points } = await volunteer.client.volunteering.listBenefits.query();
  expect({ points, benefits }).toMatchObject({ points: 2, benefits: [{ id: benefitId }] });
  const { code } = await claim(volunteer, benefitId);
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 150, spendable: 30 });
  expect(await refused(claim(volunteer, benefitId), 'notEnoughMinutes')).toEqual({ spendable: 30 });
  const found = await staff.client.volunteering.claimByCode.query({ code });
  expect(found).toMatchObject({ benefit: '理发一次', volunteerName: '李秀英', points: 2 });
  const handOver = () => staff.client.volunteering.handOverBenefit.mutate({ code });
  const both = await Promise.allSettled([handOver(), handOver()]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await refused(handOver(), 'claimNotFound');
  const own = await volunteer.client.volunteering.ownClaims.query({});
  expect(own.items).toMatchObject([{ state: 'handedOver', code: null }]);
  const { items } = await volunteer.client.volunteering.ownEntries.query({});
  expect(items[0]).toMatchObject({ kind: 'benefit', minutes: -120, reason: '理发一次' });
});

it('who asks twice with one id claims once, and nobody reads the code of another', async () => {
  const { staff, server } = await scene();
  const [volunteer, other] = [await server(300), await server(300)];
  const benefitId = await offer(staff);
  const claimId = uuid();
  const first = await claim(volunteer, benefitId, claimId);
  expect(await claim(volunteer, benefitId, claimId)).toEqual(first);
  await refused(claim(other, benefitId, claimId), 'claimNotFound');
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 300, spendable: 180 });
  const waiting = await staff.client.volunteering.listClaims.query({ which: 'waiting' });
  expect(waiting.items).toMatchObject([{ volunteerName: volunteer.name, points: 2 }]);
  expect(JSON.stringify(waiting)).not.toContain(first.code);
});

it('of many who want the last ones at once only as many get one as there are, and a month brings new ones', async () => {
  const { staff, server } = await scene();
  const benefitId = await offer(staff, { monthlyStock: 2 });
  const people = await Promise.all([...Array(6)].map(() => server(240)));
  const outcomes = await Promise.allSettled(people.map((person) => claim(person, benefitId)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  const sums = await Promise.all(people.map((person) => sumsOf(cloud, person)));
  expect(sums.map(({ spendable }) => spendable).sort()).toEqual([120, 120, 240, 240, 240, 240]);
  const late = people[outcomes.findIndex(({ status }) => status === 'rejected')]!;
  await refused(claim(late, benefitId), 'benefitOutOfStock');
  const { items } = await staff.client.volunteering.listClaims.query({ which: 'waiting' });
  await staff.client.volunteering.cancelClaim.mutate({ claimId: items[0]!.id, reason: '缺货' });
  await claim(late, benefitId);
  cloud.now = new Date('2026-11-30T16:00:00Z');
  await claim(people[0]!, benefitId);
});

it('what is cancelled comes back once: by whoever claimed it or by staff, and by nobody else', async () => {
  const { community, staff, server } = await scene();
  const [volunteer, other] = [await server(300), await server(0)];
  const benefitId = await offer(staff);
  const [mine, theirs] = [uuid(), uuid()];
  const { code } = await claim(volunteer, benefitId, mine);
  await claim(volunteer, benefitId, theirs);
  const cancel = (by: TestPerson, claimId: string) =>
    by.client.volunteering.cancelClaim.mutate({ claimId, reason: '' });
  await refused(cancel(other, mine), 'claimNotFound');
  const twice = await Promise.allSettled([cancel(volunteer, mine), cancel(staff, mine)]);
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await cancel(staff, theirs);
  expect(await sumsOf(cloud, volunteer)).toEqual({ earned: 300, spendable: 300 });
  await refused(staff.client.volunteering.handOverBenefit.mutate({ code }), 'claimNotFound');
  await cloud.owner.query(
    'insert into role_assignment (community_id, id, account_id, role, granted_at) values ($1, $2, $3, $4, $5)',
    [community.id, uuid(), volunteer.accountId, 'ownersCommittee', cloud.now],
  );
  const own = await claim(volunteer, benefitId);
  await refused(volunteer.client.volunteering.handOverBenefit.mutate(own), 'claimIsYours');
});

it('benefits are never cash, have a name of their own, and what is off is claimed no more', async () => {
  const { staff, server } = await scene();
  const volunteer = await server(300);
  await refused(offer(staff, { name: '现 金红包' }), 'benefitIsCash');
  await refused(offer(staff, { description: '可以折成50元' }), 'benefitIsCash');
  await refused(offer(staff, { points: 0 }), 'inputInvalid');
  const benefitId = await offer(staff);
  await refused(offer(staff), 'benefitNameTaken');
  await offer(staff, { isOffered: false });
  const off = { benefitId, ...haircut, monthlyStock: null, isOffered: false };
  await staff.client.volunteering.saveBenefit.mutate(off);
  await refused(claim(volunteer, benefitId), 'benefitNotOffered');
  await refused(claim(volunteer, uuid()), 'benefitNotFound');
  const desk = await staff.client.volunteering.benefitsDesk.query();
  expect(desk).toMatchObject({ minutesPerPoint: 60, benefits: [{}, {}] });
});

it('after a correction there may be less than nothing to spend, shown as no points', async () => {
  const { community, staff, server } = await scene();
  const volunteer = await server(120);
  await claim(volunteer, await offer(staff));
  const { items } = await volunteer.client.volunteering.ownEntries.query({});
  const second = await community.aStaffMember('ownersCommittee');
  const correctionId = await aCorrection(
    staff,
    items.find(({ kind }) => kind === 'service')!.id,
    0,
  );
  await second.client.volunteering.confirmCorrection.mutate({ correctionId });
  const { record } = await volunteer.client.volunteering.ownRecord.query();
  expect(record).toMatchObject({ earnedMinutes: 0, spendableMinutes: -120, points: 0, stars: 0 });
});

it('the leaderboard names adults who agreed, ties share a rank, and leaving takes effect at once', async () => {
  const { community, server } = await scene();
  const agreed = { on_leaderboard: true };
  const people = [
    await server(100, { name: '张伟', ...agreed }),
    await server(200, { name: '王芳', ...agreed }),
    await server(100, { name: '陈静', ...agreed }),
    await server(50, { name: '刘洋', ...agreed }),
    await server(500, { name: '李秀英' }),
    await server(400, { name: '孩子', ...agreed, adult: false }),
    await server(0, { name: '新来的', ...agreed }),
  ];
  const [, , , last, shy, child] = people;
  const board = (by: TestPerson, period: 'month' | 'year' | 'all') =>
    by.client.volunteering.leaderboard.query({ period });
  for (const period of ['month', 'year', 'all'] as const) {
    const { places, own } = await board(last!, period);
    expect(places.map(({ rank, minutes }) => [rank, minutes])).toEqual([
      ...[
        [1, 200],
        [2, 100],
        [2, 100],
        [4, 50],
      ],
    ]);
    expect(places.map(({ name }) => name).sort()).toEqual(['刘洋', '张伟', '王芳', '陈静'].sort());
    expect(own).toEqual({ takesPart: true, mayTakePart: true, minutes: 50, rank: 4 });
  }
  expect((await board(shy!, 'all')).own).toEqual({
    ...{ takesPart: false, mayTakePart: true, minutes: 500, rank: null },
  });
  const takePart = (by: TestPerson, takesPart: boolean) =>
    by.client.volunteering.takePartInLeaderboard.mutate({ takesPart });
  await refused(takePart(child!, true), 'leaderboardAdultsOnly');
  await takePart(shy!, true);
  expect((await board(last!, 'all')).own?.rank).toBe(5);
  await takePart(shy!, false);
  expect((await board(last!, 'all')).places.map(({ name }) => name)).not.toContain('李秀英');
  cloud.now = new Date('2026-11-30T16:00:00Z');
  expect((await board(last!, 'month')).places).toEqual([]);
  expect((await board(last!, 'year')).places).toHaveLength(4);
  const stranger = await community.aResident();
  expect((await board(stranger, 'all')).own).toBeNull();
});

it('the rules are changed by those who keep the ledger and read by everybody', async () => {
  const { staff, server } = await scene();
  const volunteer = await server(360);
  const rules = await volunteer.client.volunteering.readRules.query();
  expect(rules).toMatchObject({ minutesPostingDays: 7, minutesPerPoint: 60 });
  const change = (changed: object) =>
    staff.client.volunteering.changeRules.mutate({ ...rules, ...changed });
  await refused(change({ minutesPostingDays: 6 }), 'rulesOutOfRange');
  await refused(change({ starHours: [1, 2, 3, 5, 4] }), 'starHoursNotAscending');
  await change({ minutesPerPoint: 30, starHours: [1, 6, 7, 8, 9], certificateContact: '5555' });
  const { record, minutesPerPoint } = await volunteer.client.volunteering.ownRecord.query();
  expect(minutesPerPoint).toBe(30);
  expect(record).toMatchObject({ points: 12, stars: 2, minutesToNextStar: 60 });
});
