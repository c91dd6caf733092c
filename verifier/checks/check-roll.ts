import { leafDigest } from '../hashing/digests';
import { merkleRoot } from '../hashing/merkle-root';
import type { Bulletin } from '../reading/read-bulletin';
import { type Finding, findingsOf } from './finding';

/** That the roll is the one whose root was published before the poll opened, each voter once. */
export function checkRoll({ roll }: Bulletin): Finding[] {
  const root = merkleRoot(roll.rows.map(leafDigest));
  const seen = new Set<string>();
  const repeated: string[] = [];
  for (const [row, { voter }] of roll.rows.entries()) {
    if (seen.has(voter)) repeated.push(`名册第 ${row} 行和前面的一行是同一个表决权人。`);
    seen.add(voter);
  }
  return [
    ...findingsOf(
      'rollRoot',
      root === roll.root ? [] : [`按名册重算的指纹是 ${root}，公报上写的是 ${roll.root}。`],
    ),
    ...findingsOf('rollRow', repeated),
  ];
}
