import { ballotDocument } from '@/shared/polls/ledger/ballot-commitment';
import { whyReceiptFails } from '@/shared/polls/ledger/receipt';
import { whyHeadFails } from '@/shared/polls/ledger/tree-head';
import { verifySignature } from '@/shared/polls/ledger/verify-signature';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNonce, anOpenPoll, cast, close, paper, type TestPoll } from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let owners: TestPerson[];
let poll: TestPoll;
let logKey: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
  owners = [];
  for (let place = 0; place < 12; place += 1) owners.push(await community.aResident());
  poll = await anOpenPoll(cloud, staff);
  const { rows } = await cloud.owner.query('select log_key from poll where id = $1', [poll.id]);
  logKey = rows[0].log_key;
});

/** Casts as a phone does and keeps what a phone keeps. */
async function vote(person: TestPerson, choice: 'approve' | 'reject') {
  const { voters } = await person.client.polls.pollDetail.query({ pollId: poll.id });
  const [nonce, answers] = [aNonce(), paper(poll, choice)];
  const { voterId, row } = voters[0]!;
  const input = { pollId: poll.id, voterId, answers, nonce };
  const { receipt, sequence } = await person.client.polls.castBallot.mutate(input);
  return { receipt, sequence, nonce, document: ballotDocument(answers, row), voterId };
}

const problemOf = ({ receipt, nonce, document }: Awaited<ReturnType<typeof vote>>) =>
  whyReceiptFails(
    receipt,
    { pollId: poll.id, document, nonce },
    { logKey, verify: verifySignature },
  );

const countOf = async (table: string): Promise<number> => {
  const { rows } = await cloud.owner.query(
    `select count(*)::int as count from ${table} where poll_id = $1`,
    [poll.id],
  );
  return rows[0].count;
};

describe('a receipt', () => {
  it('proves on the phone that exactly this ballot is in the signed log', async () => {
    const cast = await vote(owners[0]!, 'approve');
    expect(problemOf(cast)).toBeNull();
    const turned = { ...cast, document: { ...cast.document, answers: paper(poll, 'reject') } };
    expect(problemOf(turned)).toBe('receiptOfOtherBallot');
  });

  it('of twelve who cast at once is each its own, in one log without a gap, sealed together', async () => {
    const casts = await Promise.all(
      owners.map((owner, place) => vote(owner, place % 3 === 0 ? 'reject' : 'approve')),
    );
    expect(casts.map(problemOf)).toEqual(casts.map(() => null));
    const indexes = casts.map(({ receipt }) => receipt.index).sort((a, b) => a - b);
    expect(indexes).toEqual(owners.map((_, index) => index));
    // The empty log's head, and fewer than one for every ballot.
    expect(await countOf('ballot_tree_head')).toBeLessThan(1 + owners.length);
  });

  it('comes again as it was for a phone that lost it, and is of nobody else', async () => {
    const first = await vote(owners[0]!, 'approve');
    await vote(owners[1]!, 'reject');
    const again = await owners[0]!.client.polls.ballotReceipts.query({ pollId: poll.id });
    expect(again).toEqual([
      expect.objectContaining({ receipt: first.receipt, nonce: first.nonce, sequence: 1 }),
    ]);
    expect(await owners[2]!.client.polls.ballotReceipts.query({ pollId: poll.id })).toEqual([]);
    expect(await staff.client.polls.ballotReceipts.query({ pollId: poll.id })).toEqual([]);
  });
});

describe('the log', () => {
  it('cancels a changed vote and takes the new one, and continues every head before', async () => {
    const first = await vote(owners[0]!, 'approve');
    const changed = await vote(owners[0]!, 'reject');
    expect([first.receipt.index, changed.receipt.index, changed.sequence]).toEqual([0, 2, 2]);
    for (const owner of owners.slice(1)) await vote(owner, 'approve');
    for (const kept of [first.receipt.head, changed.receipt.head]) {
      const { head, proof } = await owners[5]!.client.polls.ballotLogHead.query({
        pollId: poll.id,
        treeSize: kept.treeSize,
      });
      expect(head.treeSize).toBe(14);
      expect(whyHeadFails(kept, head, proof, { logKey, verify: verifySignature })).toBeNull();
    }
  });

  it('cannot be shorter than what a phone has kept without saying so', async () => {
    const asked = owners[0]!.client.polls.ballotLogHead.query({ pollId: poll.id, treeSize: 5 });
    await refused(asked, 'logShorterThanKept');
  });

  it('never takes one vote twice, in one batch or in two', async () => {
    const casts = await Promise.all([1, 2, 3, 4, 5].map(() => vote(owners[0]!, 'approve')));
    expect(casts.map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4, 5]);
    // Five ballots, four of them cancelled.
    expect(await countOf('ballot_leaf')).toBe(9);
    await close(cloud, poll);
    const result = await staff.client.polls.pollResult.query({ pollId: poll.id });
    expect(result).toMatchObject({ tally: { returned: { heads: 1 } } });
  });
});

/** As somebody with the database's own password would: every safeguard switched off. */
async function byHand(statement: string): Promise<void> {
  const client = await cloud.owner.connect();
  try {
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    const { rowCount } = await client.query(statement.replaceAll('$poll', `'${poll.id}'`));
    expect(rowCount).toBeGreaterThan(0);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

describe('ballots and log altered by hand are not counted', () => {
  const item = () => poll.itemIds[0];
  it.each<[string, () => string]>([
    [
      'an answer',
      () =>
        `update ballot set answers = jsonb_build_object('${item()}', 'reject') where poll_id = $poll and leaf_index = 1`,
    ],
    [
      'a nonce',
      () =>
        `update ballot set nonce = decode(repeat('00', 32), 'hex') where poll_id = $poll and leaf_index = 1`,
    ],
    ['a ballot that is gone', () => 'delete from ballot where poll_id = $poll and leaf_index = 1'],
    [
      'a commitment',
      () =>
        `update ballot_leaf set commitment = decode(repeat('00', 32), 'hex') where poll_id = $poll and index = 1`,
    ],
    ['a leaf that is gone', () => 'delete from ballot_leaf where poll_id = $poll and index = 1'],
    [
      'the last leaf with its ballot and its head',
      () =>
        `with ballots as (delete from ballot where poll_id = $poll and leaf_index = 2),
           heads as (delete from ballot_tree_head where poll_id = $poll and tree_size = 3 returning 1)
         update ballot_tree_head set signature = decode(repeat('00', 64), 'hex') where poll_id = $poll`,
    ],
    [
      'a root',
      () =>
        `update ballot_tree_head set root = decode(repeat('00', 32), 'hex') where poll_id = $poll and tree_size = 3`,
    ],
    [
      'a signature',
      () =>
        `update ballot_tree_head set signature = decode(repeat('00', 64), 'hex') where poll_id = $poll and tree_size = 3`,
    ],
  ])('%s: the poll stays closed, and the audit log says why', async (_what, statement) => {
    for (const owner of owners.slice(0, 3)) await cast(owner, poll, 'approve');
    await byHand(statement());
    await close(cloud, poll);
    const { state } = await staff.client.polls.pollResult.query({ pollId: poll.id });
    expect(state).toBe('counting');
    const { rows } = await cloud.owner.query(
      `select action from audit_entry where subject_id = $1 and action like '%Altered'`,
      [poll.id],
    );
    expect(rows).toEqual([{ action: 'polls.logAltered' }]);
  });
});

describe('the product itself', () => {
  it.each(['ballot_leaf', 'ballot_tree_head'])(
    'has no right to update, delete or empty %s',
    async (table) => {
      await cast(owners[0]!, poll, 'approve');
      for (const statement of [
        `update ${table} set poll_id = poll_id`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        const client = await cloud.owner.connect();
        try {
          await client.query('set role community_app');
          await expect(client.query(statement)).rejects.toThrow(/permission denied/);
        } finally {
          await client.query('reset role');
          client.release();
        }
      }
    },
  );

  it('cannot sign a head that leaves out or invents a leaf', async () => {
    await cast(owners[0]!, poll, 'approve');
    for (const size of [2, 3]) {
      const head = `insert into ballot_tree_head
        select community_id, poll_id, ${size}, root, frontier, signed_at, signature from ballot_tree_head
        where poll_id = '${poll.id}' and tree_size = 1`;
      await expect(cloud.owner.query(head)).rejects.toThrow(/leaves and head do not agree/);
    }
  });
});
