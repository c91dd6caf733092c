import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { checkAnswers } from './checks/check-answers';
import { isCast, logLeafDigest } from './checks/check-log';
import { commitmentTo } from './checks/check-openings';
import { countPoll } from './counting/count-poll';
import { canonicalText } from './hashing/canonical-text';
import { digest, leafDigest, toHex } from './hashing/digests';
import { merkleRoot } from './hashing/merkle-root';
import { type Leaf, readBulletin } from './reading/read-bulletin';
import type { Method } from './reading/read-poll';
import { seededRandom } from './test-random';

type Opening = { index: number; nonce: string; answers: Record<string, unknown>; row?: number };

/** A bulletin as JSON, to be altered by tests. */
export type TestBulletin = {
  format: string;
  poll: { id: string; visibility: 'named' | 'secret'; [field: string]: unknown };
  logKey: string;
  roll: {
    version: number;
    root: string;
    rows: { voter: string; areaHundredths: number; heads: number }[];
  };
  delivered?: number[];
  signed?: number[];
  tookPart: number[];
  leaves: Leaf[];
  openings: Opening[];
  strikes?: { index: number; cancels: number; reason: string }[];
  head: { pollId: string; treeSize: number; root: string; time: string; signature: string };
  tally: unknown;
  signature: string;
};

export type Wanted = {
  readonly seed?: number;
  readonly voters?: number;
  /** Percent of the roll that votes. */
  readonly turnoutPercent?: number;
  readonly visibility?: 'named' | 'secret';
  readonly methods?: readonly Method[];
  readonly options?: number;
  readonly measure?: 'heads' | 'areaAndHeads';
  readonly majority?: 'ordinary' | 'special';
  readonly participation?: 'strict' | 'signOrLogin' | 'deliveredFollowMajority';
  /** Percent of the voters who change their vote once. */
  readonly changedPercent?: number;
  readonly struck?: number;
};

const pollId = '0190a1b2-0000-7000-8000-000000000001';

/** A key of which everything is known, so that tests can sign lies too. */
export const testKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
});
const logKey = createPublicKey(testKey)
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('hex');

/** A bulletin in which everything is in order, of any size and method; equal for equal wishes. */
export function aBulletin(wanted: Wanted = {}): TestBulletin {
  const { voters = 12, turnoutPercent = 80, visibility = 'named', struck = 0 } = wanted;
  const random = seededRandom(wanted.seed ?? 1);
  const poll = aPoll(wanted, visibility);
  const rows = Array.from({ length: voters }, () => ({
    voter: random.hex(32),
    areaHundredths: 5_000 + random.below(10_000),
    heads: 1,
  }));
  const voting = rows.flatMap((_, row) => (random.below(100) < turnoutPercent ? [row] : []));

  const leaves: Leaf[] = [];
  const current = new Map<number, Opening>();
  const cast = (row: number) => {
    const before = current.get(row);
    if (before) leaves.push({ cancels: before.index });
    const answers = Object.fromEntries(
      poll.items.map(({ itemId, method, options }) => [itemId, random.answer(method, options)]),
    );
    const named = visibility === 'named' ? { row } : {};
    const opening = { index: leaves.length, nonce: random.hex(32), answers, ...named };
    const commitment = commitmentOf(opening);
    leaves.push({ commitment });
    current.set(row, opening);
  };
  for (const row of voting) cast(row);
  for (const row of voting) if (random.below(100) < (wanted.changedPercent ?? 20)) cast(row);

  const strikes = voting.slice(0, struck).map((row) => {
    const cancels = current.get(row)?.index ?? 0;
    current.delete(row);
    leaves.push({ cancels });
    return { index: leaves.length - 1, cancels, reason: '委托书没有委托人的签名' };
  });
  const some = () => rows.flatMap((_, row) => (random.below(100) < 50 ? [row] : []));
  return settle({
    format: 'linli-bulletin-1',
    poll,
    logKey,
    roll: { version: 1, root: '', rows },
    ...(wanted.participation === 'deliveredFollowMajority' ? { delivered: some() } : {}),
    ...(wanted.participation === 'signOrLogin' ? { signed: some() } : {}),
    tookPart: [...current.keys()].sort((a, b) => a - b),
    leaves,
    openings: [...current.values()].sort((a, b) => a.index - b.index),
    ...(strikes.length > 0 ? { strikes } : {}),
    head: { pollId, treeSize: 0, root: '', time: '2026-11-22T02:00:00.000Z', signature: '' },
    tally: {},
    signature: '',
  });
}

/** Makes roots, tally and signatures fit whatever the bulletin says: what a lying operator could do. */
export const settle = (bulletin: TestBulletin): TestBulletin => resign(recount(reroot(bulletin)));

export const commitmentOf = ({ answers, ...rest }: Opening): string =>
  commitmentTo(pollId, { ...rest, row: rest.row, answers: new Map(Object.entries(answers)) }) ?? '';

export function reroot(bulletin: TestBulletin): TestBulletin {
  const { leaves, roll, head } = bulletin;
  const root = merkleRoot(
    leaves.map((leaf, index) => logLeafDigest(bulletin.poll.id, leaf, index)),
  );
  return {
    ...bulletin,
    roll: { ...roll, root: merkleRoot(roll.rows.map(leafDigest)) },
    head: { ...head, treeSize: leaves.length, root },
  };
}

export function recount(bulletin: TestBulletin): TestBulletin {
  const none = '0'.repeat(128);
  const whole = { ...bulletin, head: { ...bulletin.head, signature: none }, signature: none };
  const { bulletin: read } = readBulletin(JSON.stringify(whole));
  const counted = countPoll(read, checkAnswers(read).ballots);
  return { ...bulletin, tally: counted && { ...counted.turnout, items: counted.items } };
}

export function resign(bulletin: TestBulletin): TestBulletin {
  const { signature: _, ...head } = bulletin.head;
  const signedHead = { ...head, signature: signed({ context: 'tree-head-v1', ...head }) };
  return resignWhole({ ...bulletin, head: signedHead });
}

export function resignWhole({ signature: _, ...bulletin }: TestBulletin): TestBulletin {
  const content = toHex(digest(canonicalText(bulletin) ?? ''));
  const message = { context: 'bulletin-v1', digest: content, pollId: bulletin.poll.id };
  return { ...bulletin, signature: signed(message) };
}

const signed = (message: object): string =>
  sign(null, Buffer.from(canonicalText(message) ?? ''), testKey).toString('hex');

/** The receipt the phone of a voter would keep, of the ballot in an opening. */
export function aReceipt(bulletin: TestBulletin, { index, nonce, answers, row }: Opening) {
  const leaf = bulletin.leaves[index];
  return {
    format: 'linli-receipt-1',
    pollId,
    index,
    commitment: leaf && isCast(leaf) ? leaf.commitment : '',
    nonce,
    document: { answers, ...(row === undefined ? {} : { row }) },
    head: bulletin.head,
    proof: [],
  };
}

function aPoll(wanted: Wanted, visibility: 'named' | 'secret') {
  const { methods = [{ kind: 'approveReject' }], measure, participation = 'strict' } = wanted;
  const share = { numerator: 1, denominator: 2, comparison: 'moreThan', of: 'participants' };
  return {
    id: pollId,
    title: '更换电梯',
    communityName: '春风里',
    opensAt: '2026-11-01T02:00:00.000Z',
    closesAt: '2026-11-20T02:00:00.000Z',
    legalEffect: 'advisory',
    visibility,
    ruleSet: {
      id: 'ownersAssembly',
      name: '业主大会',
      legalBasis: '《中华人民共和国民法典》第二百七十八条',
      measure: measure ?? (visibility === 'secret' ? 'heads' : 'areaAndHeads'),
      quorum: { comparison: 'atLeast', numerator: 2, denominator: 3 },
      majorities: {
        ordinary: share,
        special: { comparison: 'atLeast', numerator: 3, denominator: 4, of: 'participants' },
      },
      participation,
    },
    items: methods.map((method, at) => ({
      itemId: `item-${at}`,
      title: `事项 ${at}`,
      description: '',
      matter: null,
      majority: wanted.majority ?? 'ordinary',
      method,
      optionOrder: 'asListed',
      options:
        method.kind === 'approveReject'
          ? []
          : Array.from({ length: wanted.options ?? 4 }, (_, option) => ({
              optionId: `option-${at}-${option}`,
              title: `选项 ${option}`,
              description: '',
              photoId: null,
              priceFen: method.kind === 'budget' ? 100_000 * (option + 1) : null,
            })),
    })),
  };
}
