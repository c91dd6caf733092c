import { generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import type { Answers } from '../methods/ballot-item';
import { ballotCommitment, ballotDocument } from './ballot-commitment';
import { type BallotLeaf, ballotLeafHash } from './ballot-leaf';
import { hexOf } from './hex';
import { ledgerProblemMessages } from './ledger-problems';
import { consistencyProof, inclusionProof } from './merkle-proofs';
import { appendLeaf, type Frontier, rootOf, treeRoot } from './merkle-tree';
import { type Receipt, whyReceiptFails } from './receipt';
import type { Hash } from './sha256';
import { type NodeAt, placeOf } from './subtrees';
import { isHeadSigned, type SignedTreeHead, treeHeadMessage, whyHeadFails } from './tree-head';
import { type VerifySignature, verifySignature } from './verify-signature';

const pollId = '0190a1b2-0000-7000-8000-000000000001';
const otherPollId = '0190a1b2-0000-7000-8000-000000000002';
const serverHash: Hash = (data) => hash('sha256', data, 'buffer');
const serverVerify: VerifySignature = (signature, message) =>
  verify(null, message, publicKey, signature);

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const logKey = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const check = { logKey };

function aHead(leaves: readonly BallotLeaf[], time = '2026-11-22T02:00:00.000Z'): SignedTreeHead {
  const root = hexOf(
    treeRoot(
      leaves.map((leaf) => ballotLeafHash(leaf, serverHash)),
      serverHash,
    ),
  );
  const head = { pollId, treeSize: leaves.length, root, time };
  return { ...head, signature: sign(null, treeHeadMessage(head), privateKey).toString('hex') };
}

function nodesOf(leaves: readonly BallotLeaf[]): NodeAt {
  let frontier: Frontier = [];
  const closed = leaves.map((leaf, size) => {
    const appended = appendLeaf(frontier, size, ballotLeafHash(leaf));
    frontier = appended.frontier;
    return appended.closed;
  });
  expect(leaves.length === 0 || hexOf(rootOf(frontier))).toBeTruthy();
  return (subtree) => closed[placeOf(subtree).leaf]![subtree.level]!;
}

const answers: Answers = { 'item-1': 'approve', 'item-2': { ranking: [['b', 'c'], ['a']] } };
const nonce = '07'.repeat(32);
const document = ballotDocument(answers, 12);
const commitment = hexOf(ballotCommitment(pollId, document, Buffer.from(nonce, 'hex')));

const leaves: BallotLeaf[] = Array.from({ length: 11 }, (_, index) =>
  index === 5
    ? { kind: 'cancel', pollId, index, cancels: 2 }
    : {
        kind: 'cast',
        pollId,
        index,
        commitment: index === 6 ? commitment : hexOf(serverHash(Uint8Array.of(index))),
      },
);
const receipt: Receipt = {
  pollId,
  index: 6,
  commitment,
  head: aHead(leaves),
  proof: inclusionProof(6, leaves.length, nodesOf(leaves)).map(hexOf),
};
const own = { pollId, document, nonce };

describe('commitments', () => {
  it('are the hash of exactly the bytes the format lays down', () => {
    const text = `ballot-v1${pollId}{"answers":{"item-1":"approve","item-2":{"ranking":[["b","c"],["a"]]}},"row":12}`;
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from(nonce, 'hex')]);
    expect(commitment).toBe(hash('sha256', bytes, 'hex'));
    expect(ballotDocument(answers, null)).toEqual({ answers });
    expect(() => ballotCommitment(pollId, document, new Uint8Array(31))).toThrow(RangeError);
  });

  it('leaves say commitment or cancellation, their place and their poll, and nothing else', () => {
    const data = `{"commitment":"${commitment}","index":6,"kind":"cast","pollId":"${pollId}"}`;
    expect(hexOf(ballotLeafHash(leaves[6]!))).toBe(
      hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(data)]), 'hex'),
    );
    const cancel = `{"cancels":2,"index":5,"kind":"cancel","pollId":"${pollId}"}`;
    expect(hexOf(ballotLeafHash(leaves[5]!))).toBe(
      hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(cancel)]), 'hex'),
    );
  });
});

describe('tree heads', () => {
  it("the phone's library and the server's agree on what is signed", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat({ max: 63 }),
        fc.integer({ min: 1, max: 255 }),
        (treeSize, at, by) => {
          const head = { pollId, treeSize, root: commitment, time: '2026-11-22T02:00:00.000Z' };
          const message = treeHeadMessage(head);
          const signature = sign(null, message, privateKey);
          expect(verifySignature(signature, message, Buffer.from(logKey, 'hex'))).toBe(true);
          const altered = signature.map((byte, position) => (position === at ? byte ^ by : byte));
          expect(verifySignature(altered, message, Buffer.from(logKey, 'hex'))).toBe(false);
          expect(verify(null, message, publicKey, altered)).toBe(false);
          expect(isHeadSigned({ ...head, signature: signature.toString('hex') }, logKey)).toBe(
            true,
          );
        },
      ),
      { numRuns: 5 },
    );
    expect(Buffer.from(treeHeadMessage(receipt.head)).toString()).toBe(
      `{"context":"tree-head-v1","pollId":"${pollId}","root":"${receipt.head.root}","time":"2026-11-22T02:00:00.000Z","treeSize":11}`,
    );
  });

  const longer: BallotLeaf[] = [...leaves, { kind: 'cancel', pollId, index: 11, cancels: 6 }];
  const proof = consistencyProof(11, 12, nodesOf(longer)).map(hexOf);
  const newer = aHead(longer, '2026-11-23T02:00:00.000Z');

  it('a log that has grown, or not changed, is in order', () => {
    expect(whyHeadFails(receipt.head, newer, proof, check)).toBeNull();
    expect(whyHeadFails(receipt.head, receipt.head, [], check)).toBeNull();
    expect(
      whyHeadFails(receipt.head, newer, proof, { logKey, verify: serverVerify, hash: serverHash }),
    ).toBeNull();
  });

  it.each([
    ['headOfOtherPoll', { ...newer, pollId: otherPollId }, proof],
    ['headNotSigned', { ...newer, time: '2026-11-23T02:00:00.001Z' }, proof],
    ['headNotSigned', { ...newer, signature: 'zz'.repeat(64) }, proof],
    ['headNotSigned', { ...newer, signature: '' }, proof],
    ['logShrank', aHead(leaves.slice(0, 10)), []],
    ['logRewritten', aHead(longer.with(2, longer[6]!)), proof],
    ['logRewritten', aHead(leaves.with(2, leaves[3]!)), []],
    ['logRewritten', newer, proof.with(0, 'ff'.repeat(32))],
    ['logRewritten', newer, proof.with(0, 'no hash')],
    ['logRewritten', newer, []],
  ] as const)('%s', (problem, head, steps) => {
    expect(whyHeadFails(receipt.head, head, steps, check)).toBe(problem);
    expect(ledgerProblemMessages[problem]).toContain('监督委员会');
  });
});

describe('receipts', () => {
  it('a true receipt has no fault, whoever hashes', () => {
    expect(whyReceiptFails(receipt, own, check)).toBeNull();
    expect(whyReceiptFails(receipt, own, { ...check, hash: serverHash })).toBeNull();
    expect(whyReceiptFails(receipt, own, { logKey, verify: serverVerify })).toBeNull();
  });

  const foreignKey = generateKeyPairSync('ed25519').publicKey;
  const foreign = foreignKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

  it.each([
    ['receiptOfOtherPoll', { ...receipt, pollId: otherPollId }, own, check],
    [
      'receiptOfOtherPoll',
      { ...receipt, head: { ...receipt.head, pollId: otherPollId } },
      own,
      check,
    ],
    ['receiptOfOtherBallot', receipt, { ...own, nonce: '08'.repeat(32) }, check],
    ['receiptOfOtherBallot', receipt, { ...own, nonce: '' }, check],
    ['receiptOfOtherBallot', receipt, { ...own, document: ballotDocument(answers, 13) }, check],
    [
      'receiptOfOtherBallot',
      receipt,
      { ...own, document: ballotDocument({ ...answers, 'item-1': 'reject' }, 12) },
      check,
    ],
    ['receiptHeadNotSigned', receipt, own, { ...check, logKey: foreign }],
    ['receiptHeadNotSigned', { ...receipt, head: { ...receipt.head, treeSize: 12 } }, own, check],
    ['receiptNotInLog', { ...receipt, index: 7 }, own, check],
    ['receiptNotInLog', { ...receipt, index: 6.5 }, own, check],
    ['receiptNotInLog', { ...receipt, proof: receipt.proof.slice(1) }, own, check],
    ['receiptNotInLog', { ...receipt, proof: receipt.proof.with(0, 'no hash') }, own, check],
    ['receiptNotInLog', { ...receipt, head: aHead(leaves.with(6, leaves[7]!)) }, own, check],
  ] as const)('%s', (problem, altered, ballot, checked) => {
    expect(whyReceiptFails(altered, ballot, checked)).toBe(problem);
    expect(ledgerProblemMessages[problem]).toContain('监督委员会');
  });

  it('any changed character of a receipt is noticed', () => {
    const text = JSON.stringify(receipt);
    for (let at = 0; at < text.length; at += 1) {
      const altered = `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
      const parsed = readReceipt(altered);
      if (parsed)
        expect([at, whyReceiptFails(parsed, own, { logKey, verify: serverVerify })]).not.toEqual([
          at,
          null,
        ]);
    }
  });
});

/** A receipt whose fields have their types, as the cloud call hands it on. */
function readReceipt(text: string): Receipt | null {
  try {
    const parsed = JSON.parse(text) as Receipt;
    const { index, head, proof } = parsed;
    const typed =
      typeof index === 'number' && typeof head.treeSize === 'number' && Array.isArray(proof);
    const texts = [
      parsed.pollId,
      parsed.commitment,
      head.pollId,
      head.root,
      head.time,
      head.signature,
    ];
    return typed && texts.every((value) => typeof value === 'string') ? parsed : null;
  } catch {
    return null;
  }
}
