import { generateKeyPairSync, sign } from 'node:crypto';
import type { FindingKind } from './checks/finding';
import type { Leaf } from './reading/read-bulletin';
import type { Method } from './reading/read-poll';
import {
  aBulletin,
  commitmentOf,
  recount,
  reroot,
  resign,
  resignWhole,
  settle,
  type TestBulletin,
  type Wanted,
} from './test-bulletin';
import { type Expected, verifyBulletin } from './verify-bulletin';

const everyMethod: readonly Method[] = [
  { kind: 'approveReject' },
  { kind: 'single' },
  { kind: 'approval', minChoices: 1, maxChoices: 3, winners: 2 },
  { kind: 'score', maxScore: 5, winners: 1 },
  { kind: 'ranked', winners: 1 },
  { kind: 'budget', budgetFen: 500_000, maxChoices: 3 },
];

async function kindsFound(bulletin: TestBulletin | string, expected?: Expected) {
  const text = typeof bulletin === 'string' ? bulletin : JSON.stringify(bulletin);
  const { findings } = await verifyBulletin(text, expected);
  return [...new Set(findings.map(({ kind }) => kind))];
}

describe('a bulletin in order', () => {
  it.each<[string, Wanted]>([
    ['named, every method', { methods: everyMethod, voters: 40 }],
    ['secret, every method', { methods: everyMethod, voters: 40, visibility: 'secret' }],
    ['with ballots struck', { struck: 3, voters: 30 }],
    ['nobody voted', { turnoutPercent: 0 }],
    ['one voter', { voters: 1, turnoutPercent: 100 }],
    ['silent voters abstain', { participation: 'signOrLogin', turnoutPercent: 40 }],
    ['silent voters follow', { participation: 'deliveredFollowMajority', turnoutPercent: 40 }],
  ])('%s', async (_, wanted) => {
    expect(await kindsFound(aBulletin(wanted))).toEqual([]);
  });

  it('may be laid out otherwise, as long as it says the same', async () => {
    expect(await kindsFound(JSON.stringify(aBulletin(), null, 2))).toEqual([]);
  });

  it('tells its steps', async () => {
    const steps: string[] = [];
    await verifyBulletin(JSON.stringify(aBulletin()), {}, (name) => void steps.push(name));
    expect(steps).toHaveLength(8);
  });
});

const honest = aBulletin({ voters: 20, struck: 1, seed: 5, changedPercent: 30 });
const secret = aBulletin({ voters: 20, visibility: 'secret' });
const otherHex = (text: string) => (text.startsWith('0') ? '1' : '0') + text.slice(1);
const first = honest.openings[0]!;
const second = honest.openings[1]!;
const absent = honest.roll.rows.findIndex((_, row) => !honest.tookPart.includes(row));

/** What a lying operator could publish: everything they can make fit fits. */
describe('a lie is found, however well it is signed', () => {
  const withLeaf = (at: number, leaf: Leaf) => ({
    ...honest,
    leaves: honest.leaves.with(at, leaf),
  });
  const withOpening = (at: number, change: object) => ({
    ...honest,
    openings: honest.openings.with(at, { ...honest.openings[at]!, ...change }),
  });
  const asTally = (bulletin: TestBulletin) =>
    bulletin.tally as {
      items: { approve?: object; returned: Record<string, object>; outcome: string }[];
    };
  const lastCast = honest.openings.at(-1)!;

  it.each<[string, TestBulletin, FindingKind[]]>([
    [
      'a choice turned round',
      resign(
        recount(
          withOpening(0, {
            answers: { 'item-0': first.answers['item-0'] === 'approve' ? 'reject' : 'approve' },
          }),
        ),
      ),
      ['commitment'],
    ],
    [
      'openings swapped',
      settle({ ...honest, openings: [second, first, ...honest.openings.slice(2)] }),
      ['openingSurplus'],
    ],
    [
      'contents of openings swapped',
      settle({
        ...honest,
        openings: [
          { ...second, index: first.index },
          { ...first, index: second.index },
          ...honest.openings.slice(2),
        ],
      }),
      ['commitment'],
    ],
    [
      'a ballot left out of the count',
      settle({
        ...honest,
        openings: honest.openings.slice(1),
        tookPart: honest.tookPart.filter((row) => row !== first.row),
      }),
      ['openingMissing'],
    ],
    [
      'a ballot counted twice',
      settle({ ...honest, openings: [first, ...honest.openings] }),
      ['openingSurplus', 'votedTwice', 'tookPart'],
    ],
    ['the leaf of a ballot dropped', reroot({ ...honest, leaves: honest.leaves.slice(0, -1) }), []],
    [
      'a leaf replaced',
      settle(withLeaf(first.index, { commitment: otherHex(commitmentOf(first)) })),
      ['commitment'],
    ],
    [
      'a voter of no row',
      settle({
        ...withOpening(0, { row: 99 }),
        leaves: honest.leaves.with(first.index, {
          commitment: commitmentOf({ ...first, row: 99 }),
        }),
      }),
      ['unknownRow', 'tookPart'],
    ],
    [
      'two ballots of one voter',
      settle({
        ...withOpening(0, { row: second.row }),
        leaves: honest.leaves.with(first.index, {
          commitment: commitmentOf({ ...first, row: second.row! }),
        }),
      }),
      ['votedTwice', 'tookPart'],
    ],
    [
      'a ballot without its row',
      settle({
        ...honest,
        openings: [(({ row: _, ...rest }) => rest)(first), ...honest.openings.slice(1)],
      }),
      ['commitment', 'unknownRow', 'tookPart'],
    ],
    [
      'somebody said to have taken part',
      settle({ ...honest, tookPart: [...honest.tookPart.slice(1), absent].sort((a, b) => a - b) }),
      ['tookPart'],
    ],
    [
      'a ballot cancelled without a word',
      settle({
        ...honest,
        leaves: [...honest.leaves, { cancels: lastCast.index }],
        openings: honest.openings.slice(0, -1),
        tookPart: honest.tookPart.filter((row) => row !== lastCast.row),
      }),
      ['cancellation'],
    ],
    [
      'a leaf cancelled twice',
      settle({ ...honest, leaves: [...honest.leaves, honest.leaves.at(-1)!] }),
      ['cancellation'],
    ],
    [
      'a strike without its leaf',
      settle({ ...honest, strikes: [{ ...honest.strikes![0]!, index: 0 }] }),
      ['cancellation', 'strike'],
    ],
    [
      'a strike of another ballot',
      settle({ ...honest, strikes: [{ ...honest.strikes![0]!, cancels: first.index }] }),
      ['strike'],
    ],
    [
      'a strike told twice',
      settle({ ...honest, strikes: [honest.strikes![0]!, honest.strikes![0]!] }),
      ['strike'],
    ],
    [
      'a strike without a reason',
      settle({ ...honest, strikes: [{ ...honest.strikes![0]!, reason: ' ' }] }),
      ['strike'],
    ],
    [
      'an answer to no item',
      settle({
        ...withOpening(0, { answers: { other: 'approve' } }),
        leaves: honest.leaves.with(first.index, {
          commitment: commitmentOf({ ...first, answers: { other: 'approve' } }),
        }),
      }),
      ['answer'],
    ],
    [
      'an answer there is not',
      settle({
        ...withOpening(0, { answers: { 'item-0': 'yes' } }),
        leaves: honest.leaves.with(first.index, {
          commitment: commitmentOf({ ...first, answers: { 'item-0': 'yes' } }),
        }),
      }),
      ['answer'],
    ],
    [
      'a voter twice on the roll',
      settle({
        ...honest,
        roll: { ...honest.roll, rows: honest.roll.rows.with(1, honest.roll.rows[0]!) },
      }),
      ['rollRow'],
    ],
    [
      'a forged number',
      resign({
        ...honest,
        tally: {
          ...asTally(honest),
          items: [
            { ...asTally(honest).items[0], counted: { approve: { areaHundredths: 1, heads: 1 } } },
          ],
        },
      }),
      ['tally'],
    ],
    [
      'a forged outcome',
      resign({
        ...honest,
        tally: { ...asTally(honest), items: [{ ...asTally(honest).items[0], outcome: 'tied' }] },
      }),
      ['outcome'],
    ],
    [
      'a forged turnout',
      resign({ ...honest, tally: { ...asTally(honest), quorumReached: 'no' } }),
      ['turnout'],
    ],
    [
      'an item without a result',
      resign({ ...honest, tally: { ...asTally(honest), items: [] } }),
      ['tally', 'outcome'],
    ],
    [
      'a surplus field of the tally',
      resign({ ...honest, tally: { ...asTally(honest), more: 1 } }),
      ['turnout'],
    ],
    [
      "a secret ballot's row told",
      settle({ ...secret, openings: secret.openings.with(0, { ...secret.openings[0]!, row: 0 }) }),
      ['commitment', 'unknownRow'],
    ],
    [
      'a secret ballot invented',
      settle({
        ...secret,
        leaves: [
          ...secret.leaves,
          { commitment: commitmentOf({ ...first, index: secret.leaves.length }) },
        ],
        openings: [
          ...secret.openings,
          { ...(({ row: _, ...rest }) => rest)(first), index: secret.leaves.length },
        ],
      }),
      ['commitment', 'tookPart'],
    ],
    [
      'one leaf shown to two voters',
      settle({
        ...secret,
        leaves: [...secret.leaves, secret.leaves[0]!],
        openings: [...secret.openings, { ...secret.openings[0]!, index: secret.leaves.length }],
        tookPart: [...secret.tookPart],
      }),
      ['leaf', 'tookPart'],
    ],
  ])('%s', async (_name, lie, kinds) => {
    const found = await kindsFound(lie);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(kinds));
  });
});

describe('what others alter on its way', () => {
  it.each<[string, Partial<TestBulletin>]>([
    ['a title', { poll: { ...honest.poll, title: '更换水泵' } }],
    [
      'an area on the roll',
      {
        roll: {
          ...honest.roll,
          rows: honest.roll.rows.with(0, { ...honest.roll.rows[0]!, areaHundredths: 1 }),
        },
      },
    ],
    ['the head', { head: { ...honest.head, time: '2026-11-22T02:00:00.001Z' } }],
    ['the log', { leaves: honest.leaves.toReversed() }],
  ])('%s', async (_, change) => {
    expect(await kindsFound({ ...honest, ...change })).toContain('bulletinSignature');
  });

  it('a head of the same key for another log, or of another key', async () => {
    const shorter = resign(reroot({ ...honest, leaves: honest.leaves.slice(0, 3) }));
    expect(await kindsFound(resignWhole({ ...honest, head: shorter.head }))).toEqual(['logRoot']);
    const other = generateKeyPairSync('ed25519').privateKey;
    const signature = sign(null, Buffer.from('anything'), other).toString('hex');
    const forged = resignWhole({ ...honest, head: { ...honest.head, signature } });
    expect(await kindsFound(forged)).toEqual(['headSignature']);
    const otherPoll = resign({ ...honest, head: { ...honest.head, pollId: 'other' } });
    expect(await kindsFound(otherPoll)).toEqual(['logRoot']);
  });

  it('the rolls root', async () => {
    const { roll } = honest;
    const lie = resignWhole({ ...honest, roll: { ...roll, root: otherHex(roll.root) } });
    expect(await kindsFound(lie)).toEqual(['rollRoot']);
  });

  it('a bulletin made anew with another key is told from the notice on paper', async () => {
    const { logKey, head } = honest;
    expect(await kindsFound(honest, { key: logKey.toUpperCase(), root: head.root })).toEqual([]);
    expect(await kindsFound(honest, { key: otherHex(logKey) })).toEqual(['foreignKey']);
    expect(await kindsFound(honest, { root: otherHex(head.root) })).toEqual(['foreignRoot']);
  });

  it.each([
    ['cut off', JSON.stringify(honest).slice(0, -100)],
    ['empty', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['another format', JSON.stringify({ ...honest, format: 'linli-bulletin-2' })],
    ['a field too many', JSON.stringify({ ...honest, more: 1 })],
    ['a field missing', JSON.stringify({ ...honest, tookPart: undefined })],
    ['two heads of one voter', JSON.stringify(honest).replace('"heads":1}', '"heads":2}')],
    [
      'a leaf that is both',
      JSON.stringify({ ...honest, leaves: [{ commitment: '0'.repeat(64), cancels: 0 }] }),
    ],
    [
      'an item twice',
      JSON.stringify({
        ...honest,
        poll: { ...honest.poll, items: [1, 1].map(() => (honest.poll.items as unknown[])[0]) },
      }),
    ],
  ])('not a bulletin: %s', async (_, text) => {
    expect(await kindsFound(text)).toEqual(['format']);
  });
});
