import { sql } from 'kysely';
import { type NodeAt, placeOf, type Subtree } from '@/shared/polls/ledger/subtrees';
import type { PollContext } from '../poll-row';
import './tables';

const hashBytes = 32;

/** Looks up perfect subtrees of a log: as many rows as a proof has steps, by their keys. */
export async function readLogNodes(
  { transaction, communityId }: PollContext,
  pollId: string,
  subtrees: readonly Subtree[],
): Promise<NodeAt> {
  const leaves = [...new Set(subtrees.map((subtree) => placeOf(subtree).leaf))];
  const { rows } = await sql<{ index: number; subtrees: Buffer }>`
    select index, subtrees from ballot_leaf
    where community_id = ${communityId} and poll_id = ${pollId}
      and index = any(${leaves}::integer[])`.execute(transaction);
  const kept = new Map(rows.map(({ index, subtrees }) => [index, subtrees]));
  return (subtree) => {
    const { leaf, offset } = placeOf(subtree);
    const hash = kept.get(leaf)?.subarray(offset, offset + hashBytes);
    if (hash?.length !== hashBytes)
      throw new Error(`ballot log ${pollId}: leaf ${leaf} is missing`);
    return hash;
  };
}
