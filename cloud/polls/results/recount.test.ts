import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inCommunity } from '@/cloud/platform/database';
import { verifyConsistency } from '@/shared/polls/ledger/verify-proofs';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anOpenPoll, cast, close, countedOf, paper, type TestPoll } from '@/test/cloud/test-polls';
import {
  aPostedPoll,
  endPosting,
  letPass,
  postedUntil,
  sealEntered,
} from '@/test/cloud/test-results';
import { verifyBulletin } from '@/verifier/verify-bulletin';
import { writeBulletin } from '../bulletin/write-bulletin';
import { readPublishedPoll } from './posted-poll';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let first: TestPerson;
let second: TestPerson;
let owners: TestPerson[];
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  community = await aCommunity(cloud);
  first = await community.aStaffMember('ownersCommittee');
  second = await community.aStaffMember('residentsCommittee');
  owners = [await community.aResident(), await community.aResident(), await community.aResident()];
});

const reason = '有业主提出一张纸质票不是本人填写';
const propose = (
  person: TestPerson,
  poll: TestPoll,
  strikes: { leafIndex: number; reason: string }[] = [],
  why = reason,
) => person.client.polls.proposeRecount.mutate({ pollId: poll.id, reason: why, strikes });
const confirm = (person: TestPerson, recountId: string) =>
  person.client.polls.confirmRecount.mutate({ recountId });
const followUp = (poll: TestPoll) =>
  owners[0]!.client.polls.resultFollowUp.query({ pollId: poll.id });
const resultOf = async (poll: TestPoll) => {
  const result = await owners[0]!.client.polls.pollResult.query({ pollId: poll.id });
  if (result.state === 'counting') throw new Error('not counted');
  return result;
};
const strike = (leafIndex: number) => ({ leafIndex, reason: '签名不是业主本人' });

/** Two cast in the app, the third on paper, over their own ballot in the app; closed and posted. */
async function withPaperBallot() {
  const poll = await anOpenPoll(cloud, first);
  const [one, two, three] = owners as [TestPerson, TestPerson, TestPerson];
  await cast(one, poll, 'approve');
  await cast(two, poll, 'approve');
  await cast(three, poll, 'reject');
  cloud.advance(60_000);
  const leafIndex = await sealEntered(cloud, community, poll, {
    ...{ person: three, by: first, confirmedBy: second },
    answers: paper(poll, 'approve'),
  });
  await close(cloud, poll);
  return { poll, leafIndex };
}

describe('a recount', () => {
  it('takes two persons: who proposes it does not confirm it', async () => {
    const poll = await aPostedPoll(cloud, first, owners);
    const { recountId } = await propose(first, poll);
    await refused(confirm(first, recountId), 'recountNeedsAnother');
    const waiting = async (person: TestPerson) =>
      (await person.client.polls.resultsToTend.query()).map(({ recount }) => recount);
    expect([await waiting(first), await waiting(second)]).toEqual([['mine'], ['another']]);
    expect((await followUp(poll)).counts).toHaveLength(1);
    expect(await confirm(second, recountId)).toEqual({ count: 2 });
    const { counts } = await followUp(poll);
    expect(counts[1]).toMatchObject({
      count: 2,
      recount: {
        reason,
        proposedBy: '业主委员会',
        confirmedBy: '居民委员会',
        changes: ['票数和结果都没有变化。'],
        strikes: [],
      },
    });
  });

  it('of two who confirm at once counts once', async () => {
    const third = await community.aStaffMember('administrator');
    const poll = await aPostedPoll(cloud, first, owners);
    const { recountId } = await propose(first, poll);
    const outcomes = await Promise.allSettled([
      confirm(second, recountId),
      confirm(third, recountId),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await refused(confirm(second, recountId), 'recountDecided');
    expect((await followUp(poll)).counts).toHaveLength(2);
  });

  it('is proposed once at a time; one that was withdrawn changes nothing and frees the place', async () => {
    const poll = await aPostedPoll(cloud, first, owners);
    const outcomes = await Promise.allSettled([propose(first, poll), propose(second, poll)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await refused(propose(first, poll), 'recountPending');
    const pending = await second.client.polls.pendingRecount.query({ pollId: poll.id });
    await second.client.polls.withdrawRecount.mutate({ recountId: pending!.recountId });
    await refused(confirm(second, pending!.recountId), 'recountDecided');
    expect(await second.client.polls.pendingRecount.query({ pollId: poll.id })).toBeNull();
    await propose(first, poll);
    expect((await followUp(poll)).counts).toHaveLength(1);
  });

  it('begins the posting period anew; the earlier result and its notice stay', async () => {
    const poll = await aPostedPoll(cloud, first, owners);
    const before = await postedUntil(first.client, poll);
    await letPass(cloud, 5);
    const { recountId } = await propose(first, poll);
    await confirm(second, recountId);
    const after = await postedUntil(first.client, poll);
    expect(after.getTime() - before.getTime()).toBe(5 * 86_400_000);
    cloud.now = before;
    await cloud.tick();
    expect((await followUp(poll)).state).toBe('preliminary');
    await endPosting(cloud, first, poll);
    const { state, counts } = await followUp(poll);
    expect([state, counts.length]).toEqual(['final', 2]);
    const { items } = await owners[0]!.client.notices.listNotices.query({});
    const titles = items.map(({ title }) => title);
    expect(titles).toContain('表决结果：电动车充电棚要不要建');
    expect(titles).toContain('第 2 次计票结果：电动车充电棚要不要建');
    const { items: listed } = await owners[0]!.client.polls.listPolls.query({ shelf: 'ended' });
    expect(listed).toHaveLength(1);
  });

  it('is possible only while the result is posted', async () => {
    const open = await anOpenPoll(cloud, first);
    await refused(propose(first, open), 'resultNotPosted');
    const poll = await aPostedPoll(cloud, first, owners);
    await endPosting(cloud, first, poll);
    await refused(propose(first, poll), 'resultNotPosted');
  });

  it('that waits for a second person keeps the result from becoming final, until it is decided', async () => {
    const poll = await aPostedPoll(cloud, first, owners);
    const { recountId } = await propose(first, poll);
    await endPosting(cloud, first, poll);
    expect(await followUp(poll)).toMatchObject({ state: 'preliminary', recountPending: true });
    await second.client.polls.withdrawRecount.mutate({ recountId });
    await cloud.tick();
    expect(await followUp(poll)).toMatchObject({ state: 'final', recountPending: false });
    await refused(confirm(second, recountId), 'recountDecided');
  });

  it('may still follow an objection of the last day: proposed first, then answered', async () => {
    const poll = await aPostedPoll(cloud, first, owners);
    const { objectionId } = await owners[0]!.client.polls.objectToResult.mutate({
      ...{ pollId: poll.id, text: '请当面重新核对一遍', photoIds: [] },
    });
    await endPosting(cloud, first, poll);
    const { recountId } = await propose(first, poll);
    await first.client.polls.answerResultObjection.mutate({
      ...{ objectionId, outcome: 'upheld', answer: '同意重新计票。' },
    });
    await cloud.tick();
    await confirm(second, recountId);
    expect(await followUp(poll)).toMatchObject({ state: 'preliminary', takesObjections: true });
  });

  it('says why, to everybody', async () => {
    const poll = await aPostedPoll(cloud, first, owners);
    await refused(propose(first, poll, [], '错了'), 'recountReasonLength');
    await refused(propose(first, poll, [], '错'.repeat(501)), 'recountReasonLength');
    await refused(propose(first, poll, [{ leafIndex: 0, reason: '错' }]), 'strikeReasonLength');
  });

  it('is nobody’s of another community', async () => {
    const poll = await aPostedPoll(cloud, first, owners);
    const { recountId } = await propose(first, poll);
    const other = await (await aCommunity(cloud)).aStaffMember('administrator');
    await refused(propose(other, poll), 'pollNotFound');
    await refused(confirm(other, recountId), 'recountNotFound');
    await refused(other.client.polls.withdrawRecount.mutate({ recountId }), 'recountNotFound');
  });
});

describe('a struck ballot', () => {
  it('leaves the count with its voter: the ballot it replaced does not come back', async () => {
    const { poll, leafIndex } = await withPaperBallot();
    expect(countedOf((await resultOf(poll)).tally.items[0])).toMatchObject({
      approve: { heads: 3 },
      reject: { heads: 0 },
    });
    const { recountId } = await propose(first, poll, [strike(leafIndex)]);
    await confirm(second, recountId);
    const { tally } = await resultOf(poll);
    expect(tally.participating).toEqual({ heads: 2, areaHundredths: 20_000 });
    expect(countedOf(tally.items[0])).toMatchObject({
      approve: { heads: 2 },
      reject: { heads: 0 },
    });
    const { counts } = await followUp(poll);
    expect(counts[1]!.recount).toMatchObject({
      strikes: [{ leafIndex, channel: 'paper', reason: '签名不是业主本人' }],
      changes: [
        '参与表决由 3 人、300.00 平方米 变为 2 人、200.00 平方米。',
        '第 1 项票数有变化，结果仍是“通过”。',
      ],
    });
  });

  it('is cancelled by a leaf of its own: the log goes on, consistent with its earlier head', async () => {
    const { poll, leafIndex } = await withPaperBallot();
    const heads = async () =>
      (
        await cloud.owner.query(
          "select tree_size, encode(root, 'hex') as root from ballot_tree_head where poll_id = $1 order by tree_size",
          [poll.id],
        )
      ).rows as { tree_size: number; root: string }[];
    const kept = (await heads()).at(-1)!;
    const { recountId } = await propose(first, poll, [strike(leafIndex)]);
    await confirm(second, recountId);
    const newest = (await heads()).at(-1)!;
    expect(newest.tree_size).toBe(kept.tree_size + 1);
    const { rows } = await cloud.owner.query(
      'select index, cancels from ballot_leaf where poll_id = $1 order by index desc limit 1',
      [poll.id],
    );
    expect(rows).toEqual([{ index: kept.tree_size, cancels: leafIndex }]);
    const { head, proof } = await owners[0]!.client.polls.ballotLogHead.query({
      pollId: poll.id,
      treeSize: kept.tree_size,
    });
    expect([head.treeSize, head.root]).toEqual([newest.tree_size, newest.root]);
    const bytes = (hex: string) => Buffer.from(hex, 'hex');
    expect(
      verifyConsistency({
        oldSize: kept.tree_size,
        newSize: head.treeSize,
        oldRoot: bytes(kept.root),
        newRoot: bytes(head.root),
        proof: proof.map(bytes),
      }),
    ).toBe(true);
  });

  it('is in the bulletin with its reason, and the stand-alone verifier finds all in order', async () => {
    const { poll, leafIndex } = await withPaperBallot();
    const { recountId } = await propose(first, poll, [strike(leafIndex)]);
    await confirm(second, recountId);
    let text = '';
    await inCommunity(cloud.database, community.id, async (transaction) => {
      const { signer } = cloud.services;
      const context = { transaction, communityId: community.id, now: cloud.now, signer };
      await writeBulletin(context, await readPublishedPoll(context, poll.id), async (part) => {
        text += part;
      });
    });
    const { bulletin, findings } = await verifyBulletin(text);
    expect(findings).toEqual([]);
    expect(bulletin?.strikes).toEqual([
      { index: leafIndex + 1, cancels: leafIndex, reason: '签名不是业主本人' },
    ]);
    expect(bulletin?.tookPart).toHaveLength(2);
  });

  it('is one that staff entered and that counts, named once', async () => {
    const { poll, leafIndex } = await withPaperBallot();
    // Leaves 0 to 2 were cast in the app; the paper ballot cancelled leaf 2 with leaf 3.
    await refused(propose(first, poll, [strike(0)]), 'strikeAppBallot');
    await refused(propose(first, poll, [strike(2)]), 'strikeUnknown');
    await refused(propose(first, poll, [strike(3)]), 'strikeUnknown');
    await refused(propose(first, poll, [strike(99)]), 'strikeUnknown');
    await refused(propose(first, poll, [strike(leafIndex), strike(leafIndex)]), 'strikeRepeated');
    const { recountId } = await propose(first, poll, [strike(leafIndex)]);
    await confirm(second, recountId);
    await refused(propose(first, poll, [strike(leafIndex)]), 'strikeUnknown');
  });

  it('is looked for by room and channel, never by what it says', async () => {
    const { poll, leafIndex } = await withPaperBallot();
    const { items } = await first.client.polls.strikableBallots.query({ pollId: poll.id });
    expect(items).toEqual([
      {
        leafIndex,
        channel: 'paper',
        roomLabel: expect.stringMatching(/^1栋1单元/),
        statedAt: expect.any(String),
      },
    ]);
    const none = await first.client.polls.strikableBallots.query({
      pollId: poll.id,
      room: '无此房',
    });
    expect(none.items).toEqual([]);
  });
});

describe('the database keeps to it as well', () => {
  const asProduct = (statement: string) =>
    inCommunity(cloud.database, community.id, (transaction) =>
      sql.raw(statement).execute(transaction),
    );

  it('what was counted, struck or decided is never changed or deleted', async () => {
    const { poll, leafIndex } = await withPaperBallot();
    const { recountId } = await propose(first, poll, [strike(leafIndex)]);
    await confirm(second, recountId);
    for (const table of [
      'poll_result',
      'ballot_strike',
      'ballot',
      'ballot_leaf',
      'ballot_tree_head',
    ]) {
      await expect(asProduct(`update ${table} set poll_id = poll_id`)).rejects.toThrow(
        /permission/,
      );
      await expect(asProduct(`delete from ${table}`)).rejects.toThrow(/permission/);
    }
    await expect(asProduct('delete from poll_recount')).rejects.toThrow(/permission/);
    await expect(asProduct("update poll_recount set decision = 'withdrawn'")).rejects.toThrow(
      /decided before/,
    );
  });

  it('a further result needs a confirmed recount; nobody confirms their own', async () => {
    const poll = await aPostedPoll(cloud, first, owners);
    await expect(
      asProduct(
        `insert into poll_result select community_id, poll_id, counted_at, tally, 2, posted_until from poll_result where poll_id = '${poll.id}'`,
      ),
    ).rejects.toThrow(/no recount was confirmed/);
    const { recountId } = await propose(first, poll);
    await expect(
      asProduct(
        `update poll_recount set decision = 'confirmed', decided_by = proposed_by, decided_at = now(), count = 2 where id = '${recountId}'`,
      ),
    ).rejects.toThrow(/violates check/);
  });

  it('a ballot cast in the app cannot be struck, and no other without its cancelling leaf', async () => {
    const { poll, leafIndex } = await withPaperBallot();
    const { recountId } = await propose(first, poll);
    const insert = (leaf: number, cancel: number) =>
      asProduct(
        `insert into ballot_strike values ('${community.id}', '${poll.id}', ${leaf}, ${cancel}, '${recountId}', '理由充分', now())`,
      );
    await expect(insert(0, 3)).rejects.toThrow(/only an entered ballot/);
    await expect(insert(leafIndex, 3)).rejects.toThrow(/only an entered ballot/);
    await expect(
      asProduct(
        `insert into poll_recount values ('${community.id}', '${randomUUID()}', '${poll.id}', '再来一次', '[]', '${first.accountId}', now())`,
      ),
    ).rejects.toThrow(/duplicate key/);
  });

  it('a posting period is never shortened', async () => {
    const poll = await aPostedPoll(cloud, first, owners);
    for (const column of ['posted_until', 'sealed_until']) {
      await expect(
        asProduct(
          `update poll set ${column} = ${column} - interval '1 day' where id = '${poll.id}'`,
        ),
      ).rejects.toThrow(/not shortened/);
    }
  });
});
