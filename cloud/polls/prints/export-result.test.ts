import { parse } from 'csv-parse/sync';
import { readWorkbook } from '@/cloud/community/register-files/read-workbook';
import { fetchedDocument } from '@/test/cloud/fetched-document';
import { itemsOfEveryMethod } from '@/test/cloud/poll-options';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, anOpenPoll, cast, close, type TestPoll } from '@/test/cloud/test-polls';

jest.setTimeout(60_000);

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let owners: TestPerson[];

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('ownersCommittee');
  owners = [];
  for (const areaHundredths of [10_001, 20_002, 30_003]) {
    const unit = await here.aUnit({ areaHundredths });
    owners.push(await here.aResident({ unit }));
  }
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

type Content = 'result' | 'turnout' | 'ballotList';

const exported = (person: TestPerson, poll: TestPoll, content: Content, format: 'csv' | 'xlsx') =>
  person.client.polls.exportResult.mutate({ pollId: poll.id, content, format });

async function csvOf(person: TestPerson, poll: TestPoll, content: Content) {
  const kept = await exported(person, poll, content, 'csv');
  const [head = [], ...rows]: string[][] = parse(await fetchedDocument(person.client, kept), {
    bom: true,
  });
  return rows.map((row) => Object.fromEntries(head.map((title, index) => [title, row[index]])));
}

async function aVotedPoll(title = '充电棚要不要建'): Promise<TestPoll> {
  const poll = await anOpenPoll(cloud, staff, { title });
  await cast(owners[0]!, poll, 'approve');
  await cast(owners[2]!, poll, 'reject');
  return poll;
}

describe('the result', () => {
  it('as CSV: each choice with heads and exact square metres, and the legal effect in the name', async () => {
    const poll = await aVotedPoll();
    await close(cloud, poll);
    const { name } = await exported(owners[0]!, poll, 'result', 'csv');
    expect(name).toBe('表决结果 意向征询 充电棚要不要建.csv');
    expect(await csvOf(owners[0]!, poll, 'result')).toMatchObject([
      { 选项: '赞成', 人数: '1', '面积（平方米）': '100.01' },
      { 选项: '反对', 人数: '1', '面积（平方米）': '300.03' },
      { 选项: '弃权', 人数: '0', '面积（平方米）': '0.00' },
    ]);
  });

  it('as a workbook that our own reader reads, with a sheet that says what it is', async () => {
    const poll = await aVotedPoll();
    await close(cloud, poll);
    const kept = await exported(owners[0]!, poll, 'result', 'xlsx');
    const { lines, otherSheetNames } = await readWorkbook(
      await fetchedDocument(owners[0]!.client, kept),
    );
    expect(otherSheetNames).toEqual(['参与情况', '说明']);
    expect(lines[1]?.cells.slice(0, 6)).toEqual([
      ...['1', '第1个表决事项', '赞成或反对', '赞成', '1', '100.01'],
    ]);
  });

  it('has a row for every option of every method', async () => {
    const poll = await anOpenPoll(cloud, staff, { items: itemsOfEveryMethod() });
    for (const owner of owners) await cast(owner, poll, 'abstain');
    await close(cloud, poll);
    const rows = await csvOf(owners[0]!, poll, 'result');
    expect(rows.map(({ 序号, 选项 }) => `${序号}${选项}`).join(' ')).toBe(
      '1赞成 1反对 1弃权 2甲 2乙 2丙 2弃权 3甲 3乙 3丙 3弃权 4甲 4乙 4丙 4弃权 5甲 5乙 5丙 5弃权 6甲 6乙 6丙 6弃权',
    );
  });

  it('is there for nobody before it is published', async () => {
    const poll = await aVotedPoll();
    for (const person of [owners[0]!, staff])
      await refused(exported(person, poll, 'result', 'csv'), 'pollResultNotYet');
  });
});

it('what somebody typed like a formula is text in CSV and in a workbook', async () => {
  const hostile = '=HYPERLINK("http://x")';
  const poll = await anOpenPoll(cloud, staff, { title: hostile, items: [{ title: hostile }] });
  await close(cloud, poll);
  const [row] = await csvOf(owners[0]!, poll, 'result');
  expect(row?.事项).toBe(`'${hostile}`);
  const kept = await exported(owners[0]!, poll, 'result', 'xlsx');
  expect(kept.name).not.toMatch(/[="/:]/);
  const { lines } = await readWorkbook(await fetchedDocument(owners[0]!.client, kept));
  expect(lines[1]?.cells[1]).toBe(hostile);
});

describe('the turnout', () => {
  it('says where how many have voted, while the poll runs and afterwards the same, never how', async () => {
    const poll = await aVotedPoll();
    const running = await csvOf(staff, poll, 'turnout');
    expect(running).toEqual([
      {
        ...{ 楼栋: '1栋', 单元: '1单元', 名册人数: '3', '名册面积（平方米）': '600.06' },
        ...{ 已投票人数: '2', '已投票面积（平方米）': '400.04' },
      },
    ]);
    await close(cloud, poll);
    expect(await csvOf(staff, poll, 'turnout')).toEqual(running);
  });

  it('is for staff, from opening on', async () => {
    const announced = await anAnnouncedPoll(cloud, staff);
    await refused(exported(staff, announced, 'turnout', 'csv'), 'turnoutNotYet');
    const poll = await aVotedPoll();
    await refused(exported(owners[0]!, poll, 'turnout', 'csv'), 'notAllowed');
  });
});

describe('the list of ballots', () => {
  it('has every ballot of a named poll with its room masked, once it is published', async () => {
    const poll = await aVotedPoll();
    await refused(exported(staff, poll, 'ballotList', 'csv'), 'pollResultNotYet');
    await close(cloud, poll);
    const rows = await csvOf(staff, poll, 'ballotList');
    expect(rows.map((row) => row.第1个表决事项).sort()).toEqual(['反对', '赞成']);
    expect(rows.every(({ 房号 }) => 房号?.includes('*'))).toBe(true);
    expect(rows.every(({ 投票方式 }) => 投票方式 === '手机表决')).toBe(true);
  });

  it('is for staff alone, and taking it is written down', async () => {
    const poll = await aVotedPoll();
    await close(cloud, poll);
    await refused(exported(owners[0]!, poll, 'ballotList', 'xlsx'), 'notAllowed');
    await exported(staff, poll, 'ballotList', 'xlsx');
    await exported(owners[0]!, poll, 'result', 'xlsx');
    const { rows } = await cloud.owner.query(
      "select account_id, details from audit_entry where action = 'polls.export' and subject_id = $1",
      [poll.id],
    );
    expect(rows).toEqual([
      { account_id: staff.accountId, details: { content: 'ballotList', format: 'xlsx' } },
    ]);
  });

  it('holds one building if asked', async () => {
    const poll = await aVotedPoll();
    await close(cloud, poll);
    const elsewhere = await aCommunity(cloud);
    const of = (buildingId: string) =>
      staff.client.polls.exportResult.mutate({
        ...{ pollId: poll.id, content: 'ballotList', format: 'csv', buildingId },
      });
    const linesOf = async (buildingId: string) =>
      (await fetchedDocument(staff.client, await of(buildingId))).toString().trim().split('\r\n');
    expect(await linesOf(here.buildingId)).toHaveLength(3);
    expect(await linesOf(elsewhere.buildingId)).toHaveLength(1);
  });
});
