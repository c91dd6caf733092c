import { randomUUID } from 'node:crypto';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNotice } from '@/test/cloud/test-notices';

const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let resident: TestPerson;
beforeEach(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('residentsCommittee');
  resident = await community.aResident();
});
afterEach(() => cloud.stop());

const rowsOf = async (table: 'notice_reading' | 'notice_confirmation', person: TestPerson) => {
  const { rows } = await cloud.owner.query(`select * from ${table} where account_id = $1`, [
    person.accountId,
  ]);
  return rows;
};

describe('reading', () => {
  it('is recorded once, however often and however many at once', async () => {
    const noticeId = await aNotice(staff.client);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => resident.client.notices.recordRead.mutate({ noticeId })),
    );
    expect(answers.filter(({ recorded }) => recorded)).toHaveLength(1);
    cloud.advance(day);
    await resident.client.notices.recordRead.mutate({ noticeId });
    const rows = await rowsOf('notice_reading', resident);
    expect(rows).toHaveLength(1);
    expect(rows[0].read_at).toEqual(new Date(cloud.now.getTime() - day));
  });

  it('takes the notice off the count and its mark off the list', async () => {
    const noticeId = await aNotice(staff.client);
    expect(await resident.client.notices.countUnread.query()).toEqual({ unread: 1, toConfirm: 0 });
    await resident.client.notices.recordRead.mutate({ noticeId });
    expect(await resident.client.notices.countUnread.query()).toEqual({ unread: 0, toConfirm: 0 });
    const { items } = await resident.client.notices.listNotices.query({});
    expect(items).toMatchObject([{ id: noticeId, unread: false }]);
  });

  it('looking at a notice by query alone records nothing', async () => {
    const noticeId = await aNotice(staff.client);
    await resident.client.notices.readNotice.query({ noticeId });
    expect(await rowsOf('notice_reading', resident)).toEqual([]);
  });

  it('is not asked for what was corrected', async () => {
    const wrong = await aNotice(staff.client, { title: '写错的' });
    await aNotice(staff.client, { title: '写对的', correctsNoticeId: wrong });
    expect(await resident.client.notices.countUnread.query()).toEqual({ unread: 1, toConfirm: 0 });
    const { items } = await resident.client.notices.listNotices.query({});
    expect(items.map(({ title, unread }) => [title, unread]).sort()).toEqual([
      ['写对的', true],
      ['写错的', false],
    ]);
  });

  it('is no news to its own publisher, and nobody is nagged about notices older than 30 days', async () => {
    await aNotice(staff.client, { needsConfirmation: true });
    expect(await staff.client.notices.countUnread.query()).toEqual({ unread: 0, toConfirm: 0 });
    cloud.advance(29 * day);
    expect((await resident.client.notices.countUnread.query()).unread).toBe(1);
    cloud.advance(day);
    expect((await resident.client.notices.countUnread.query()).unread).toBe(0);
    const { items } = await resident.client.notices.listNotices.query({});
    expect(items).toMatchObject([{ unread: false }]);
  });

  it('of staff is not recorded where the notice is addressed to others', async () => {
    const home = await community.aUnit();
    const noticeId = await aNotice(staff.client, { audience: { kind: 'units', ids: [home.id] } });
    const guard = await community.aStaffMember('propertyManager');
    expect(await guard.client.notices.recordRead.mutate({ noticeId })).toEqual({ recorded: false });
    expect(await rowsOf('notice_reading', guard)).toEqual([]);
    await refused(
      guard.client.notices.confirmNotice.mutate({ noticeId }),
      'noticeNothingToConfirm',
    );
    await refused(resident.client.notices.recordRead.mutate({ noticeId }), 'noticeUnknown');
    await refused(resident.client.notices.confirmNotice.mutate({ noticeId }), 'noticeUnknown');
  });
});

describe('confirming', () => {
  it('counts once and keeps the first instant, also for requests side by side', async () => {
    const noticeId = await aNotice(staff.client, { needsConfirmation: true });
    const confirm = () => resident.client.notices.confirmNotice.mutate({ noticeId });
    const first = await Promise.all([confirm(), confirm(), confirm(), confirm()]);
    cloud.advance(day);
    const later = await confirm();
    expect(new Set([...first, later].map(({ confirmedAt }) => confirmedAt)).size).toBe(1);
    expect(await rowsOf('notice_confirmation', resident)).toHaveLength(1);
    expect(await rowsOf('notice_reading', resident)).toHaveLength(1);
    const { rows } = await cloud.owner.query(
      "select * from audit_entry where action = 'notices.confirm'",
    );
    expect(rows).toHaveLength(1);
  });

  it('a retry with the same request id gets the first answer', async () => {
    const noticeId = await aNotice(staff.client, { needsConfirmation: true });
    const context = { requestId: randomUUID() };
    const confirm = () => resident.client.notices.confirmNotice.mutate({ noticeId }, { context });
    const first = await confirm();
    cloud.advance(1000);
    expect(await confirm()).toEqual(first);
  });

  it('is refused where the notice does not ask for it', async () => {
    const noticeId = await aNotice(staff.client);
    await refused(
      resident.client.notices.confirmNotice.mutate({ noticeId }),
      'noticeNothingToConfirm',
    );
  });

  it('is asked for until it is given, the notice expires or is corrected', async () => {
    const waiting = () =>
      resident.client.notices.listNotices
        .query({ shelf: 'toConfirm' })
        .then(({ items }) => items.map(({ title }) => title));
    const toConfirm = (title: string, expiresAt: Date | null = null) =>
      aNotice(staff.client, {
        title,
        needsConfirmation: true,
        expiresAt: expiresAt?.toISOString() ?? null,
      });
    await toConfirm('会过期', new Date(cloud.now.getTime() + day));
    const wrong = await toConfirm('会更正');
    const plain = await toConfirm('要确认');
    await aNotice(staff.client, { title: '不用确认' });
    expect((await waiting()).sort()).toEqual(['会更正', '会过期', '要确认']);
    expect((await resident.client.notices.countUnread.query()).toConfirm).toBe(3);

    cloud.advance(day);
    await aNotice(staff.client, { title: '更正', correctsNoticeId: wrong });
    expect(await waiting()).toEqual(['要确认']);
    await resident.client.notices.confirmNotice.mutate({ noticeId: plain });
    expect(await waiting()).toEqual([]);
    expect((await resident.client.notices.countUnread.query()).toConfirm).toBe(0);
    expect(await resident.client.notices.readNotice.query({ noticeId: plain })).toMatchObject({
      confirmedAt: cloud.now.toISOString(),
      readByMe: true,
    });
  });
});
