import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inCommunity } from '@/cloud/platform/database';
import { type PollState, pollStates, pollTransitions } from '@/shared/polls/poll-life-cycle';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAnnouncedPoll, anOpenPoll, cast, close, type TestPoll } from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owner: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  owner = await community.aResident();
});
afterAll(() => cloud.stop());

/** A statement with the rights the product has. */
const asProduct = (statement: string) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    sql.raw(statement).execute(transaction),
  );

/** The columns that go with a state, all set so that only the step itself is in question. */
const columnsOf = (state: PollState) => {
  const posted = ['preliminary', 'final', 'archived'].includes(state);
  const cancelled = state === 'cancelled';
  return `state = '${state}', posted_until = ${posted ? 'closes_at' : 'null'},
    sealed_until = ${posted ? 'closes_at' : 'null'},
    cancelled_at = ${cancelled ? 'opens_at' : 'null'}, cancel_reason = ${cancelled ? "'材料有误'" : 'null'}`;
};

const states = Object.keys(pollStates) as PollState[];
const pairs = states.flatMap((from) => states.map((to) => [from, to] as const));

describe('the database knows the life cycle of shared/polls', () => {
  let poll: TestPoll;
  let draftId: string;
  beforeAll(async () => {
    poll = await anAnnouncedPoll(cloud, staff);
    draftId = (await staff.client.polls.preparePoll.mutate({ topicId: null })).pollId;
  });

  it.each(pairs.filter(([from]) => from !== 'draft'))('%s to %s', async (from, to) => {
    await cloud.owner.query('alter table poll disable trigger keep_poll_frozen');
    await cloud.owner.query(`update poll set ${columnsOf(from)} where id = $1`, [poll.id]);
    await cloud.owner.query('alter table poll enable trigger keep_poll_frozen');
    const step = asProduct(`update poll set ${columnsOf(to)} where id = '${poll.id}'`);
    const allowed = (Object.values(pollTransitions[from]) as PollState[]).includes(to);
    if (allowed) await step;
    else await expect(step).rejects.toThrow(/no step|frozen|violates check/);
  });

  it.each(states.filter((to) => !['draft', 'announced', 'cancelled'].includes(to)))(
    'a draft cannot become %s',
    async (to) => {
      await expect(
        asProduct(`update poll set state = '${to}' where id = '${draftId}'`),
      ).rejects.toThrow(/no step/);
    },
  );

  it('a draft is not announced without rule set and roll', async () => {
    await expect(
      asProduct(`update poll set state = 'announced' where id = '${draftId}'`),
    ).rejects.toThrow(/violates check/);
  });
});

describe('nothing that counts can be changed', () => {
  let poll: TestPoll;
  beforeAll(async () => {
    poll = await anOpenPoll(cloud, staff);
    await cast(owner, poll, 'approve');
  });

  it.each([
    'title = $$别的$$',
    'description = $$别的$$',
    "rule_set = '{}'",
    'roll_heads = 1000',
    'roll_area_hundredths = 1',
    "roll_digest = ''",
    "opens_at = opens_at - interval '1 day'",
    "closes_at = closes_at + interval '1 day'",
    "legal_effect = 'binding'",
    'extraordinary = true',
    "publisher_role = 'administrator'",
    'announced_by = null',
    "visibility = 'secret'",
    'entry_hours = 72',
    "log_key = repeat('0', 64)",
    "roll_root = repeat('0', 64)",
    'roll_version = 2',
    'sealed_until = closes_at',
  ])('of an announced poll: %s', async (change) => {
    await expect(
      asProduct(`update poll set state = 'closed', ${change} where id = '${poll.id}'`),
    ).rejects.toThrow(/frozen|violates check/);
  });

  it.each(['created_by', 'topic_id', 'community_id', 'created_at', 'postponed_from', 'id'])(
    'the product has no right to write %s of a poll at all',
    async (column) => {
      await expect(asProduct(`update poll set ${column} = ${column}`)).rejects.toThrow(
        /permission denied/,
      );
    },
  );

  it.each([
    'ballot',
    'voter_roll_entry',
    'voter_roll_person',
    'voter_representative',
    'poll_result',
  ])('the product can neither update, delete nor truncate %s', async (table) => {
    for (const statement of [
      `update ${table} set community_id = community_id`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      await expect(asProduct(statement)).rejects.toThrow(/permission denied/);
    }
  });

  it('a poll cannot be deleted', async () => {
    await expect(asProduct('delete from poll')).rejects.toThrow(/permission denied/);
  });

  it('no question, voter or person joins after the announcement', async () => {
    const neighbour = await community.aUnit();
    const where = `where poll_id = '${poll.id}'`;
    for (const statement of [
      `delete from ballot_item ${where}`,
      `insert into ballot_item select community_id, '${randomUUID()}', poll_id, 2, title, description, matter, majority from ballot_item ${where}`,
      `insert into voter_roll_entry (community_id, poll_id, id, voter_key, heads, area_hundredths, is_developer, unit_ids, person_ids, room_label, row, salt) select community_id, poll_id, '${randomUUID()}', 'new', 1, 1, false, '{}', '{}', '', 999, salt from voter_roll_entry ${where} limit 1`,
      `insert into voter_roll_person select community_id, poll_id, voter_id, '${neighbour.owners[0]!.personId}' from voter_roll_person ${where} limit 1`,
    ]) {
      await expect(asProduct(statement).then(() => 'allowed')).rejects.toThrow(
        /not in state draft|is frozen/,
      );
    }
  });

  /** The ballot there is once more, with a leaf of its own. */
  const copy = (sequence: number, castAt: string, personId = 'person_id') => `
    with leaf as (
      insert into ballot_leaf select community_id, poll_id, index + 1, commitment, null, subtrees
      from ballot_leaf where poll_id = '${poll.id}' returning index)
    insert into ballot (community_id, poll_id, voter_id, sequence, channel, person_id, account_id, request_id,
      answers, nonce, leaf_index, stated_at, cast_at)
    select community_id, poll_id, voter_id, ${sequence}, channel, ${personId}, account_id, '${randomUUID()}',
      answers, nonce, leaf.index, ${castAt}, ${castAt} from ballot, leaf where poll_id = '${poll.id}'`;

  it('no ballot before opening, from closing on, or by someone who is not on the roll', async () => {
    const insert = (sequence: number, castAt: string, personId = 'person_id') =>
      asProduct(`${copy(sequence, castAt, personId)} limit 1`);
    const at = (instant: Date, add = 0) =>
      `'${new Date(instant.getTime() + add).toISOString()}'::timestamptz`;
    await expect(insert(2, at(poll.opensAt, -1))).rejects.toThrow(/takes no ballots/);
    await expect(insert(2, at(poll.closesAt))).rejects.toThrow(/takes no ballots/);
    await expect(insert(1, at(poll.opensAt))).rejects.toThrow(/duplicate key/);
    await expect(insert(2, at(poll.opensAt), `'${randomUUID()}'::uuid`)).rejects.toThrow(
      /no such voter, person, account or leaf/,
    );
  });

  it('after closing no ballot and no second result', async () => {
    await close(cloud, poll);
    await expect(asProduct(copy(2, 'cast_at'))).rejects.toThrow(/takes no ballots/);
    await expect(
      asProduct(`insert into poll_result select * from poll_result where poll_id = '${poll.id}'`),
    ).rejects.toThrow(/duplicate key|not in state closed/);
  });
});
