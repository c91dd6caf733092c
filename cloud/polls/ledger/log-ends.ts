import { sql } from 'kysely';
import type { PollContext } from '../poll-row';
import type { LogEnd } from './grow-log';
import './tables';

const hashBytes = 32;

/** The newest end of each log; the caller holds the polls, so that nobody appends in between. */
export async function readLogEnds(
  { transaction, communityId }: PollContext,
  pollIds: readonly string[],
): Promise<Map<string, LogEnd>> {
  const { rows } = await sql<{ pollId: string; treeSize: number; frontier: Buffer }>`
    select given.poll_id, head.tree_size, head.frontier
    from unnest(${[...pollIds]}::uuid[]) as given(poll_id) cross join lateral (
      select tree_size, frontier from ballot_tree_head
      where community_id = ${communityId} and poll_id = given.poll_id
      order by tree_size desc limit 1) as head`.execute(transaction);
  return new Map(
    rows.map(({ pollId, treeSize, frontier }) => [
      pollId,
      { treeSize, frontier: hashesOf(frontier) },
    ]),
  );
}

/** Hashes that were put one behind the other. */
function hashesOf(bytes: Buffer): Uint8Array[] {
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += hashBytes)
    hashes.push(bytes.subarray(at, at + hashBytes));
  return hashes;
}
