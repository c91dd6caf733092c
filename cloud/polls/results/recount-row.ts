import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import { lockPoll, type PollContext } from '../poll-row';
import type { PublishedPoll } from './posted-poll';
import './tables';

/**
 * A recount nobody has decided yet, with its poll; both are the caller's until this transaction ends.
 * Of two who decide at once the second finds it decided.
 *
 * @throws Refusal recountNotFound, recountDecided, resultNotPosted
 */
export async function lockRecount(
  context: PollContext,
  recountId: string,
): Promise<{ poll: PublishedPoll; recount: Row<'pollRecount'> }> {
  const found = await recountRow(context, recountId).executeTakeFirst();
  if (!found) throw new Refusal('recountNotFound');
  // The poll first, as everywhere: whoever ends its posting period waits for no recount.
  const poll = await lockPoll(context, found.pollId);
  const recount = await recountRow(context, recountId).forUpdate().executeTakeFirstOrThrow();
  if (recount.decision !== null) throw new Refusal('recountDecided');
  if (poll.state !== 'preliminary') throw new Refusal('resultNotPosted');
  return { poll: poll as PublishedPoll, recount };
}

const recountRow = ({ transaction, communityId }: PollContext, recountId: string) =>
  transaction
    .selectFrom('pollRecount')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', recountId);
