import { v7 as uuid } from 'uuid';
import { readCertificateCode } from '@/shared/volunteering/certificates/certificate-code';
import { printedPages } from '@/test/cloud/fetched-document';
import { aCorrection, aPosting, aService, withContact } from '@/test/cloud/test-certificates';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aVolunteer, type TestVolunteer } from '@/test/cloud/test-volunteering';

jest.setTimeout(60_000);

const days = { fromDate: '2026-10-01', untilDate: '2026-10-31' };
const servedAt = new Date('2026-10-12T01:00:00Z');

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let colleague: TestPerson;

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud, { name: '翠园小区' });
  staff = await here.aStaffMember('residentsCommittee');
  colleague = await here.aStaffMember('ownersCommittee');
  await withContact(cloud, here, staff);
  await cloud.owner.query('update role_assignment set holder_name = $1 where account_id = $2', [
    ...['周敏', staff.accountId],
  ]);
  await aPosting(cloud, here, '2026-10');
});
afterAll(() => cloud.stop());

/** A volunteer who served two hours in October and has asked for a certificate of it. */
async function asked(columns: Record<string, unknown> = {}) {
  const volunteer = await aVolunteer(cloud, here, {
    columns: { name: '李小明', phone: '13812345678', birth_date: '1980-02-03', ...columns },
  });
  const service = await aService(cloud, here, volunteer, {
    staff,
    startsAt: servedAt,
    minutes: 120,
  });
  const { id } = await ask(volunteer);
  return { volunteer, requestId: id, ...service };
}

const ask = (volunteer: TestVolunteer, id = uuid()) =>
  volunteer.client.volunteering.requestCertificate.mutate({ id, ...days, purpose: '孩子入学' });

const issue = (requestId: string, minutes = 120, by = staff) =>
  by.client.volunteering.issueCertificate.mutate({ requestId, minutes, notes: '' });

const detail = (certificateId: string, by: TestPerson = staff) =>
  by.client.volunteering.certificateDetail.query({ certificateId });

const check = (token: string) =>
  cloud.as(null, null).volunteering.checkCertificate.query({ token });

it('says every item the law asks for, and what the ledger says', async () => {
  const { volunteer, requestId } = await asked();
  const preview = await staff.client.volunteering.previewCertificate.query({ requestId });
  const { certificateId, number } = await issue(requestId);
  const { content } = await detail(certificateId, volunteer);
  expect(content).toEqual(preview);
  expect(content).toEqual({
    communityName: '翠园小区',
    volunteerName: '李小明',
    ...days,
    minutes: 120,
    activities: [
      {
        ...{ title: '楼道清洁', kind: '绿色互助', times: 1, minutes: 120 },
        ...{ firstDay: '2026-10-12', lastDay: '2026-10-12' },
      },
    ],
    purpose: '孩子入学',
    ...{ issuer: '居民委员会', responsible: '王建国', handler: '周敏', contact: '021-55550000' },
    ...{ notes: '', replaces: null },
  });
  const [page = ''] = await printedPages(
    volunteer.client,
    await volunteer.client.volunteering.printCertificate.mutate({
      ...{ certificateId, appAddress: 'https://linli.example.org/app/' },
    }),
  );
  for (const item of [
    '李小明',
    '2小时',
    '楼道清洁',
    '居民委员会（盖章）',
    '王建国',
    '021-55550000',
    number,
  ])
    expect(page).toContain(item);
  expect(page).not.toContain('13812345678');
});

it('anyone with the paper learns what it says and no more; without the token nothing', async () => {
  const { volunteer, requestId } = await asked();
  const { certificateId, number } = await issue(requestId);
  const { token, content, issuedAt } = await detail(certificateId, volunteer);
  expect(readCertificateCode(token)).toBe(token);
  const answer = await check(token);
  expect(answer).toEqual({ number, issuedAt, revokedAt: null, content });
  const told = JSON.stringify(answer);
  const hidden = [volunteer.volunteerId, volunteer.accountId, staff.accountId, here.id];
  for (const secret of [...hidden, certificateId, requestId, '13812345678', '1980', '1栋', '室'])
    expect(told).not.toContain(secret);
  await refused(
    check(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`),
    'certificateUnknown',
  );
  await refused(check(number), 'certificateUnknown');
  await refused(check(certificateId), 'certificateUnknown');
  await refused(check("' or 1=1 --"), 'certificateUnknown');
  // The function answers the token alone; the tables stay closed outside of the community.
  const elsewhere = await aCommunity(cloud);
  const outsider = await elsewhere.aStaffMember('residentsCommittee');
  await refused(detail(certificateId, outsider), 'certificateNotFound');
});

it('neighbours find no certificate of somebody else, nor print it', async () => {
  const { requestId } = await asked();
  const { certificateId } = await issue(requestId);
  const neighbour = await aVolunteer(cloud, here);
  await refused(detail(certificateId, neighbour), 'certificateNotFound');
  const { printCertificate, withdrawCertificateRequest } = neighbour.client.volunteering;
  await refused(
    printCertificate.mutate({ certificateId, appAddress: null }),
    'certificateNotFound',
  );
  await refused(withdrawCertificateRequest.mutate({ requestId }), 'certificateRequestNotFound');
});

it('revoked: the public page says so, never why; the volunteer learns why', async () => {
  const { volunteer, requestId } = await asked();
  const { certificateId } = await issue(requestId);
  const { token } = await detail(certificateId);
  await staff.client.volunteering.revokeCertificate.mutate({ certificateId, reason: '姓名写错了' });
  const checked = await check(token);
  expect(checked.revokedAt).toBe(cloud.now.toISOString());
  expect(JSON.stringify(checked)).not.toContain('姓名写错了');
  expect((await detail(certificateId, volunteer)).revokeReason).toBe('姓名写错了');
  await refused(
    staff.client.volunteering.revokeCertificate.mutate({ certificateId, reason: '再来一次' }),
    'certificateRevoked',
  );
});

it('a correction made later is seen at the desk, and a new one takes its place once', async () => {
  const { requestId, volunteer, entryId } = await asked();
  const { certificateId, number } = await issue(requestId);
  const at = new Date(cloud.now.getTime() + 1000);
  await aCorrection(cloud, here, volunteer, {
    ...{ entryId, minutes: -30, at, by: [staff, colleague] },
  });
  const list = await staff.client.volunteering.issuedCertificates.query({});
  expect(list.items[0]).toMatchObject({ id: certificateId, minutes: 120, changedMinutes: -30 });
  const reissue = (minutes: number) =>
    staff.client.volunteering.reissueCertificate.mutate({
      ...{ certificateId, minutes, reason: '时长更正', notes: '' },
    });
  await refused(reissue(120), 'certificateMinutesChanged');
  expect((await detail(certificateId)).revokedAt).toBeNull();
  const next = await reissue(90);
  const { content, changedMinutes } = await detail(next.certificateId);
  expect({ changedMinutes, ...content }).toMatchObject({
    ...{ minutes: 90, replaces: number, changedMinutes: -30 },
  });
  expect(await detail(certificateId)).toMatchObject({
    ...{ revokeReason: '时长更正', replacedById: next.certificateId },
  });
  await refused(reissue(90), 'certificateReplaced');
});

it('numbers have no gap: not among many at once, nor where one fails in between', async () => {
  const requests = await Promise.all(Array.from({ length: 8 }, () => asked()));
  const outcomes = await Promise.allSettled(
    requests.map(({ requestId }, index) => issue(requestId, index === 3 ? 7 : 120)),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  const { rows } = await cloud.owner.query<{ number: number }>(
    'select number from service_certificate where community_id = $1 order by number',
    [here.id],
  );
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
});

it('a request is decided once, whoever of two comes first', async () => {
  const { requestId, volunteer } = await asked();
  const outcomes = await Promise.allSettled([issue(requestId), issue(requestId, 120, colleague)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await refused(
    volunteer.client.volunteering.withdrawCertificateRequest.mutate({ requestId }),
    'certificateRequestDecided',
  );
});

it('one request waits at a time; sent twice it is one; declined one may ask again', async () => {
  const { volunteer, requestId } = await asked();
  expect(await ask(volunteer, requestId)).toEqual({ id: requestId });
  await refused(ask(volunteer), 'certificateAlreadyRequested');
  const reason = '请先更正十月的时长';
  await staff.client.volunteering.declineCertificate.mutate({ requestId, reason });
  await ask(volunteer);
  const { items } = await volunteer.client.volunteering.myCertificates.query({});
  expect(items.map(({ state, declineReason }) => [state, declineReason])).toEqual([
    ['requested', null],
    ['declined', reason],
  ]);
});

it('nobody certifies themselves, and no administrator in place of a body', async () => {
  const member = await here.aStaffMember('residentsCommittee');
  const volunteer = await aVolunteer(cloud, here, { person: member });
  await aService(cloud, here, volunteer, { staff, startsAt: servedAt, minutes: 60 });
  const { volunteerId } = volunteer;
  const { id } = await staff.client.volunteering.requestCertificateFor.mutate({
    ...{ id: uuid(), volunteerId, ...days, purpose: '评优' },
  });
  await refused(issue(id, 60, member), 'certificateOfOneself');
  const administrator = await here.aStaffMember('administrator');
  await refused(issue(id, 60, administrator), 'certificateNeedsBody');
  await issue(id, 60);
});

it('who closes their account waits for nothing; what they have on paper can still be checked', async () => {
  const { volunteer, requestId } = await asked();
  const { certificateId } = await issue(requestId);
  const { token } = await detail(certificateId);
  const { id: waitingId } = await ask(volunteer);
  await volunteer.client.community.closeAccount.mutate();
  await refused(issue(waitingId), 'certificateRequestDecided');
  expect((await check(token)).content.volunteerName).toBe('李小明');
  const again = { certificateId, minutes: 120, reason: '重新打印', notes: '' };
  await refused(staff.client.volunteering.reissueCertificate.mutate(again), 'certificateOfNobody');
});

it.each([
  [{ fromDate: '2026-10-02', untilDate: '2026-10-01' }, 'certificatePeriodWrong'],
  [{ fromDate: '2026-10-02', untilDate: '2026-11-23' }, 'certificatePeriodWrong'],
  [{ fromDate: '2010-01-01', untilDate: '2026-10-01' }, 'certificatePeriodTooLong'],
  [{ fromDate: '2026-02-30', untilDate: '2026-10-01' }, 'inputInvalid'],
] as const)('the period %o is refused', async (period, code) => {
  const volunteer = await aVolunteer(cloud, here);
  const request = { id: uuid(), ...period, purpose: '入学' };
  await refused(volunteer.client.volunteering.requestCertificate.mutate(request), code);
});

it.each([
  ['markup and emoji', '<b>入学</b>👧', '<b>入学</b>👧'],
  ['marks that turn the direction', '入\u202e学报名', '入学报名'],
  ['ten thousand characters', '长'.repeat(10_000), null],
  ['a NUL', '入学\u0000', null],
])('a purpose with %s is kept as plain text or refused', async (_what, purpose, kept) => {
  const volunteer = await aVolunteer(cloud, here);
  const request = volunteer.client.volunteering.requestCertificate.mutate({
    ...{ id: uuid(), ...days, purpose },
  });
  if (kept === null) return refused(request, 'inputInvalid');
  await request;
  const { items } = await volunteer.client.volunteering.myCertificates.query({});
  expect(items[0]?.purpose).toBe(kept);
});

it('without contact or without anything posted nothing is certified', async () => {
  const volunteer = await aVolunteer(cloud, here);
  const { id } = await ask(volunteer);
  await refused(issue(id), 'certificateNothingServed');
  const bare = await aCommunity(cloud);
  const keeper = await bare.aStaffMember('ownersCommittee');
  const other = await aVolunteer(cloud, bare);
  await refused(issue((await ask(other)).id, 120, keeper), 'certificateContactMissing');
});

it('what was issued cannot be changed, not even by the product itself', async () => {
  for (const table of ['service_certificate', 'certificate_entry', 'certificate_revocation'])
    for (const right of ['update', 'delete']) {
      const { rows } = await cloud.owner.query<{ may: boolean }>(
        "select has_table_privilege('community_app', $1, $2) as may",
        [table, right],
      );
      expect({ table, right, ...rows[0] }).toEqual({ table, right, may: false });
    }
});
