import { v7 as uuid } from 'uuid';
import { json } from './database';
import type { MemberContext } from './operation';

/**
 * Writes who did what to which record, in the deed's own transaction. `details` hold ids and
 * states, never names, phones or choices.
 */
export async function recordDeed(
  context: Pick<MemberContext, 'transaction' | 'communityId' | 'now'> & {
    accountId: string | null;
  },
  action: string,
  subjectId: string | null,
  details: Record<string, unknown> = {},
): Promise<void> {
  await context.transaction
    .insertInto('auditEntry')
    .values({
      communityId: context.communityId,
      id: uuid(),
      accountId: context.accountId,
      action,
      subjectId,
      details: json(details),
      at: context.now,
    })
    .execute();
}
