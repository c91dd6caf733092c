import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { noticeLimits } from '@/shared/notices/notice-limits';
import type { StaffRole } from '@/shared/roles';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNotice } from '@/test/cloud/test-notices';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let resident: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  resident = await community.aResident();
});
afterAll(() => cloud.stop());

const read = (noticeId: string) => resident.client.notices.readNotice.query({ noticeId });

const grant = (person: TestPerson, role: StaffRole) =>
  cloud.owner.query(
    'insert into role_assignment (community_id, id, account_id, role, granted_at) values ($1, $2, $3, $4, $5)',
    [community.id, uuid(), person.accountId, role, cloud.now],
  );

it('stands in the name of the body, never of the person', async () => {
  const both = await community.aStaffMember('administrator');
  await grant(both, 'propertyManager');
  expect(await read(await aNotice(both.client))).toMatchObject({ publisher: '物业服务中心' });
  const asAdministrator = await aNotice(both.client, { publisherRole: 'administrator' });
  expect(await read(asAdministrator)).toMatchObject({ publisher: '社区管理员' });
  await refused(
    aNotice(both.client, { publisherRole: 'ownersCommittee' }),
    'noticePublisherNotYours',
  );
});

it('a role that may not publish lends no name, also beside one that may', async () => {
  const both = await community.aStaffMember('supervisoryCommittee');
  await grant(both, 'gridWorker');
  await refused(aNotice(both.client, { publisherRole: 'gridWorker' }), 'noticePublisherNotYours');
  expect(await read(await aNotice(both.client))).toMatchObject({ publisher: '监督委员会' });
});

it('an expiry lies ahead, and ends the notice in lists but not behind its link', async () => {
  const instant = (milliseconds: number) =>
    new Date(cloud.now.getTime() + milliseconds).toISOString();
  await refused(aNotice(staff.client, { expiresAt: instant(0) }), 'noticeExpiryPassed');
  await refused(aNotice(staff.client, { expiresAt: instant(-1) }), 'noticeExpiryPassed');
  await refused(aNotice(staff.client, { expiresAt: 'tomorrow' }), 'inputInvalid');
  const noticeId = await aNotice(staff.client, { title: '明天见', expiresAt: instant(1000) });
  cloud.advance(1000);
  expect(await read(noticeId)).toMatchObject({ title: '明天见', expired: true });
});

it('the same request twice publishes one notice', async () => {
  const context = { requestId: randomUUID() };
  const publish = () =>
    staff.client.notices.publishNotice.mutate(
      { title: '只发一次', body: '同一份。', audience: { kind: 'community' } },
      { context },
    );
  const [first, second] = await Promise.all([publish(), publish()]);
  expect(second).toEqual(first);
  const { rows } = await cloud.owner.query("select id from notice where title = '只发一次'");
  expect(rows).toHaveLength(1);
});

it("carries the publisher's own photos in their order, nobody else's", async () => {
  const upload = async ({ client }: TestPerson) => {
    const id = uuid();
    const { fileId } = await client.files.registerFile.mutate({
      id,
      location: id,
      contentType: 'image/jpeg',
      byteCount: 10,
    });
    return fileId;
  };
  const photos = [await upload(staff), await upload(staff)].reverse();
  const detail = await read(await aNotice(staff.client, { photos }));
  expect(detail.photos.map(({ fileId }) => fileId)).toEqual(photos);
  const foreign = [await upload(resident)];
  await refused(aNotice(staff.client, { photos: foreign }), 'fileUnknown');
  await refused(staff.client.notices.draftPhotos.query({ photos: foreign }), 'fileUnknown');
  const shown = await staff.client.notices.draftPhotos.query({ photos });
  expect(shown.map(({ fileId }) => fileId)).toEqual(photos);
  const many = Array.from({ length: noticeLimits.photos + 1 }, () => uuid());
  await refused(aNotice(staff.client, { photos: many }), 'inputInvalid');
});

describe('hostile and careless text', () => {
  it.each([
    ['markup', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
    ['emoji', '停水💧通知👨‍👩‍👧', '请储水🙏🏽'],
    ['quotes', `'; drop table notice; --`, `"\\'\\"; {{body}} \${body}`],
  ])('%s is kept as it was typed', async (_name, title, body) => {
    expect(await read(await aNotice(staff.client, { title, body }))).toMatchObject({ title, body });
  });

  it('marks that turn the reading direction are taken out', async () => {
    const detail = await read(
      await aNotice(staff.client, {
        title: '不\u202e同意\u202c收费',
        body: '\u2067正文\u2069在此',
      }),
    );
    expect(detail).toMatchObject({ title: '不同意收费', body: '正文在此' });
  });

  it.each([
    ['a NUL in the title', { title: '停水\u0000通知' }],
    ['a NUL in the body', { body: '停水\u0000通知' }],
    ['an escape character', { body: '停水\u001b[31m' }],
    ['10,000 characters', { body: '水'.repeat(10_000) }],
    ['one character more than 5,000', { body: '水'.repeat(noticeLimits.body.max + 1) }],
    ['a title of blanks', { title: ' \u3000 ' }],
    ['a body of direction marks', { body: '\u202e\u202e\u202e' }],
    ['a title that is too long', { title: '水'.repeat(noticeLimits.title.max + 1) }],
  ])('%s is refused', async (_name, changes) => {
    await refused(aNotice(staff.client, changes), 'inputInvalid');
  });

  it('exactly 5,000 characters are taken, line ends unified', async () => {
    const body = `一\r\n\r\n\r\n\r\n二${'水'.repeat(noticeLimits.body.max - 4)}`;
    const detail = await read(await aNotice(staff.client, { body }));
    expect(detail.body).toMatch(/^一\n\n二水/);
    expect(detail.body).toHaveLength(noticeLimits.body.max);
  });

  it('the list shows the first words in one line', async () => {
    await aNotice(staff.client, { body: '第一段。\n\n第二段。' });
    const { items } = await resident.client.notices.listNotices.query({ limit: 1 });
    expect(items[0]?.excerpt).toBe('第一段。 第二段。');
  });
});
