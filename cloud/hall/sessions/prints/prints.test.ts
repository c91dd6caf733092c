import { fetchedDocument, printedPages } from '@/test/cloud/fetched-document';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aHeldSession,
  anAnnouncedSession,
  confirmed,
  proposedMinutes,
} from '@/test/cloud/test-sessions';

jest.setTimeout(60_000);

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let person: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud, { name: '翠园小区' });
  staff = await here.aStaffMember('ownersCommittee');
  const unit = await here.aUnit({ roomNumber: '502', ownerNames: ['李小明'] });
  person = await here.aResident({ unit });
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

describe('the attendance sheet', () => {
  it('names who signed up, with room and a place to sign, and lines for others', async () => {
    const { id: sessionId } = await anAnnouncedSession(cloud, staff);
    await person.client.hall.answerInvitation.mutate({ sessionId, coming: true });
    const kept = await staff.client.hall.printAttendance.mutate({ sessionId, format: 'pdf' });
    const text = (await printedPages(staff.client, kept)).join('');
    for (const words of ['翠园小区', '门禁怎么修', '1栋1单元502李小明', '签名', '已报名'])
      expect(text).toContain(words);
    const { rows } = await cloud.owner.query(
      "select details from audit_entry where action = 'hall.printAttendance' and subject_id = $1",
      [sessionId],
    );
    expect(rows).toEqual([{ details: { format: 'pdf' } }]);
  });

  it('says afterwards who came, when, and whom staff put down', async () => {
    const session = await aHeldSession(cloud, staff, [person]);
    const who = { personId: (await here.aUnit({ ownerNames: ['周大爷'] })).owners[0]!.personId };
    const { hall } = staff.client;
    await hall.checkInByHand.mutate({ sessionId: session.id, who });
    const kept = await hall.printAttendance.mutate({ sessionId: session.id, format: 'pdf' });
    const text = (await printedPages(staff.client, kept)).join('');
    expect(text).toContain('到会2人');
    expect(text).toContain('周大爷');
    expect(text).toContain('由工作人员登记');
  });

  it('is a workbook too', async () => {
    const session = await aHeldSession(cloud, staff, [person]);
    const kept = await staff.client.hall.printAttendance.mutate({
      ...{ sessionId: session.id, format: 'xlsx' },
    });
    expect(kept.name).toMatch(/\.xlsx$/);
    const bytes = await fetchedDocument(staff.client, kept);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

it('the minutes are printed for everybody once they are confirmed, names masked', async () => {
  const session = await aHeldSession(cloud, staff, [person]);
  const version = await proposedMinutes(staff, session);
  const print = () => person.client.hall.printMinutes.mutate({ sessionId: session.id });
  await refused(print(), 'minutesNotConfirmed');
  await confirmed(session, version, person);
  const text = (await printedPages(person.client, await print())).join('');
  for (const words of ['会议记录', '门禁维修方案', '大家都说要快修。', '决议：请物业', '到会1人'])
    expect(text).toContain(words);
  expect(text).not.toContain('李小明');
});
