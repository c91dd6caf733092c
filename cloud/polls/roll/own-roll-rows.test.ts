import { isOwnRowInRoll } from '@/shared/polls/ledger/roll-leaf';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, type TestPoll } from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let poll: TestPoll;
let wife: TestPerson;
let husband: TestPerson;
let tenant: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  for (let homes = 0; homes < 12; homes += 1) await community.aUnit();
  const unit = await community.aUnit({ ownerNames: ['周敏', '陈刚'], areaHundredths: 8_888 });
  wife = await community.aResident({ unit, owner: 0 });
  husband = await community.aResident({ unit, owner: 1, relation: 'coOwner' });
  tenant = await community.aResident({ unit, relation: 'tenant' });
  poll = await anAnnouncedPoll(cloud, staff);
});
afterAll(() => cloud.stop());

const ownRows = ({ client }: TestPerson) => client.polls.ownRollRows.query({ pollId: poll.id });

it('an owner proves on their own that their row stands in the published root', async () => {
  const { rows, rollRoot, version } = await ownRows(wife);
  expect([rows.length, version]).toEqual([1, 1]);
  const [own] = rows;
  expect(own).toMatchObject({ areaHundredths: 8_888, heads: 1, rows: 13, fromVersion: 1 });
  expect(isOwnRowInRoll(own!, rollRoot)).toBe(true);
  expect(isOwnRowInRoll({ ...own!, areaHundredths: 8_889 }, rollRoot)).toBe(false);
  const { rows: notice } = await cloud.owner.query<{ body: string }>(
    "select body from notice where subject_id = $1 and kind = 'pollAnnouncement'",
    [poll.id],
  );
  expect(notice[0]?.body.replace(/ /g, '')).toContain(rollRoot);
});

it('co-owners all see their common row, with whom they share it', async () => {
  const [seen] = (await ownRows(husband)).rows;
  expect(seen).toEqual({ ...(await ownRows(wife)).rows[0], people: expect.anything() });
  expect(seen?.people).toHaveLength(2);
  expect(seen?.people).toEqual(
    expect.arrayContaining([
      { name: '陈刚', isMe: true },
      { name: '周敏', isMe: false },
    ]),
  );
});

it('nobody sees a row that is not theirs', async () => {
  for (const person of [tenant, staff]) {
    expect(await ownRows(person)).toMatchObject({ rows: [] });
  }
  const other = await community.aResident();
  expect((await ownRows(other)).rows).toEqual([]);
});

it('somebody with several rows sees each with its own proof', async () => {
  const [first, second] = [
    await community.aUnit(),
    await community.aUnit({ ownerNames: ['甲', '乙'] }),
  ];
  const both = await community.aUnit({
    ownerIds: [first.owners[0]!.personId, second.owners[0]!.personId],
  });
  const person = await community.aResident({ unit: both });
  const next = await anAnnouncedPoll(cloud, staff);
  const { rows, rollRoot } = await person.client.polls.ownRollRows.query({ pollId: next.id });
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(isOwnRowInRoll(row, rollRoot)).toBe(true);
});
