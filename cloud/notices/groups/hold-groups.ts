import { sql } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';

/** One at a time names the groups of a community: neither a name nor the limit is slipped past by two at once. */
export async function holdGroups({
  transaction,
  communityId,
}: Pick<MemberContext, 'transaction' | 'communityId'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notices.groups ${communityId}`}, 0))`.execute(
    transaction,
  );
}
