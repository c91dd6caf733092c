import { sql } from 'kysely';
import type { PushContext } from './reached-slice';

/**
 * A slice that pushes a notice and a recall of it wait for each other: no message is left behind a recall.
 */
export async function holdPushing(
  { transaction, communityId }: Pick<PushContext, 'transaction' | 'communityId'>,
  noticeId: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notices.push ${communityId} ${noticeId}`}, 0))`.execute(
    transaction,
  );
}
