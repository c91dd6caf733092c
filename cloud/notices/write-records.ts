import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

type RecordContext = Pick<MemberContext, 'transaction' | 'communityId' | 'accountId' | 'now'>;

/** Notes once that the caller has read the notice; answers whether this was the first time. */
export async function writeReading(context: RecordContext, noticeId: string): Promise<boolean> {
  const { transaction, communityId, accountId, now } = context;
  const written = await transaction
    .insertInto('noticeReading')
    .values({ communityId, noticeId, accountId, readAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

/** Notes once that the caller has confirmed the notice; answers whether this was the first time. */
export async function writeConfirmation(
  context: RecordContext,
  noticeId: string,
): Promise<boolean> {
  const { transaction, communityId, accountId, now } = context;
  const written = await transaction
    .insertInto('noticeConfirmation')
    .values({ communityId, noticeId, accountId, confirmedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}
