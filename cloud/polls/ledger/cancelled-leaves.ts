import { sql } from 'kysely';
import type { PollContext } from '../poll-row';
import './tables';

/** The leaves of a log that no longer count: votes that were changed, ballots that were struck. */
export async function readCancelledLeaves(
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ cancels: number }>`
    select cancels from ballot_leaf
    where community_id = ${communityId} and poll_id = ${pollId} and cancels is not null`.execute(
    transaction,
  );
  return new Set(rows.map(({ cancels }) => cancels));
}
