import { overdueBefore } from '@/shared/polls/result-limits';
import '../objections/tables';
import type { PollContext } from '../poll-row';

/** Objections to a result by how far they got; `overdue` ones are among the unanswered. */
export async function objectionsSoFar(context: PollContext, pollId: string) {
  const { transaction, communityId, now } = context;
  return transaction
    .selectFrom('pollObjection')
    .select(({ fn }) => [
      fn.countAll<number>().as('filed'),
      fn.countAll<number>().filterWhere('answeredAt', 'is', null).as('unanswered'),
      fn
        .countAll<number>()
        .filterWhere('answeredAt', 'is', null)
        .filterWhere('filedAt', '<', overdueBefore(now))
        .as('overdue'),
      fn.countAll<number>().filterWhere('outcome', '=', 'upheld').as('upheld'),
    ])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('kind', '=', 'result')
    .executeTakeFirstOrThrow();
}
