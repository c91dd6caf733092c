import { countObjections } from '../objections/count-objections';
import type { PollContext } from '../poll-row';
import './tables';

/** Whether somebody waits for the answer to an objection, or a recount for a second person. */
export async function isContested(context: PollContext, pollId: string): Promise<boolean> {
  if (await isRecountPending(context, pollId)) return true;
  return (await countObjections(context, pollId, 'result')).unanswered > 0;
}

export async function isRecountPending(
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<boolean> {
  const recount = await transaction
    .selectFrom('pollRecount')
    .select('id')
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return recount !== undefined;
}
