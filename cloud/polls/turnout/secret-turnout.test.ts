import { sealForPlaces, villageGroups } from '@/test/cloud/test-buildings';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anOpenPoll, paper, type TestPoll } from '@/test/cloud/test-polls';

jest.setTimeout(60_000);

const day = 86_400_000;
const hour = 3_600_000;

let cloud: TestCloud;
let village: TestCommunity;
let staff: TestPerson;
let poll: TestPoll;
let groups: string[];
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
/** Two groups of twelve (places 0–11 and 12–23) and two of three each (24–29); opens at ten in Shanghai. */
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  village = await aCommunity(cloud, { kind: 'village' });
  staff = await village.aStaffMember('villagersCommittee');
  groups = await villageGroups(cloud, village, [12, 12, 3, 3]);
  poll = await anOpenPoll(cloud, staff, {
    ruleSetId: 'villagersAssemblyHouseholds',
    visibility: 'secret',
  });
});

const vote = (...places: number[]) =>
  sealForPlaces(
    cloud,
    { communityId: village.id, poll, accountId: staff.accountId },
    places,
    paper(poll, 'approve'),
  );
const look = () => staff.client.polls.turnout.query({ pollId: poll.id });
const heads = async () => {
  const { tookPart, buildings } = await look();
  return { total: tookPart.heads, groups: buildings?.map((group) => group.tookPart.heads) };
};
const untilMidnight = () => {
  const shanghai = cloud.now.getTime() + 8 * hour;
  cloud.now = new Date(Math.floor(shanghai / day) * day + day - 8 * hour);
};
const placesFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => from + index);

it('shows nothing of today, then the state of midnight, and says so', async () => {
  await vote(...placesFrom(0, 6));
  expect(await heads()).toEqual({ total: 0, groups: [0, 0, 0, 0] });
  cloud.advance(hour);
  expect((await look()).asOf).toBe('2026-12-07T16:00:00.000Z');
  untilMidnight();
  expect(await heads()).toEqual({ total: 6, groups: [6, 0, 0, 0] });
  await vote(...placesFrom(6, 6));
  expect(await heads()).toEqual({ total: 6, groups: [6, 0, 0, 0] });
  untilMidnight();
  expect(await heads()).toEqual({ total: 12, groups: [12, 0, 0, 0] });
});

it('a group with one new voter does not move, nor does the total tell it by subtraction', async () => {
  await vote(...placesFrom(0, 6), 12);
  untilMidnight();
  expect(await heads()).toEqual({ total: 6, groups: [6, 0, 0, 0] });
  await vote(6, ...placesFrom(13, 3));
  untilMidnight();
  // One of the first group, four of the second: neither is a step.
  expect(await heads()).toEqual({ total: 6, groups: [6, 0, 0, 0] });
  await vote(16);
  untilMidnight();
  expect(await heads()).toEqual({ total: 11, groups: [6, 5, 0, 0] });
});

it('small groups move together', async () => {
  await vote(24, 25, 27, 28);
  untilMidnight();
  expect(await heads()).toEqual({ total: 0, groups: [0, 0, 0, 0] });
  await vote(29);
  untilMidnight();
  expect(await heads()).toEqual({ total: 5, groups: [0, 0, 2, 3] });
});

it('rooms and the list to walk show no more than the totals', async () => {
  await vote(...placesFrom(0, 5), 12, 13);
  untilMidnight();
  const { polls } = staff.client;
  const tiles = async (place: number) =>
    (await polls.turnoutOfRooms.query({ pollId: poll.id, place })).items.filter(
      ({ state }) => state !== 'notYet',
    ).length;
  expect([await tiles(0), await tiles(1)]).toEqual([5, 0]);
  const list = await polls.missingVoters.query({ pollId: poll.id, limit: 50 });
  expect(list.items).toHaveLength(25);
  const { entrances } = await polls.turnoutOfBuilding.query({
    pollId: poll.id,
    buildingId: groups[1]!,
  });
  expect(entrances).toMatchObject([{ tookPart: { heads: 0 } }]);
  expect(await polls.previewReminders.query({ pollId: poll.id })).toMatchObject({ missing: 25 });
});

it('says the same whoever looks how often, also somebody who looks for the first time days later', async () => {
  await vote(...placesFrom(0, 6), ...placesFrom(12, 4));
  untilMidnight();
  await look();
  await vote(16, 17);
  untilMidnight();
  await look();
  const often = await heads();
  await cloud.owner.query('update turnout_count set counted_before = null where poll_id = $1', [
    poll.id,
  ]);
  await cloud.owner.query(
    'update poll_place set heads_in = 0, shown_before = null where poll_id = $1',
    [poll.id],
  );
  expect(await heads()).toEqual(often);
  expect(often).toEqual({ total: 12, groups: [6, 6, 0, 0] });
});

it('a visit to somebody who has voted in secret is written down like any other; no paper is handed out', async () => {
  await vote(0);
  const { rows } = await cloud.owner.query<{ id: string }>(
    'select voter_id as id from ballot where poll_id = $1',
    [poll.id],
  );
  const visit = { pollId: poll.id, voterId: rows[0]!.id };
  const { recordVisit } = staff.client.polls;
  await expect(recordVisit.mutate({ ...visit, outcome: 'notAtHome' })).resolves.toBeDefined();
  await refused(recordVisit.mutate({ ...visit, outcome: 'handedPaper' }), 'visitPaperNotInSecret');
});

it('who has opened the ballot is not told before the midnight that is shown', async () => {
  await cloud.owner.query('alter table poll disable trigger keep_poll_frozen');
  await cloud.owner.query(
    `update poll set rule_set = jsonb_set(rule_set, '{participation}', '"signOrLogin"') where id = $1`,
    [poll.id],
  );
  await cloud.owner.query('alter table poll enable trigger keep_poll_frozen');
  await vote(...placesFrom(0, 6));
  await cloud.owner.query(
    `insert into ballot_signature select community_id, poll_id, voter_id, person_id, $2, $3
     from voter_roll_person where poll_id = $1`,
    [poll.id, staff.accountId, cloud.now],
  );
  const opened = async () => (await look()).alsoCounted.heads;
  expect(await opened()).toBe(0);
  const { polls } = staff.client;
  const { places } = await polls.deliveryProgress.query({ pollId: poll.id });
  expect(places.map(({ delivered }) => delivered)).toEqual([0, 0, 0, 0]);
  const asked = { pollId: poll.id, buildingId: groups[0]!, entranceId: null };
  const { items } = await polls.listDeliveries.query(asked);
  expect(items.every(({ signedAt }) => signedAt === null)).toBe(true);
  untilMidnight();
  // Six of the first group's twelve have voted; the other groups have not moved yet.
  expect(await opened()).toBe(6);
});
