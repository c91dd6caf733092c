import { sql } from 'kysely';
import { hexOf } from '@/shared/polls/ledger/hex';
import { hiddenVoter, rollLeafHash } from '@/shared/polls/ledger/roll-leaf';
import { nodeHash } from '@/shared/polls/ledger/subtrees';
import { serverHash } from '../ledger/server-hash';
import type { PollContext } from '../poll-row';
import './tables';

/** What the root of a roll covers of one voter. */
export interface CommittedVoter {
  voterKey: string;
  salt: Uint8Array;
  /** 0.01 m² */
  areaHundredths: number;
}

export interface RollTree {
  /** Hex; published with the announcement. */
  root: string;
  /**
   * All nodes, level after level from the leaves, 32 bytes each; of an odd level the last node also
   * stands in the level above, which gives exactly the tree of RFC 6962.
   */
  nodes: Buffer;
}

const hashBytes = 32;

/** The Merkle tree over a roll in row order, at least one row. */
export function growRollTree(voters: readonly CommittedVoter[]): RollTree {
  let level = voters.map(({ voterKey, salt, areaHundredths }) =>
    rollLeafHash(
      { voter: hiddenVoter(voterKey, salt, serverHash), areaHundredths, heads: 1 },
      serverHash,
    ),
  );
  const nodes = [...level];
  while (level.length > 1) {
    level = levelAbove(level);
    for (const node of level) nodes.push(node);
  }
  const [root] = level;
  if (!root) throw new RangeError('A roll without rows has no tree.');
  return { root: hexOf(root), nodes: Buffer.concat(nodes) };
}

function levelAbove(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let place = 0; place < level.length; place += 2) {
    const [left, right] = [level[place], level[place + 1]];
    if (left) above.push(right ? nodeHash(left, right, serverHash) : left);
  }
  return above;
}

/** Where the siblings on a row's way to the root stand in `nodes`, in bytes from 0, leaf first. */
export function proofPlaces(row: number, rows: number): number[] {
  const places: number[] = [];
  let levelStart = 0;
  let place = row;
  for (let length = rows; length > 1; length = Math.ceil(length / 2)) {
    const sibling = place % 2 === 0 ? place + 1 : place - 1;
    if (sibling < length) places.push((levelStart + sibling) * hashBytes);
    levelStart += length;
    place = Math.floor(place / 2);
  }
  return places;
}

/** The inclusion proof (hex) of each of these rows of a version. One query, some 17 hashes a row. */
export async function readRollProofs(
  { transaction, communityId }: PollContext,
  version: { pollId: string; version: number; heads: number },
  rows: readonly number[],
): Promise<Map<number, string[]>> {
  const asked = rows.flatMap((row) =>
    proofPlaces(row, version.heads).map((place) => ({ row, place })),
  );
  const { rows: nodes } = await sql<{ row: number; node: Buffer }>`
    select asked.row, substring(made.tree from asked.place + 1 for ${hashBytes}) as node
    from roll_version as made,
      jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(row integer, place integer)
    where made.community_id = ${communityId} and made.poll_id = ${version.pollId}
      and made.version = ${version.version}
    order by asked.row, asked.place`.execute(transaction);
  const proofs = new Map<number, string[]>(rows.map((row) => [row, []]));
  for (const { row, node } of nodes) proofs.get(row)?.push(hexOf(node));
  return proofs;
}
