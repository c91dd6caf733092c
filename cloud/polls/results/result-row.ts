import type { PollContext } from '../poll-row';
import '../tables';
import './tables';

/** Every result of a poll, the first one first; each recount is another. */
export const readResults = ({ transaction, communityId }: PollContext, pollId: string) =>
  transaction
    .selectFrom('pollResult')
    .select(['count', 'countedAt', 'postedUntil', 'tally'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .orderBy('count')
    .execute();

/** The result that holds: the newest. undefined while nothing is counted. */
export const latestResult = ({ transaction, communityId }: PollContext, pollId: string) =>
  transaction
    .selectFrom('pollResult')
    .select(['count', 'countedAt', 'postedUntil', 'tally'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .orderBy('count', 'desc')
    .limit(1)
    .executeTakeFirst();
