import { v7 as uuid } from 'uuid';
import type { MemberContext } from '@/cloud/platform/operation';
import type { NewRow } from '@/cloud/platform/tables';
import type { PromiseAtWork } from './promise-row';

type Change = Pick<NewRow<'promiseChange'>, 'milestoneId' | 'what' | 'before' | 'after' | 'reason'>;

/** Keeps what a plan said before it was changed. */
export async function insertChange(
  { transaction, communityId, accountId, now }: MemberContext,
  { promise, body }: PromiseAtWork,
  change: Change,
): Promise<void> {
  await transaction
    .insertInto('promiseChange')
    .values({
      communityId,
      id: uuid(),
      promiseId: promise.id,
      ...change,
      changedBy: accountId,
      changedFor: body,
      at: now,
    })
    .execute();
}
