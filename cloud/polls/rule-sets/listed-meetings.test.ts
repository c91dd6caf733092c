import vectors from '@/data/vectors/assembly-vectors.json';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { sealForFirst } from '@/test/cloud/test-ledger';
import { anOpenPoll, close, paper } from '@/test/cloud/test-polls';
import { adultsAlone, registerVillagers } from '@/test/cloud/test-village';

// Many people act here; a busy machine needs its time.
jest.setTimeout(60_000);

let cloud: TestCloud;
let village: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  village = await aCommunity(cloud, { kind: 'village' });
  staff = await village.aStaffMember('villagersCommittee');
});

type Body = 'villagerRepsMeeting' | 'villagerGroup' | 'collectiveMembers';

/** A list with the first `listed` of so many people; more live here than are on it. */
async function aList(body: Body, listed: number): Promise<string> {
  const people = await registerVillagers(cloud, village, adultsAlone(listed + 7));
  const { polls } = staff.client;
  const { listId } = await polls.createMemberList.mutate({ body, name: '第三村民小组' });
  const add = people.slice(0, listed);
  await polls.changeMemberList.mutate({ listId, revision: 1, add, remove: [] });
  return listId;
}

async function expectResult(
  ruleSetId: string,
  listId: string,
  { total, present, approve }: { total: number; present: number; approve: number },
  expected: { quorum: boolean; pass: boolean },
): Promise<void> {
  const poll = await anOpenPoll(cloud, staff, { ruleSetId, memberListId: listId });
  await sealForFirst(
    cloud,
    { communityId: village.id, poll, accountId: staff.accountId },
    present,
    (place) => paper(poll, place < approve ? 'approve' : 'reject'),
  );
  await close(cloud, poll);
  const result = await staff.client.polls.pollResult.query({ pollId: poll.id });
  expect(result).toMatchObject({
    tally: {
      roll: { heads: total, areaHundredths: 0 },
      participating: { heads: present },
      quorumReached: expected.quorum,
      items: [{ valid: expected.quorum, passed: expected.pass }],
    },
  });
}

const rows = vectors.assemblies.filter(({ body }) =>
  ['villagerRepsMeeting', 'collectiveMembers'].includes(body),
);

describe('meetings by a list, row by row of the published rule', () => {
  it.each(rows.map((row) => [row.id, row] as const))('%s', async (_id, row) => {
    const listId = await aList(row.body as Body, row.total);
    await expectResult(row.body, listId, row, row);
  });
});

// rules.md §3: two thirds of those of 18 or of the households, then more than half of those present.
describe("villagers' groups", () => {
  it.each([
    ['villagerGroupAdults', 45, 30, 16, true, true],
    ['villagerGroupAdults', 45, 29, 29, false, false],
    ['villagerGroupHouseholds', 45, 30, 15, true, false],
    ['villagerGroupHouseholds', 45, 30, 16, true, true],
  ] as const)(
    '%s %i: %i present, %i in favour',
    async (id, total, present, approve, quorum, pass) => {
      const listId = await aList('villagerGroup', total);
      await expectResult(id, listId, { total, present, approve }, { quorum, pass });
    },
  );

  it('a household of the group votes through any of its adults; minors of it never', async () => {
    const people = await registerVillagers(cloud, village, [
      { household: 'a', birthDate: '1960-01-01' },
      { household: 'a', birthDate: '1962-01-01' },
      { household: 'a', birthDate: '2015-01-01' },
      { household: 'b', birthDate: '1970-01-01' },
    ]);
    const { polls } = staff.client;
    const { listId } = await polls.createMemberList.mutate({
      body: 'villagerGroup',
      name: '第一村民小组',
    });
    await polls.changeMemberList.mutate({
      ...{ listId, revision: 1, remove: [] },
      add: [people[0]!, people[2]!],
    });
    const ask = (ruleSetId: string) => polls.previewRoll.query({ ruleSetId, memberListId: listId });
    expect((await ask('villagerGroupHouseholds')).roll).toMatchObject({
      heads: 1,
      sharedVoters: 1,
    });
    expect((await ask('villagerGroupAdults')).roll).toMatchObject({ heads: 1, sharedVoters: 0 });
    await anOpenPoll(cloud, staff, { ruleSetId: 'villagerGroupHouseholds', memberListId: listId });
    const { rows: entries } = await cloud.owner.query(
      'select person_ids from voter_roll_entry where community_id = $1',
      [village.id],
    );
    expect(entries).toEqual([{ person_ids: [people[0], people[1]].sort() }]);
  });
});
