import { v7 as uuid } from 'uuid';
import { postingEnd } from '@/shared/notices/postings/posting-end';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPosting } from '@/test/cloud/test-postings';
import type { NewNotice } from '../write-notice';

let cloud: TestCloud;
let village: TestCommunity;
let committee: TestPerson;
let administrator: TestPerson;
let villager: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  village = await aCommunity(cloud, { kind: 'village' });
  committee = await village.aStaffMember('villagersCommittee');
  administrator = await village.aStaffMember('administrator');
  villager = await village.aResident();
  await committee.client.notices.beginDisclosureCalendar.mutate();
});
afterAll(() => cloud.stop());

const calendar = ({ client }: TestPerson = villager) =>
  client.notices.readDisclosureCalendar.query();
const overdue = async () =>
  (await calendar()).overdue.map(({ itemKey, period, lastDay }) => [itemKey, period, lastDay]);
const at = async (instant: string) => {
  cloud.now = new Date(instant);
  await cloud.tick();
};
const finance = (period = '2026-Q4') => ({ itemKey: 'villageFinance', period });
const accounts = (changes: Partial<NewNotice> = {}) =>
  aPosting(cloud, village, committee, {
    title: '第四季度财务收支',
    publisherRole: 'villagersCommittee',
    ...changes,
  });
const ownItem = (changes: object = {}) => ({
  key: uuid(),
  name: '公房出租情况',
  says: '租给谁、多少钱。',
  rhythm: 'monthly' as const,
  dueDays: 10,
  leastPostingDays: 15,
  body: 'villagersCommittee' as const,
  ...changes,
});
const titlesFor = async ({ client }: TestPerson) =>
  (await client.messages.listMessages.query({ limit: 50 })).items.map(
    ({ title, body }) => `${title} ${body}`,
  );

it('begins with what the law asks of a village, from the period that runs; beginning again adds nothing', async () => {
  const begun = await calendar();
  expect(begun.begun).toBe(true);
  expect(begun.overdue).toEqual([]);
  expect(begun.items.map(({ key }) => key)).toContain('villageFinance');
  expect(begun.items.map(({ key }) => key)).not.toContain('maintenanceFund');
  expect(begun.items.find(({ key }) => key === 'villageFinance')).toMatchObject({
    body: '村民委员会',
    next: {
      period: '2026-Q4',
      periodName: '2026年第四季度',
      lastDay: '2027-01-15',
      overdue: false,
    },
  });
  expect(await administrator.client.notices.beginDisclosureCalendar.mutate()).toEqual({ added: 0 });
  const elsewhere = await (await aCommunity(cloud, { kind: 'village' })).aResident();
  expect(await calendar(elsewhere)).toEqual({ begun: false, overdue: [], items: [] });
});

it('what is not made public by its last day is overdue for everybody to see, and the next period opens', async () => {
  await at('2027-01-15T15:59:59Z');
  expect(await overdue()).toEqual([]);
  await at('2027-01-15T16:00:00Z');
  const late = await overdue();
  expect(late).toContainEqual(['villageFinance', '2026-Q4', '2027-01-15']);
  const desk = await committee.client.notices.disclosureDesk.query();
  expect(desk.duties.map(({ period }) => period)).toEqual(
    expect.arrayContaining(['2026-Q4', '2027-Q1']),
  );
  // However late work is done, no period is left out.
  await at('2027-11-01T00:00:00Z');
  const periods = (await overdue())
    .filter(([key]) => key === 'villageFinance')
    .map(([, period]) => period);
  expect(periods).toEqual(['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3']);
});

it('the body is reminded a week before, on the last day and weekly from then on, until it is made public', async () => {
  const days = ['2027-01-08', '2027-01-12', '2027-01-15', '2027-01-18', '2027-01-22', '2027-01-25'];
  const reminded: string[] = [];
  let before = 0;
  for (const day of days) {
    await at(`${day}T02:00:00Z`);
    const found = (await titlesFor(committee)).filter((text) =>
      text.includes('村集体财务收支'),
    ).length;
    if (found > before) reminded.push(day);
    before = found;
  }
  expect(reminded).toEqual(['2027-01-08', '2027-01-15', '2027-01-22']);
  expect((await titlesFor(villager)).join()).not.toContain('财务');
  await accounts({ disclosure: finance() });
  await at('2027-01-29T02:00:00Z');
  const found = (await titlesFor(committee)).filter((text) => text.includes('村集体财务收支'));
  expect(found).toHaveLength(before);
});

it('is fulfilled by publishing, once taken back it is owed again, a correction goes on for it', async () => {
  const first = await accounts({ disclosure: finance() });
  const notices = async () =>
    (await villager.client.notices.listDisclosures.query({ key: 'villageFinance' })).items;
  expect(await notices()).toMatchObject([
    { noticeId: first, periodName: '2026年第四季度', inTime: true },
  ]);
  const second = await accounts({ correctsNoticeId: first, title: '财务收支（更正）' });
  expect((await notices()).map(({ noticeId }) => noticeId)).toEqual([second, first]);
  await at('2027-01-20T00:00:00Z');
  expect((await overdue()).map(([key]) => key)).not.toContain('villageFinance');
  for (const noticeId of [first, second]) {
    await committee.client.notices.recallNotice.mutate({ noticeId, reason: '数字有误' });
  }
  expect((await overdue()).map(([key]) => key)).toContain('villageFinance');
  expect((await notices()).map(({ recalled }) => recalled)).toEqual([true, true]);
});

it('is owed again when a correction is taken back, and no correction shortens it', async () => {
  const first = await accounts({ disclosure: finance(), kind: 'notice', postedUntil: null });
  const correction = { kind: 'notice' as const, postedUntil: null, correctsNoticeId: first };
  await expect(
    accounts({ ...correction, expiresAt: new Date('2026-11-25T00:00:00Z') }),
  ).rejects.toThrow('disclosurePostedTooShort');
  const second = await accounts({ ...correction, title: '财务收支（更正）' });
  await committee.client.notices.recallNotice.mutate({ noticeId: second, reason: '数字有误' });
  await at('2027-01-20T00:00:00Z');
  expect((await overdue()).map(([key]) => key)).toContain('villageFinance');
  const { items } = await calendar();
  expect(items.find(({ key }) => key === 'villageFinance')?.newest).toBeNull();
  const offered = await committee.client.notices.linkableNotices.query(finance());
  expect(offered.items).toEqual([]);
  await refused(
    committee.client.notices.linkDisclosure.mutate({ noticeId: first, ...finance('2027-Q1') }),
    'noticeAlreadyCorrected',
  );
});

it('for owners alone shows others neither the notice nor its title', async () => {
  const compound = await aCommunity(cloud);
  const board = await compound.aStaffMember('ownersCommittee');
  const tenant = await compound.aResident({ relation: 'tenant' });
  const owner = await compound.aResident();
  await board.client.notices.beginDisclosureCalendar.mutate();
  const key = 'maintenanceFund';
  const item = (await calendar(owner)).items.find((one) => one.key === key);
  await aPosting(cloud, compound, board, {
    audience: { kind: 'roles', roles: ['owner'] },
    disclosure: { itemKey: key, period: item?.next?.period ?? null },
  });
  const seenBy = async (person: TestPerson) => [
    (await calendar(person)).items.find((one) => one.key === key)?.newest?.title,
    ...(await person.client.notices.listDisclosures.query({ key })).items.map(({ title }) => title),
  ];
  expect(await seenBy(owner)).toEqual(['维修资金使用公示', '维修资金使用公示']);
  expect(await seenBy(board)).toEqual(['维修资金使用公示', '维修资金使用公示']);
  expect(await seenBy(tenant)).toEqual([undefined]);
});

describe('by hand', () => {
  const link = (
    noticeId: string,
    by = committee,
    choice: { itemKey: string; period: string | null } = finance(),
  ) => by.client.notices.linkDisclosure.mutate({ noticeId, ...choice });

  it('two at once note it once, and the note can be taken back', async () => {
    const noticeId = await accounts();
    const candidates = await committee.client.notices.linkableNotices.query(finance());
    expect(candidates.items.map((item) => item.noticeId)).toEqual([noticeId]);
    await Promise.all([link(noticeId), link(noticeId, administrator)]);
    await at('2027-01-20T00:00:00Z');
    expect((await overdue()).map(([key]) => key)).not.toContain('villageFinance');
    await committee.client.notices.unlinkDisclosure.mutate({ noticeId, ...finance() });
    expect((await overdue()).map(([key]) => key)).toContain('villageFinance');
    const before = (await titlesFor(committee)).length;
    await at('2027-01-22T02:00:00Z');
    expect((await titlesFor(committee)).length).toBeGreaterThan(before);
  });

  it('only the responsible body’s, to everybody, long enough, of the period; by nobody else', async () => {
    const supervisors = await village.aStaffMember('supervisoryCommittee');
    await refused(link(await accounts(), supervisors), 'disclosureNotYours');
    await refused(
      link(await accounts({ publisherRole: 'administrator' })),
      'disclosureNoticeOfOthers',
    );
    await refused(
      link(await accounts({ audience: { kind: 'buildings', ids: [village.buildingId] } })),
      'disclosureNoticeTooNarrow',
    );
    await refused(
      link(
        await accounts({ kind: 'notice', postedUntil: null, expiresAt: new Date('2026-12-01') }),
      ),
      'disclosurePostedTooShort',
    );
    const early = await accounts({ postedUntil: postingEnd(cloud.now, 60) });
    await at('2027-01-02T00:00:00Z');
    await refused(link(early, committee, finance('2027-Q1')), 'disclosureNoticeTooEarly');
    await refused(link(early, committee, finance('2027-Q2')), 'disclosurePeriodUnknown');
    await refused(
      link(early, committee, { itemKey: 'villageFinance', period: null }),
      'disclosurePeriodUnknown',
    );
    await refused(link(uuid()), 'noticeUnknown');
    const other = await aCommunity(cloud, { kind: 'village' });
    const theirs = await other.aStaffMember('villagersCommittee');
    await refused(link(early, theirs), 'disclosureItemUnknown');
    await link(early);
    await link(early, committee, { itemKey: 'villageMajorMatter', period: null });
  });
});

describe('rules', () => {
  const change = (rule: object) =>
    committee.client.notices.changeLawItem.mutate({
      key: 'villageFinance',
      ...{ rhythm: 'quarterly', dueDays: 15, leastPostingDays: 15, body: 'villagersCommittee' },
      ...rule,
    });

  it('of the law can be made stricter and given to another body, never weaker', async () => {
    for (const weaker of [
      { rhythm: 'yearly' },
      { dueDays: 20 },
      { leastPostingDays: 10 },
      { rhythm: 'atOnce' },
    ]) {
      await refused(change(weaker), 'disclosureTooWeak');
    }
    await refused(change({ body: 'supervisoryCommittee' }), 'disclosureBodyAbsent');
    await change({ rhythm: 'monthly', body: 'administrator' });
    const { duties } = await administrator.client.notices.disclosureDesk.query();
    const mine = duties.filter(({ itemKey }) => itemKey === 'villageFinance');
    // The quarter that ran stays owed, beside the month that runs.
    expect(mine.map(({ period, body }) => [period, body])).toEqual([
      ['2026-11', '社区管理员'],
      ['2026-Q4', '社区管理员'],
    ]);
    await at('2027-01-02T00:00:00Z');
    const later = (await committee.client.notices.disclosureDesk.query()).duties;
    const periods = later
      .filter(({ itemKey }) => itemKey === 'villageFinance')
      .map(({ period }) => period);
    expect(periods.sort()).toEqual(['2026-11', '2026-12', '2026-Q4', '2027-01']);
    await refused(
      committee.client.notices.retireDisclosureItem.mutate({ key: 'villageFinance' }),
      'disclosureLawItem',
    );
    const elsewhere = await (await aCommunity(cloud)).aStaffMember('ownersCommittee');
    await refused(
      elsewhere.client.notices.changeLawItem.mutate({
        key: 'villageFinance',
        ...{ rhythm: 'monthly', dueDays: 1, leastPostingDays: 15, body: 'ownersCommittee' },
      }),
      'disclosureItemUnknown',
    );
  });

  it('of its own a community adds, changes and retires; what was owed before stays owed', async () => {
    const item = ownItem();
    const save = (changes: object = {}) =>
      committee.client.notices.saveDisclosureItem.mutate({ ...item, ...changes });
    await Promise.all([save(), save()]);
    await save({ rhythm: 'yearly' });
    await save({ rhythm: 'monthly' });
    await at('2026-12-15T00:00:00Z');
    expect(await overdue()).toEqual([[item.key, '2026-11', '2026-12-10']]);
    await committee.client.notices.retireDisclosureItem.mutate({ key: item.key });
    await refused(save(), 'disclosureItemRetired');
    const late = { itemKey: item.key, period: '2026-11' };
    const noticeId = await accounts({ disclosure: late });
    expect(await overdue()).toEqual([]);
    await committee.client.notices.unlinkDisclosure.mutate({ noticeId, ...late });
    await at('2027-02-15T00:00:00Z');
    const periods = (await overdue())
      .filter(([key]) => key === item.key)
      .map(([, period]) => period);
    expect(periods).toEqual(['2026-11']);
    expect((await calendar()).items.map(({ key }) => key)).not.toContain(item.key);
  });

  it('need a calendar that has begun, and a body in which somebody serves', async () => {
    const other = await aCommunity(cloud, { kind: 'village' });
    const theirs = await other.aStaffMember('villagersCommittee');
    await refused(theirs.client.notices.saveDisclosureItem.mutate(ownItem()), 'disclosureNotBegun');
    await refused(
      committee.client.notices.saveDisclosureItem.mutate(ownItem({ body: 'ownersCommittee' })),
      'disclosureBodyAbsent',
    );
    await refused(
      committee.client.notices.saveDisclosureItem.mutate(ownItem({ body: 'gridWorker' })),
      'inputInvalid',
    );
  });
});

it('the editor offers a body what it still owes, and what arises at once', async () => {
  const offered = async (publisherRole: 'villagersCommittee' | 'administrator') =>
    committee.client.notices.dutiesToFulfil.query({ publisherRole });
  const owed = await offered('villagersCommittee');
  expect(owed.find(({ itemKey }) => itemKey === 'villageFinance')?.periods).toMatchObject([
    { period: '2026-Q4' },
  ]);
  expect(owed.find(({ itemKey }) => itemKey === 'villageMajorMatter')?.periods).toEqual([]);
  await accounts({ disclosure: finance() });
  expect((await offered('villagersCommittee')).map(({ itemKey }) => itemKey)).not.toContain(
    'villageFinance',
  );
  expect((await offered('administrator')).map(({ itemKey }) => itemKey)).toEqual([
    'volunteerMinutes',
  ]);
});
