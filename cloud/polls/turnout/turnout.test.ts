import { aBuilding } from '@/test/cloud/test-buildings';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { confirm, enter } from '@/test/cloud/test-entries';
import { sealForFirst } from '@/test/cloud/test-ledger';
import {
  anAnnouncedPoll,
  anOpenPoll,
  cast,
  close,
  paper,
  type TestPoll,
  voterOf,
} from '@/test/cloud/test-polls';
import { ownersOf } from '@/test/cloud/test-roll';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
});

const turnoutOf = (poll: TestPoll, person = staff) =>
  person.client.polls.turnout.query({ pollId: poll.id });

describe('the totals', () => {
  it('count heads and area, and what is missing to the quorum in whole numbers', async () => {
    const first = await community.aResident({
      unit: await community.aUnit({ areaHundredths: 8_001 }),
    });
    await community.aUnit({ areaHundredths: 10_000 });
    await community.aUnit({ areaHundredths: 12_345 });
    const poll = await anOpenPoll(cloud, staff);
    await cast(first, poll, 'reject');
    expect(await turnoutOf(poll)).toMatchObject({
      phase: 'open',
      roll: { heads: 3, areaHundredths: 30_346 },
      tookPart: { heads: 1, areaHundredths: 8_001 },
      needed: { heads: 2, areaHundredths: 20_231 },
      missing: { heads: 1, areaHundredths: 12_230 },
      reached: false,
      waiting: 0,
      asOf: null,
    });
  });

  it('one who changes their vote is counted once, one with several units once with all their area', async () => {
    const unit = await community.aUnit({ areaHundredths: 5_000 });
    await community.aUnit({ areaHundredths: 7_000, ownerIds: [unit.owners[0]!.personId] });
    const owner = await community.aResident({ unit });
    const poll = await anOpenPoll(cloud, staff);
    await cast(owner, poll, 'approve');
    await cast(owner, poll, 'reject');
    const { roll, tookPart, reached } = await turnoutOf(poll);
    expect(roll).toEqual({ heads: 1, areaHundredths: 12_000 });
    expect(tookPart).toEqual(roll);
    expect(reached).toBe(true);
  });

  it('are the same however many ballots have been added to what is kept', async () => {
    await ownersOf(cloud, community, Array(1_300).fill(100));
    const poll = await anOpenPoll(cloud, staff);
    const where = { communityId: community.id, poll, accountId: staff.accountId };
    await turnoutOf(poll);
    await sealForFirst(cloud, where, 1_200, () => paper(poll, 'approve'));
    expect((await turnoutOf(poll)).tookPart).toEqual({ heads: 1_200, areaHundredths: 120_000 });
    const { rows } = await cloud.owner.query(
      'select leaves_counted from turnout_count where poll_id = $1',
      [poll.id],
    );
    expect(rows).toEqual([{ leaves_counted: 1_200 }]);
    expect((await turnoutOf(poll)).tookPart.heads).toBe(1_200);
    const looks = await Promise.all(Array.from({ length: 6 }, () => turnoutOf(poll)));
    expect(looks.map(({ tookPart }) => tookPart.heads)).toEqual(Array(6).fill(1_200));
  });

  it('of many who look first at once, all see the same', async () => {
    const owner = await community.aResident();
    await community.aUnit();
    const poll = await anOpenPoll(cloud, staff);
    await cast(owner, poll, 'approve');
    const looks = await Promise.all(Array.from({ length: 8 }, () => turnoutOf(poll)));
    for (const { roll, tookPart } of looks) expect([roll.heads, tookPart.heads]).toEqual([2, 1]);
  });

  it('the supervisory committee reads without buildings', async () => {
    const poll = await anOpenPollOfOne();
    const supervisor = await community.aStaffMember('supervisoryCommittee');
    expect((await turnoutOf(poll, supervisor)).buildings).toBeNull();
    expect((await turnoutOf(poll)).buildings).toHaveLength(1);
  });

  it('a ballot on paper waits for its second person, and takes part only then', async () => {
    const poll = await anOpenPollOfOne();
    cloud.advance(60_000);
    const { items } = await staff.client.polls.missingVoters.query({ pollId: poll.id });
    const { entryId } = await enter(cloud, staff, poll, items[0]!.voterId);
    expect(await turnoutOf(poll)).toMatchObject({ tookPart: { heads: 0 }, waiting: 1 });
    const rooms = () => staff.client.polls.turnoutOfRooms.query({ pollId: poll.id, place: 0 });
    expect((await rooms()).items).toMatchObject([{ state: 'waiting' }]);
    const list = await staff.client.polls.missingVoters.query({ pollId: poll.id });
    expect(list.items).toMatchObject([{ waiting: true }]);
    await confirm(await community.aStaffMember('administrator'), poll, entryId);
    expect(await turnoutOf(poll)).toMatchObject({ tookPart: { heads: 1 }, waiting: 0 });
    expect((await rooms()).items).toMatchObject([{ state: 'tookPart' }]);
  });

  const anOpenPollOfOne = async () => {
    await community.aUnit();
    return anOpenPoll(cloud, staff);
  };
});

describe('by building, entrance and floor', () => {
  it('everybody stands at their first unit, in the register’s order', async () => {
    const far = await aBuilding(cloud, community, '2栋');
    const near = await community.aUnit({ roomNumber: '301' });
    const first = await community.aUnit({ roomNumber: '302' });
    const second = { roomNumber: '1702', ownerIds: [first.owners[0]!.personId] };
    const away = await community.aUnit(second);
    const other = await community.aUnit({ roomNumber: '1801' });
    await far.moveIn(away, other);
    const poll = await anOpenPoll(cloud, staff);
    const pollId = poll.id;
    await cast(await community.aResident({ unit: near }), poll, 'approve');

    expect((await turnoutOf(poll)).buildings).toMatchObject([
      { name: '1栋', roll: { heads: 2, areaHundredths: 30_000 }, tookPart: { heads: 1 } },
      { name: '2栋', roll: { heads: 1 }, tookPart: { heads: 0 } },
    ]);
    const building = await staff.client.polls.turnoutOfBuilding.query({
      pollId,
      buildingId: far.buildingId,
    });
    expect(building).toMatchObject({
      name: '2栋',
      entrances: [{ name: '2单元', place: 1, roll: { heads: 1 }, tookPart: { heads: 0 } }],
    });
    const rooms = (place: number) => staff.client.polls.turnoutOfRooms.query({ pollId, place });
    expect((await rooms(0)).items).toMatchObject([
      { room: '301', floor: '3', units: 1, state: 'tookPart' },
      { room: '302', floor: '3', units: 2, state: 'notYet' },
    ]);
    expect((await rooms(1)).items).toMatchObject([{ room: '1801', floor: '18', state: 'notYet' }]);
    expect((await rooms(99)).items).toEqual([]);
  });

  it('a building that is not on the roll is refused', async () => {
    const elsewhere = await aCommunity(cloud);
    await community.aUnit();
    const poll = await anOpenPoll(cloud, staff);
    const asked = { pollId: poll.id, buildingId: elsewhere.buildingId };
    await refused(staff.client.polls.turnoutOfBuilding.query(asked), 'turnoutBuildingUnknown');
  });
});

describe('only while a poll runs', () => {
  it('not before opening, not after the count, not of a draft', async () => {
    await community.aUnit();
    const poll = await anAnnouncedPoll(cloud, staff);
    await refused(turnoutOf(poll), 'turnoutNotYet');
    cloud.now = poll.opensAt;
    expect((await turnoutOf(poll)).phase).toBe('open');
    await close(cloud, poll);
    await refused(turnoutOf(poll), 'turnoutOver');
    const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId: null });
    await refused(staff.client.polls.turnout.query({ pollId }), 'pollNotFound');
  });

  it('not of a poll that was called off', async () => {
    await community.aUnit();
    const poll = await anOpenPoll(cloud, staff);
    await staff.client.polls.cancelPoll.mutate({ pollId: poll.id, reason: '材料有误，重新征求' });
    await refused(turnoutOf(poll), 'pollCancelled');
  });

  it('the last second still counts, and while papers are entered there is something to see', async () => {
    const owner = await community.aResident();
    const poll = await anOpenPoll(cloud, staff, { entryHours: 24 });
    cloud.now = new Date(poll.closesAt.getTime() - 1);
    await cast(owner, poll, 'approve');
    await close(cloud, poll);
    expect(await turnoutOf(poll)).toMatchObject({ phase: 'closed', tookPart: { heads: 1 } });
  });
});

describe('whom the rule set counts without a ballot', () => {
  it('is said beside those with one, and both make the quorum', async () => {
    const owner = await community.aResident();
    await community.aResident();
    const poll = await anOpenPoll(cloud, staff);
    const delivered = await voterOf(owner.client, poll);
    await cloud.owner.query('alter table poll disable trigger keep_poll_frozen');
    await cloud.owner.query(
      `update poll set rule_set = jsonb_set(rule_set, '{participation}', '"deliveredFollowMajority"') where id = $1`,
      [poll.id],
    );
    await cloud.owner.query('alter table poll enable trigger keep_poll_frozen');
    await cloud.owner.query('alter table ballot_delivery disable trigger user');
    for (const id of [1, 2])
      await cloud.owner.query(
        `insert into ballot_delivery (community_id, poll_id, id, voter_id, means, delivered_at, photo_ids, note, recorded_by, recorded_at)
         values ($1, $2, $3, $4, 'mailbox', $5, array[gen_random_uuid()], '', $6, $5)`,
        [
          community.id,
          poll.id,
          `00000000-0000-7000-8000-00000000000${id}`,
          delivered,
          cloud.now,
          staff.accountId,
        ],
      );
    expect(await turnoutOf(poll)).toMatchObject({
      tookPart: { heads: 0 },
      alsoCounted: { heads: 1, areaHundredths: 10_000 },
      missing: { heads: 1 },
    });
    // Opening the ballot in the app is a signature; of the same voter it adds nothing.
    await cloud.owner.query(
      `insert into ballot_signature select community_id, poll_id, voter_id, person_id, $2, $3
       from voter_roll_person where poll_id = $1`,
      [poll.id, staff.accountId, cloud.now],
    );
    expect((await turnoutOf(poll)).alsoCounted).toEqual({ heads: 2, areaHundredths: 20_000 });
    await cast(owner, poll, 'approve');
    expect(await turnoutOf(poll)).toMatchObject({
      tookPart: { heads: 1 },
      alsoCounted: { heads: 1, areaHundredths: 10_000 },
      missing: { heads: 0 },
    });
  });
});
