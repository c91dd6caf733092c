import type { PollContext } from '../poll-row';
import '../ledger/tables';

/** By which way and when the ballot was made that counts for a voter; null when there is none. */
export const standingStatement = async (
  { transaction, communityId }: PollContext,
  pollId: string,
  voterId: string,
) =>
  (await transaction
    .selectFrom('ballot')
    .select(['channel', 'statedAt'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('voterId', '=', voterId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;
