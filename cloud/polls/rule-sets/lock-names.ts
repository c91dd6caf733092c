import { sql } from 'kysely';
import type { PollContext } from '../poll-row';

/** Lets one at a time give names in a community, so that no two get the same; until the transaction ends. */
export const lockNames = (
  { transaction, communityId }: Pick<PollContext, 'transaction' | 'communityId'>,
  of: 'ruleSets' | 'memberLists',
) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${of}:${communityId}`}, 0))`.execute(
    transaction,
  );
