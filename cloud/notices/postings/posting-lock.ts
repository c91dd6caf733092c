import { sql } from 'kysely';
import type { CommunityTransaction } from '@/cloud/platform/database';

/**
 * Until the transaction ends nobody else objects to this posting, answers or ends it: its record
 * counts every objection that was in time.
 */
export async function lockPosting(
  { transaction }: { transaction: CommunityTransaction },
  noticeId: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notices.posting ${noticeId}`}, 0))`.execute(
    transaction,
  );
}
