import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { refuseForeignPhotos } from '@/cloud/files/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { NewRow } from '@/cloud/platform/tables';
import type { PromiseAtWork } from './promise-row';

type Spending = Pick<NewRow<'promiseSpending'>, 'what' | 'amountFen' | 'counters' | 'photoIds'>;

/**
 * Writes an entry of the ledger and adds it to the sum on the promise, whose row is locked. Answers the
 * sum, fen.
 *
 * @throws Refusal fileUnknown
 */
export async function insertSpending(
  context: MemberContext,
  { promise, body }: PromiseAtWork,
  spending: Spending,
): Promise<{ id: string; spentFen: number }> {
  const { transaction, communityId, accountId, now } = context;
  await refuseForeignPhotos(context, spending.photoIds);
  const id = uuid();
  await transaction
    .insertInto('promiseSpending')
    .values({
      communityId,
      id,
      promiseId: promise.id,
      ...spending,
      spentBy: accountId,
      spentFor: body,
      at: now,
    })
    .execute();
  const { spentFen } = await transaction
    .updateTable('promise')
    .set({ spentFen: sql<number>`spent_fen + ${spending.amountFen}` })
    .where('communityId', '=', communityId)
    .where('id', '=', promise.id)
    .returning('spentFen')
    .executeTakeFirstOrThrow();
  return { id, spentFen };
}
