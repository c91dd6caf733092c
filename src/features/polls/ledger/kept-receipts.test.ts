import { generateKeyPairSync, sign } from 'node:crypto';
import Taro from '@tarojs/taro';
import { type BallotLeaf, ballotLeafHash } from '@/shared/polls/ledger/ballot-leaf';
import { hexOf } from '@/shared/polls/ledger/hex';
import { consistencyProof, inclusionProof } from '@/shared/polls/ledger/merkle-proofs';
import { appendLeaf, type Frontier, rootOf } from '@/shared/polls/ledger/merkle-tree';
import { type NodeAt, placeOf } from '@/shared/polls/ledger/subtrees';
import { type SignedTreeHead, treeHeadMessage } from '@/shared/polls/ledger/tree-head';
import { checkKeptReceipt, type NewestHead } from './check-kept-receipt';
import { type KeptReceipt, keepReceipt, keptReceipt, receiptText } from './kept-receipts';
import { noRandomnessMessage, type PreparedBallot, prepareBallot } from './prepare-ballot';

const pollId = '0190a1b2-0000-7000-8000-000000000001';
const voterId = 'voter-1';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const logKey = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

/** The operator's log, honest or not. */
function aLog(leaves: readonly BallotLeaf[]) {
  let frontier: Frontier = [];
  const closed = leaves.map((leaf, size) => {
    const appended = appendLeaf(frontier, size, ballotLeafHash(leaf));
    frontier = appended.frontier;
    return appended.closed;
  });
  const nodeAt: NodeAt = (subtree) => closed[placeOf(subtree).leaf]![subtree.level]!;
  const unsigned = {
    pollId,
    treeSize: leaves.length,
    root: hexOf(rootOf(frontier)),
    time: '2026-11-22T02:00:00.000Z',
  };
  const signature = sign(null, treeHeadMessage(unsigned), privateKey).toString('hex');
  const head: SignedTreeHead = { ...unsigned, signature };
  const newestHead: NewestHead = async (since) => ({
    head,
    proof: consistencyProof(since, leaves.length, nodeAt).map(hexOf),
  });
  const receiptOf = (index: number, commitment: string) => ({
    pollId,
    index,
    commitment,
    head,
    proof: inclusionProof(index, leaves.length, nodeAt).map(hexOf),
  });
  return { head, newestHead, receiptOf };
}

const cast = (index: number, commitment = index.toString(16).padStart(64, '0')): BallotLeaf => ({
  kind: 'cast',
  pollId,
  index,
  commitment,
});
const others = [0, 1, 2, 3].map((index) => cast(index));

async function prepared(answer: 'approve' | 'reject' = 'approve'): Promise<PreparedBallot> {
  return (await prepareBallot({ pollId, row: 3, answers: { 'item-1': answer } }))!;
}

async function aKeptReceipt(): Promise<{ kept: KeptReceipt; leaves: readonly BallotLeaf[] }> {
  const ballot = await prepared();
  const leaves = [...others, cast(4, ballot.commitment)];
  const receipt = aLog(leaves).receiptOf(4, ballot.commitment);
  expect(keepReceipt({ voterId, prepared: ballot, receipt, logKey })).toMatchObject({
    problem: null,
    stored: true,
  });
  return { kept: keptReceipt(pollId, voterId)!, leaves };
}

describe('preparing a ballot', () => {
  it('draws another nonce every time, so that equal choices look different', async () => {
    const [first, second] = [await prepared(), await prepared()];
    expect(first.document).toEqual({ answers: { 'item-1': 'approve' }, row: 3 });
    expect(first.nonce).toMatch(/^[0-9a-f]{64}$/);
    expect(first.nonce).not.toBe(second.nonce);
    expect(first.commitment).not.toBe(second.commitment);
  });

  it('does not commit without secure randomness', async () => {
    const random = jest.spyOn(crypto, 'getRandomValues');
    Object.defineProperty(crypto, 'getRandomValues', { value: undefined, configurable: true });
    const ballot = await prepareBallot({ pollId, row: null, answers: {} });
    random.mockRestore();
    expect(ballot).toBeNull();
    expect(noRandomnessMessage).toContain('升级微信');
  });
});

// What one voter keeps is what the next test would find.
beforeEach(() => Taro.removeStorageSync(`receipt:${pollId}:${voterId}`));

describe('kept receipts', () => {
  it('a receipt that verifies is kept, with what the verifier needs', async () => {
    const { kept } = await aKeptReceipt();
    expect(JSON.parse(receiptText(kept))).toEqual({
      format: 'linli-receipt-1',
      ...kept.receipt,
      document: kept.document,
      nonce: kept.nonce,
    });
    expect(keptReceipt(pollId, 'voter-2')).toBeNull();
  });

  it('one that fails is never kept, least of all over a good one', async () => {
    const { kept } = await aKeptReceipt();
    const ballot = await prepared('reject');
    const outcome = keepReceipt({ voterId, prepared: ballot, receipt: kept.receipt, logKey });
    expect(outcome).toEqual({ problem: 'receiptOfOtherBallot' });
    expect(keptReceipt(pollId, voterId)).toEqual(kept);
  });

  it('a full phone is told of, and the receipt can still be copied', async () => {
    const ballot = await prepared();
    const receipt = aLog([cast(0, ballot.commitment)]).receiptOf(0, ballot.commitment);
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('exceed max size');
    });
    const outcome = keepReceipt({ voterId: 'voter-3', prepared: ballot, receipt, logKey });
    full.mockRestore();
    expect(outcome).toMatchObject({ problem: null, stored: false, kept: { receipt } });
  });
});

describe('later visits', () => {
  it('a log that has grown is in order, and its newest head is what counts from then on', async () => {
    const { kept, leaves } = await aKeptReceipt();
    const grown = aLog([...leaves, cast(5), cast(6)]);
    expect(await checkKeptReceipt(kept, grown.newestHead)).toBeNull();
    expect(keptReceipt(pollId, voterId)).toEqual({ ...kept, heads: [grown.head] });
    expect(
      await checkKeptReceipt(keptReceipt(pollId, voterId)!, aLog(leaves).newestHead).catch(
        () => 'refused',
      ),
    ).toBe('refused');
  });

  it('a log without the ballot is noticed, and the evidence stays', async () => {
    const { kept } = await aKeptReceipt();
    const cooked = aLog([...others, cast(4), cast(5)]);
    expect(await checkKeptReceipt(kept, cooked.newestHead)).toBe('logRewritten');
    const shrunk = aLog(others);
    expect(await checkKeptReceipt(kept, async () => ({ head: shrunk.head, proof: [] }))).toBe(
      'logShrank',
    );
    expect(keptReceipt(pollId, voterId)).toEqual(kept);
  });

  it("a changed vote's log has to continue the first one's too", async () => {
    const { kept, leaves } = await aKeptReceipt();
    const ballot = await prepared('reject');
    const cancel: BallotLeaf = { kind: 'cancel', pollId, index: 5, cancels: 4 };
    const honest = [...leaves, cancel, cast(6, ballot.commitment)];
    const cooked = [cast(0), cast(1), cast(2), cast(9), ...honest.slice(4)];
    const receipt = aLog(cooked).receiptOf(6, ballot.commitment);
    expect(keepReceipt({ voterId, prepared: ballot, receipt, logKey })).toMatchObject({
      problem: null,
    });
    const both = keptReceipt(pollId, voterId)!;
    expect(both.heads).toEqual([kept.receipt.head, receipt.head]);
    expect(both.earlier).toEqual([
      { document: kept.document, nonce: kept.nonce, receipt: kept.receipt },
    ]);
    keepReceipt({ voterId, prepared: ballot, receipt, logKey });
    expect(keptReceipt(pollId, voterId)).toEqual({ ...both, keptAt: expect.any(String) });
    expect(await checkKeptReceipt(both, aLog(cooked).newestHead)).toBe('logRewritten');
    const splitView: NewestHead = (since) =>
      since === 5 ? aLog(honest).newestHead(since) : aLog(cooked).newestHead(since);
    expect(await checkKeptReceipt(both, splitView)).toBe('logRewritten');
  });

  it('without an answer nothing is known and nothing changes', async () => {
    const { kept } = await aKeptReceipt();
    const offline: NewestHead = () => Promise.reject(new Error('offline'));
    await expect(checkKeptReceipt(kept, offline)).rejects.toThrow('offline');
    expect(keptReceipt(pollId, voterId)).toEqual(kept);
  });
});
