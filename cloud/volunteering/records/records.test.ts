import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuid } from 'uuid';
import { fetchedDocument, printedPages } from '@/test/cloud/fetched-document';
import { aCorrection, anObjection, aPosting, aService } from '@/test/cloud/test-certificates';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { forbiddenText } from '@/test/cloud/test-moderation';
import { anActivity, aVolunteer } from '@/test/cloud/test-volunteering';
import { hoursText } from './service-records-table';

jest.setTimeout(60_000);

const days = { fromDate: '2026-10-01', untilDate: '2026-10-31' };
const servedAt = new Date('2026-10-12T01:00:00Z');

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let colleague: TestPerson;

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('residentsCommittee');
  colleague = await here.aStaffMember('residentsCommittee');
  await aPosting(cloud, here, '2026-10');
});
afterAll(() => cloud.stop());

/** Texts of each row of the first sheet by column, and all text of the workbook. */
async function workbook(client: TestPerson['client'], kept: { address: string }) {
  const files = unzipSync(await fetchedDocument(client, kept));
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text = '']) => text,
  );
  const rows = [...part('xl/worksheets/sheet1.xml').matchAll(/<row .*?<\/row>/gs)].map(([row]) => {
    const cells = row.matchAll(/<c r="([A-Z]+)\d+"[^>]*><v>(\d+)<\/v><\/c>/g);
    return Object.fromEntries(
      [...cells].map(([, column = '', place]) => [column, shared[Number(place)]]),
    );
  });
  return {
    rows,
    text: Object.values(files)
      .map((file) => strFromU8(file))
      .join(''),
  };
}

const exported = async () =>
  workbook(staff.client, await staff.client.volunteering.exportServiceRecords.mutate(days));

const write = (volunteerId: string, changes: object = {}) =>
  staff.client.volunteering.recordForVolunteer.mutate({
    ...{ id: uuid(), volunteerId, kind: 'training', title: '急救培训', detail: '心肺复苏' },
    ...{ givenBy: '街道红十字会', onDate: '2026-10-20', ...changes },
  });

it('an entry is corrected by another one, and both stay with the reason', async () => {
  const volunteer = await aVolunteer(cloud, here);
  const { id: entryId } = await write(volunteer.volunteerId);
  const content = {
    ...{ kind: 'training' as const, title: '急救培训', detail: '', givenBy: '区红十字会' },
    onDate: '2026-10-21',
  };
  const correct = (changes: object) =>
    staff.client.volunteering.correctRecordEntry.mutate({
      ...{ id: uuid(), entryId, content, reason: '单位写错了', ...changes },
    });
  const id = uuid();
  await correct({ id });
  expect(await correct({ id })).toEqual({ id });
  await refused(correct({}), 'recordEntryCorrected');
  await refused(correct({ entryId: uuid() }), 'recordEntryNotFound');
  const { items } = await volunteer.client.volunteering.myRecordEntries.query({});
  expect(items.map(({ onDate, corrected }) => [onDate, corrected])).toEqual([
    ['2026-10-21', null],
    ['2026-10-20', { reason: '单位写错了', takenOut: false }],
  ]);
  await correct({ id: uuid(), entryId: id, content: null, reason: '记错了人' });
  const after = await staff.client.volunteering.recordEntries.query({
    volunteerId: volunteer.volunteerId,
  });
  expect(after.items.map(({ corrected }) => corrected?.takenOut)).toEqual([true, false]);
});

it.each([
  ['a day to come', { onDate: '2026-11-23' }, 'recordDayInFuture'],
  ['no title', { title: '' }, 'inputInvalid'],
  ['ten thousand characters', { title: '长'.repeat(10_000) }, 'inputInvalid'],
  ['insults', { detail: forbiddenText }, 'wordsNotAllowed'],
  ['a NUL', { title: '\u0000坏坏' }, 'inputInvalid'],
] as const)('what does not belong into a record is refused: %s', async (_what, changes, code) => {
  const volunteer = await aVolunteer(cloud, here);
  await refused(write(volunteer.volunteerId, changes), code);
});

it("the export has the ledger's posted minutes, and of objections, running postings and other days none", async () => {
  const volunteer = await aVolunteer(cloud, here, {
    columns: { name: '=HYPERLINK("x")', phone: '13812345678' },
  });
  const activityId = await anActivity(cloud, here, staff, { title: '@清扫<b>' });
  const service = (startsAt: string, minutes: number) =>
    aService(cloud, here, volunteer, {
      ...{ staff, activityId, minutes, startsAt: new Date(`${startsAt}T01:00:00Z`) },
    });
  const { entryId } = await service('2026-10-12', 100);
  await aCorrection(cloud, here, volunteer, {
    ...{ entryId, minutes: -40, at: new Date('2026-11-05'), by: [staff, colleague] },
  });
  const { entryId: objectedId } = await service('2026-10-13', 30);
  await anObjection(cloud, here, volunteer, {
    ...{ entryId: objectedId, at: servedAt, by: colleague },
  });
  await service('2026-11-02', 50);
  await service('2026-09-29', 50);
  await aService(cloud, await aCommunity(cloud), volunteer, {
    ...{ staff, startsAt: servedAt, minutes: 10 },
  }).catch(() => undefined);

  const { rows, text } = await exported();
  expect(rows[0]).toMatchObject({ B: '姓名', C: '证件类型', D: '证件号码', F: '活动名称' });
  expect(rows).toHaveLength(2);
  expect(rows[1]).toEqual({
    ...{ A: '1', B: '=HYPERLINK("x")', E: '13812345678', F: '@清扫&lt;b&gt;' },
    ...{ G: '绿色互助', H: '3栋楼下', I: '2026-10-12 09:00', J: '2026-10-12 17:00', K: '1.00' },
    ...{ L: '60', M: '绿色互助：@清扫&lt;b&gt;', N: '测试小区居民委员会', P: entryId },
  });
  expect(text).not.toMatch(/<f[ >]/);
  const { rows: deeds } = await cloud.owner.query<{ details: object }>(
    "select details from audit_entry where community_id = $1 and action = 'volunteering.exportServiceRecords'",
    [here.id],
  );
  expect(deeds[0]?.details).toEqual({ ...days, rows: 1 });
});

it('hours are cut and never rounded up', () => {
  expect([60, 59, 1, 0, 119, 6001].map(hoursText)).toEqual([
    ...['1.00', '0.98', '0.01', '0.00', '1.98', '100.01'],
  ]);
});

it('ten thousand services are exported in one call', async () => {
  const crowded = await aCommunity(cloud);
  const keeper = await crowded.aStaffMember('ownersCommittee');
  const volunteer = await aVolunteer(cloud, crowded);
  const { entryId } = await aService(cloud, crowded, volunteer, {
    ...{ staff: keeper, startsAt: servedAt, minutes: 60 },
  });
  await aPosting(cloud, crowded, '2026-10');
  await cloud.owner.query(
    `insert into volunteer (community_id, id, name, adult, registered_at)
     select $1, gen_random_uuid(), '志愿者' || one, true, $2 from generate_series(1, 9999) as one`,
    [crowded.id, cloud.now],
  );
  await cloud.owner.query(
    `insert into minute_entry (community_id, id, volunteer_id, kind, minutes, shift_id, at)
     select entry.community_id, gen_random_uuid(), other.id, 'service', 61, shift_id, at
     from minute_entry as entry join volunteer as other on other.community_id = entry.community_id
       and other.id <> entry.volunteer_id where entry.community_id = $1 and entry.id = $2`,
    [crowded.id, entryId],
  );
  await cloud.owner.query('analyze minute_entry, volunteer');
  // The database gives up on a statement after fifteen seconds; alone on a machine this takes half a one.
  const kept = await keeper.client.volunteering.exportServiceRecords.mutate(days);
  expect((await workbook(keeper.client, kept)).rows).toHaveLength(10_001);
}, 120_000);

it('volunteers are found by name, page by page, phones masked', async () => {
  const community = await aCommunity(cloud);
  const keeper = await community.aStaffMember('ownersCommittee');
  for (const name of ['李小明', '李_明', '王芳', '李小明'])
    await aVolunteer(cloud, community, { columns: { name, phone: '13812345678' } });
  const list = (input: object) => keeper.client.volunteering.listVolunteers.query(input);
  const namesOf = async (search: string) => (await list({ search })).items.map(({ name }) => name);
  expect((await namesOf('李')).sort()).toEqual(['李_明', '李小明', '李小明'].sort());
  expect(await namesOf('_')).toEqual(['李_明']);
  expect(await namesOf('%')).toEqual([]);
  const first = await list({ limit: 3 });
  const second = await list({ limit: 3, cursor: first.nextCursor });
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 1, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
  expect(first.items[0]?.maskedPhone).toBe('138****5678');
});

it('volunteers take along all that is kept of them, on paper and as a table', async () => {
  const volunteer = await aVolunteer(cloud, here, {
    columns: { name: '王芳', phone: '13900001111', birth_date: '1970-05-06' },
  });
  const { entryId } = await aService(cloud, here, volunteer, {
    ...{ staff, startsAt: servedAt, minutes: 150 },
  });
  await aCorrection(cloud, here, volunteer, {
    ...{ entryId, minutes: 30, at: new Date('2026-11-20'), by: [staff, colleague] },
  });
  await write(volunteer.volunteerId, { kind: 'commendation', title: '最美志愿者' });
  const { exportOwnRecord } = volunteer.client.volunteering;
  const pages = await printedPages(
    volunteer.client,
    await exportOwnRecord.mutate({ format: 'pdf' }),
  );
  const { text } = await workbook(
    volunteer.client,
    await exportOwnRecord.mutate({ format: 'xlsx' }),
  );
  const own = [
    '王芳',
    '13900001111',
    '1970-05-06',
    '3小时',
    '2小时30分钟',
    '签到时间登记错了',
    '最美志愿者',
  ];
  for (const item of own) {
    expect(pages.join('')).toContain(item);
    expect(text).toContain(item);
  }
});
