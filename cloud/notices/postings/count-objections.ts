import type { CommunityTransaction } from '@/cloud/platform/database';
import './tables';

/**
 * Objections to a posting that stand (none a moderator has hidden; those still looked at among them),
 * how many of them are answered, and how many were found right.
 */
export function countObjections(
  { transaction, communityId }: { transaction: CommunityTransaction; communityId: string },
  noticeId: string,
): Promise<{ objections: number; answered: number; upheld: number; hidden: number }> {
  return transaction
    .selectFrom('postingObjection')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('visibility', '<>', 'hidden').as('objections'),
      fn
        .countAll<number>()
        .filterWhere('visibility', '<>', 'hidden')
        .filterWhere('answeredAt', 'is not', null)
        .as('answered'),
      fn
        .countAll<number>()
        .filterWhere('visibility', '<>', 'hidden')
        .filterWhere('outcome', '=', 'upheld')
        .as('upheld'),
      fn.countAll<number>().filterWhere('visibility', '=', 'hidden').as('hidden'),
    ])
    .where('communityId', '=', communityId)
    .where('noticeId', '=', noticeId)
    .executeTakeFirstOrThrow();
}
