import type { Strike } from '@/shared/polls/ledger/bulletin';
import type { PollContext } from '../poll-row';
import '../results/tables';

/** The ballots of a poll that were struck after an objection, by the leaves that cancel them. */
export async function readStrikes(
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<Strike[]> {
  const rows = await transaction
    .selectFrom('ballotStrike')
    .select(['cancelIndex as index', 'leafIndex as cancels', 'reason'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .orderBy('cancelIndex')
    .execute();
  return rows.map(({ index, cancels, reason }) => ({ index, cancels, reason }));
}
