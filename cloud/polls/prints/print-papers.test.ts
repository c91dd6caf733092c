import { paperNumber } from '@/shared/polls/entries/paper-number';
import { printedPages } from '@/test/cloud/fetched-document';
import { aBuilding, villageGroups } from '@/test/cloud/test-buildings';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, anOpenPoll, cast, close, type TestPoll } from '@/test/cloud/test-polls';

jest.setTimeout(60_000);

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let owners: TestPerson[];
let second: Awaited<ReturnType<typeof aBuilding>>;

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud, { name: '翠园小区' });
  staff = await here.aStaffMember('ownersCommittee');
  const units = [
    await here.aUnit({ roomNumber: '101', areaHundredths: 8_950 }),
    await here.aUnit({ roomNumber: '1702' }),
  ];
  const others = [await here.aUnit({ roomNumber: '201' })];
  second = await aBuilding(cloud, here, '2栋');
  await second.moveIn(...others);
  owners = [];
  for (const unit of [...units, ...others]) owners.push(await here.aResident({ unit }));
});
afterAll(() => cloud.stop());
beforeEach(() => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
});

const print = {
  ballots: (poll: TestPoll, buildingId: string | null = null, more = {}) =>
    staff.client.polls.printPaperBallots.mutate({
      ...{ pollId: poll.id, buildingId, spareCopies: 0, twoSided: false },
      ...more,
    }),
  deliveries: (poll: TestPoll, buildingId: string | null = null) =>
    staff.client.polls.printDeliverySheet.mutate({ pollId: poll.id, buildingId }),
  visits: (poll: TestPoll, buildingId: string | null = null) =>
    staff.client.polls.printVisitList.mutate({ pollId: poll.id, buildingId }),
};

const firstPages = (pages: string[]) => pages.filter((page) => page.includes('第1页'));

async function numbersOf(poll: TestPoll): Promise<{ number: string; roomLabel: string }[]> {
  const { rows } = await cloud.owner.query(
    `select entry.row, entry.room_label, poll.roll_root from voter_roll_entry as entry
     join poll on poll.id = entry.poll_id where entry.poll_id = $1 order by entry.row`,
    [poll.id],
  );
  return rows.map(({ row, room_label: roomLabel, roll_root: rollRoot }) => ({
    number: paperNumber({ pollId: poll.id, rollRoot }, row),
    roomLabel,
  }));
}

describe('paper ballots', () => {
  it('one for each voter, with room and number, every item, the rule and what it is worth in law', async () => {
    const poll = await anAnnouncedPoll(cloud, staff, {
      title: '充电棚和电梯',
      items: [{ title: '要不要建充电棚' }, { title: '电梯换成哪家' }],
    });
    const sheets = firstPages(await printedPages(staff.client, await print.ballots(poll)));
    expect(sheets).toHaveLength(3);
    for (const { number, roomLabel } of await numbersOf(poll)) {
      const own = sheets.filter((sheet) => sheet.includes(`编号：${number}`));
      expect(own).toHaveLength(1);
      expect(own[0]).toContain(`房号：${roomLabel}`);
    }
    for (const sheet of sheets)
      for (const words of [
        '翠园小区',
        '充电棚和电梯',
        '意向征询（不具法律效力）',
        '第1项要不要建充电棚',
        '第2项电梯换成哪家',
        '赞成反对弃权',
        '签名',
      ])
        expect(sheet).toContain(words);
  });

  it('in the order in which they are delivered, one building at a time if asked', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    const roomsOf = async (buildingId: string | null) =>
      firstPages(await printedPages(staff.client, await print.ballots(poll, buildingId))).map(
        (sheet) => /房号：(.*?)计入/.exec(sheet)?.[1],
      );
    expect(await roomsOf(null)).toEqual(['1栋1单元101', '1栋1单元1702', '2栋2单元201']);
    expect(await roomsOf(second.buildingId)).toEqual(['2栋2单元201']);
  });

  it('spare ones carry neither room nor number', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    const kept = await print.ballots(poll, second.buildingId, { spareCopies: 2 });
    const sheets = firstPages(await printedPages(staff.client, kept));
    expect(sheets).toHaveLength(3);
    expect(
      sheets.slice(1).every((sheet) => sheet.includes('备用') && !/编号：\d/.test(sheet)),
    ).toBe(true);
  });

  it('printed on both sides, no two voters share a leaf', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    const pages = await printedPages(
      staff.client,
      await print.ballots(poll, null, { twoSided: true }),
    );
    const fronts = pages.flatMap((page, index) => (page.includes('第1页') ? [index % 2] : []));
    expect(fronts).toEqual([0, 0, 0]);
  });

  it('carry no choice, also after ballots were cast', async () => {
    const poll = await anOpenPoll(cloud, staff);
    const before = await printedPages(staff.client, await print.ballots(poll));
    await cast(owners[0]!, poll, 'reject');
    expect(await printedPages(staff.client, await print.ballots(poll))).toEqual(before);
  });

  it('are refused for a secret poll, which takes ballots in the app alone', async () => {
    const village = await aCommunity(cloud, { kind: 'village' });
    await villageGroups(cloud, village, [3]);
    const { client, ...committee } = await village.aStaffMember('villagersCommittee');
    const secret = { ruleSetId: 'villagersAssemblyAdults', visibility: 'secret' } as const;
    const poll = await anAnnouncedPoll(cloud, { client, ...committee }, secret);
    const asked = { pollId: poll.id, buildingId: null };
    const ballots = { ...asked, spareCopies: 0, twoSided: false };
    await refused(client.polls.printPaperBallots.mutate(ballots), 'paperNotInSecretPoll');
    await refused(client.polls.printDeliverySheet.mutate(asked), 'paperNotInSecretPoll');
  });

  it('are refused after closing and after cancelling', async () => {
    const poll = await anOpenPoll(cloud, staff);
    await close(cloud, poll);
    await refused(print.ballots(poll), 'printAfterClosing');
    await refused(print.deliveries(poll), 'printAfterClosing');
    cloud.now = new Date('2026-11-22T02:00:00Z');
    const cancelled = await anAnnouncedPoll(cloud, staff);
    await staff.client.polls.cancelPoll.mutate({ pollId: cancelled.id, reason: '材料有误' });
    await refused(print.ballots(cancelled), 'pollCancelled');
  });

  it('a building of another community has nobody in this poll', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    const elsewhere = await aCommunity(cloud);
    await refused(print.ballots(poll, elsewhere.buildingId), 'printNobody');
    await refused(print.deliveries(poll, elsewhere.buildingId), 'printNobody');
  });

  it('printing is written down, without a name or room', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    await print.ballots(poll);
    const { rows } = await cloud.owner.query(
      "select details from audit_entry where action = 'polls.print' and subject_id = $1",
      [poll.id],
    );
    expect(rows).toEqual([{ details: { kind: '表决票', buildingId: null, voters: 3 } }]);
  });
});

it('the delivery sheet lists every voter once, with number and room, and no name', async () => {
  const poll = await anAnnouncedPoll(cloud, staff);
  const text = (await printedPages(staff.client, await print.deliveries(poll))).join('');
  for (const { number, roomLabel } of await numbersOf(poll))
    expect(text.split(`${number}${roomLabel}`)).toHaveLength(2);
  expect(text).toContain('意向征询（不具法律效力）');
  expect(text).toContain('签收');
  expect(text).not.toMatch(/业主\d/);
});

describe('the list to walk from door to door', () => {
  it('names those who have not voted and nobody who has, however they voted', async () => {
    const poll = await anOpenPoll(cloud, staff);
    await cast(owners[1]!, poll, 'reject');
    const text = (await printedPages(staff.client, await print.visits(poll))).join('');
    expect(text).toContain('还没有投票的2户');
    expect(text).toContain('1栋1单元101');
    expect(text).toContain('2栋2单元201');
    expect(text).not.toContain('1702');
    expect(text).not.toContain('赞成的');
  });

  it('is refused before opening, after closing, and when everybody has voted', async () => {
    const announced = await anAnnouncedPoll(cloud, staff);
    await refused(print.visits(announced), 'turnoutNotYet');
    const poll = await anOpenPoll(cloud, staff);
    for (const owner of owners) await cast(owner, poll, 'approve');
    await refused(print.visits(poll), 'printNobody');
    await close(cloud, poll);
    await refused(print.visits(poll), 'turnoutOver');
  });
});

describe('a large roll', () => {
  it('is printed building by building: more than 500 at once are refused, 500 are not', async () => {
    const village = await aCommunity(cloud, { kind: 'village' });
    const committee = await village.aStaffMember('villagersCommittee');
    const [large, small] = await villageGroups(cloud, village, [500, 1]);
    const poll = await anAnnouncedPoll(cloud, committee, { ruleSetId: 'villagersAssemblyAdults' });
    const { polls } = committee.client;
    const ask = (buildingId: string | null) =>
      polls.printPaperBallots.mutate({
        ...{ pollId: poll.id, buildingId, spareCopies: 0, twoSided: false },
      });
    expect(await refused(ask(null), 'printTooManyVoters')).toEqual({ most: 500 });
    const pages = await printedPages(committee.client, await ask(large!));
    const numbers = pages.flatMap((page) => /编号：(\d+)/.exec(page)?.[1] ?? []);
    expect(new Set(numbers).size).toBe(500);
    // Several adults may share a house there, so each paper says whose it is.
    expect(pages[0]).toContain('姓名：村民0');
    const choices = await polls.printChoices.query({ pollId: poll.id });
    expect(choices).toMatchObject({ voters: 501, mostVoters: 500 });
    expect(choices.buildings).toEqual([
      { buildingId: large, name: '第1组', voters: 500 },
      { buildingId: small, name: '第2组', voters: 1 },
    ]);
  });
});
