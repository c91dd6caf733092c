import { randomBytes } from 'node:crypto';
import { hexOf } from '@/shared/polls/ledger/hex';
import { hiddenVoter, isOwnRowInRoll, rollRoot } from '@/shared/polls/ledger/roll-leaf';
import { growRollTree, proofPlaces } from './roll-tree';

const aRoll = (rows: number) =>
  Array.from({ length: rows }, (_, row) => ({
    voterKey: `owners:${row}`,
    salt: randomBytes(32),
    areaHundredths: 5_000 + row,
  }));

it.each([1, 2, 3, 4, 5, 7, 8, 9, 31, 33, 100])(
  'the tree over %i rows is the published one',
  (rows) => {
    const voters = aRoll(rows);
    const { root, nodes } = growRollTree(voters);
    const open = voters.map(({ voterKey, salt, areaHundredths }) => ({
      voter: hiddenVoter(voterKey, salt),
      areaHundredths,
      heads: 1 as const,
    }));
    expect(root).toBe(rollRoot(open));
    for (const [row, { voterKey, salt, areaHundredths }] of voters.entries()) {
      const proof = proofPlaces(row, rows).map((place) => hexOf(nodes.subarray(place, place + 32)));
      const own = { voterKey, salt: hexOf(salt), areaHundredths, row, rows, proof };
      expect(isOwnRowInRoll(own, root)).toBe(true);
      expect(isOwnRowInRoll({ ...own, areaHundredths: areaHundredths + 1 }, root)).toBe(false);
      if (rows > 1) expect(isOwnRowInRoll({ ...own, row: (row + 1) % rows }, root)).toBe(false);
    }
  },
);
