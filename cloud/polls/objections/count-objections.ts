import type { ObjectionKind } from '@/shared/polls/objection-windows';
import type { PollContext } from '../poll-row';
import './tables';

/** How many objections of a kind a poll has, and how many of them nobody has answered yet. */
export async function countObjections(
  { transaction, communityId }: PollContext,
  pollId: string,
  kind: ObjectionKind,
): Promise<{ filed: number; unanswered: number }> {
  return transaction
    .selectFrom('pollObjection')
    .select(({ fn }) => [
      fn.countAll<number>().as('filed'),
      fn.countAll<number>().filterWhere('answeredAt', 'is', null).as('unanswered'),
    ])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
}
