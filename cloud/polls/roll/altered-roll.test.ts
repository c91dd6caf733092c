import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, anOpenPoll, cast, close, type TestPoll } from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owner: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  owner = await community.aResident();
  await community.aUnit();
  await community.aUnit();
});

/** As somebody with the database's own password would: every safeguard switched off. */
async function byHand(statement: string, poll: TestPoll): Promise<void> {
  const client = await cloud.owner.connect();
  try {
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    const { rowCount } = await client.query(statement.replaceAll('$poll', `'${poll.id}'`));
    expect(rowCount).toBeGreaterThan(0);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const detail = (person: TestPerson, poll: TestPoll) =>
  person.client.polls.pollDetail.query({ pollId: poll.id });
const noted = async (poll: TestPoll) => {
  const { rows } = await cloud.owner.query(
    "select details from audit_entry where action = 'polls.rollAltered' and subject_id = $1",
    [poll.id],
  );
  return rows;
};

const alterations: [string, string][] = [
  [
    'an area',
    'update voter_roll_entry set area_hundredths = 99999 where poll_id = $poll and row = 1',
  ],
  [
    'two areas that leave the total',
    `update voter_roll_entry set area_hundredths = area_hundredths + case row when 0 then 5 else -5 end
     where poll_id = $poll and row < 2`,
  ],
  [
    'a person',
    'update voter_roll_entry set person_ids = array[gen_random_uuid()] where poll_id = $poll and row = 1',
  ],
  [
    'who holds the pen of a row',
    `update voter_roll_person set person_id = (select person_ids[1] from voter_roll_entry
       where poll_id = $poll and row = 0)
     where poll_id = $poll and voter_id = (select id from voter_roll_entry where poll_id = $poll and row = 1)`,
  ],
  [
    'a salt',
    "update voter_roll_entry set salt = decode(repeat('ab', 32), 'hex') where poll_id = $poll and row = 1",
  ],
  ['a row number', 'update voter_roll_entry set row = 7 where poll_id = $poll and row = 2'],
  ['a row that is gone', 'delete from voter_roll_entry where poll_id = $poll and row = 2'],
  [
    'a row hidden',
    'update voter_roll_entry set until_version = 1 where poll_id = $poll and row = 2',
  ],
  [
    'a row too many',
    `insert into voter_roll_entry (community_id, poll_id, id, voter_key, heads, area_hundredths, is_developer,
       unit_ids, person_ids, room_label, row, salt)
     select community_id, poll_id, gen_random_uuid(), 'owners:x', 1, 5, false, '{}', '{}', '', 3, salt
     from voter_roll_entry where poll_id = $poll and row = 0`,
  ],
  ['the published root', "update poll set roll_root = repeat('a', 64) where id = $poll"],
  ['the totals', 'update poll set roll_heads = 2 where id = $poll'],
];

describe.each(alterations)('%s changed by hand in the database', (_what, statement) => {
  it('is found at opening: nobody votes, everybody sees why, the log notes it once', async () => {
    const poll = await anAnnouncedPoll(cloud, staff);
    await byHand(statement, poll);
    cloud.now = poll.opensAt;
    await cloud.tick();
    cloud.advance(60 * 60 * 1000);
    await cloud.tick();
    const { rollAlteredAt, voters } = await detail(owner, poll);
    expect(rollAlteredAt).toBe(poll.opensAt.toISOString());
    for (const { refusal } of voters) expect(refusal).toMatchObject({ code: 'rollAltered' });
    expect(await noted(poll)).toEqual([{ details: { event: 'open' } }]);
    const { rows } = await cloud.owner.query('select state from poll where id = $1', [poll.id]);
    expect(rows).toEqual([{ state: 'announced' }]);
    await staff.client.polls.cancelPoll.mutate({ pollId: poll.id, reason: '名册被改动' });
  });

  it('is found before the count: nothing is counted or published', async () => {
    const poll = await anOpenPoll(cloud, staff);
    await cast(owner, poll, 'approve');
    await byHand(statement, poll);
    await close(cloud, poll);
    expect(await owner.client.polls.pollResult.query({ pollId: poll.id })).toMatchObject({
      state: 'counting',
    });
    expect((await detail(staff, poll)).rollAlteredAt).toBe(poll.closesAt.toISOString());
    expect(await noted(poll)).toEqual([{ details: { event: 'publish' } }]);
  });
});

it('nobody casts while it is altered, and no correction is made on top of it', async () => {
  const poll = await anAnnouncedPoll(cloud, staff);
  await byHand(alterations[0]![1], poll);
  await refused(staff.client.polls.previewRollCorrection.query({ pollId: poll.id }), 'rollAltered');
  cloud.now = poll.opensAt;
  await cloud.tick();
  await refused(cast(owner, poll, 'approve'), 'rollAltered');
});

it('put right again, the poll goes on by itself', async () => {
  const poll = await anAnnouncedPoll(cloud, staff);
  await byHand(
    'update voter_roll_entry set area_hundredths = 1 where poll_id = $poll and row = 1',
    poll,
  );
  cloud.now = poll.opensAt;
  await cloud.tick();
  await byHand(
    'update voter_roll_entry set area_hundredths = 10000 where poll_id = $poll and row = 1',
    poll,
  );
  cloud.advance(60 * 60 * 1000);
  await cloud.tick();
  expect((await detail(owner, poll)).rollAlteredAt).toBeNull();
  await cast(owner, poll, 'approve');
  await close(cloud, poll);
  expect(await owner.client.polls.pollResult.query({ pollId: poll.id })).toMatchObject({
    state: 'preliminary',
  });
});
