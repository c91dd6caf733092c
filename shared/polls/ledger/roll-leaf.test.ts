import { hash } from 'node:crypto';
import { hexOf } from './hex';
import { inclusionProof } from './merkle-proofs';
import { appendLeaf, type Frontier } from './merkle-tree';
import {
  hiddenVoter,
  isOwnRowInRoll,
  type OwnRow,
  type RollRow,
  rollLeafHash,
  rollRoot,
} from './roll-leaf';
import { type NodeAt, placeOf } from './subtrees';

const salts = Array.from({ length: 9 }, (_, row) => Buffer.alloc(32, row));
const rows: RollRow[] = salts.map((salt, row) => ({
  voter: hiddenVoter(`owner-${row}`, salt),
  areaHundredths: 8900 + row,
  heads: 1,
}));
const root = rollRoot(rows);

function nodesOf(all: readonly RollRow[]): NodeAt {
  let frontier: Frontier = [];
  const closed = all.map((row, size) => {
    const appended = appendLeaf(frontier, size, rollLeafHash(row));
    frontier = appended.frontier;
    return appended.closed;
  });
  return (subtree) => closed[placeOf(subtree).leaf]![subtree.level]!;
}

const ownRow: OwnRow = {
  voterKey: 'owner-4',
  salt: hexOf(salts[4]!),
  areaHundredths: 8904,
  row: 4,
  rows: rows.length,
  proof: inclusionProof(4, rows.length, nodesOf(rows)).map(hexOf),
};

describe('own row of the roll', () => {
  it('hides the voter behind salt, and the leaf is the canonical row', () => {
    const voter = hash('sha256', Buffer.concat([Buffer.from('owner-4'), salts[4]!]), 'hex');
    expect(rows[4]!.voter).toBe(voter);
    const data = `{"areaHundredths":8904,"heads":1,"voter":"${voter}"}`;
    const bytes = Buffer.concat([Buffer.of(0), Buffer.from(data)]);
    expect(hexOf(rollLeafHash(rows[4]!))).toBe(hash('sha256', bytes, 'hex'));
  });

  it('is proven by its path to the published root', () => {
    expect(isOwnRowInRoll(ownRow, root)).toBe(true);
  });

  it.each<[string, Partial<OwnRow>]>([
    ['another area', { areaHundredths: 8905 }],
    ['a fraction of an area', { areaHundredths: 8904.5 }],
    ['another person', { voterKey: 'owner-5' }],
    ['another salt', { salt: hexOf(salts[5]!) }],
    ['a salt that is none', { salt: '' }],
    ['another row', { row: 5 }],
    ['a row past the end', { row: 9 }],
    ['a broken proof', { proof: ['00'] }],
    ['a shorter proof', { proof: ownRow.proof.slice(1) }],
  ])('%s is not proven', (_, change) => {
    expect(isOwnRowInRoll({ ...ownRow, ...change }, root)).toBe(false);
  });

  it('is not proven against another root', () => {
    expect(isOwnRowInRoll(ownRow, rollRoot(rows.slice(1)))).toBe(false);
    expect(isOwnRowInRoll(ownRow, 'no root')).toBe(false);
  });
});
