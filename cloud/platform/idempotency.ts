import { createHash } from 'node:crypto';
import { Refusal } from '@/shared/refusals';
import { type CommunityTransaction, json } from './database';

export interface IdempotentCall {
  communityId: string;
  accountId: string;
  requestId: string;
  path: string;
  input: unknown;
  now: Date;
}

/**
 * Runs a mutation once per request id: a retry gets the first answer, and a second request that
 * arrives while the first still runs waits for it at the primary key. The note of the first answer
 * commits together with the deed. Refused requests leave no note, so that they may be tried again.
 *
 * @throws Refusal requestIdReused when the same id comes with another path or input.
 */
export async function onlyOnce(
  transaction: CommunityTransaction,
  call: IdempotentCall,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const inputDigest = createHash('sha256')
    .update(JSON.stringify(call.input ?? null))
    .digest('hex');
  const { communityId, accountId, requestId, path, now } = call;
  const claimed = await transaction
    .insertInto('idempotentRequest')
    .values({ communityId, accountId, requestId, path, inputDigest, answer: null, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();

  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const first = await transaction
      .selectFrom('idempotentRequest')
      .select(['path', 'inputDigest', 'answer'])
      .where('communityId', '=', communityId)
      .where('accountId', '=', accountId)
      .where('requestId', '=', requestId)
      .executeTakeFirstOrThrow();
    if (first.path !== path || first.inputDigest !== inputDigest)
      throw new Refusal('requestIdReused');
    return first.answer;
  }

  const answer = await run();
  await transaction
    .updateTable('idempotentRequest')
    .set({ answer: json(answer ?? null) })
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('requestId', '=', requestId)
    .execute();
  return answer;
}
