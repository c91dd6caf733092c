import { v7 as uuid } from 'uuid';
import { json } from './database';
import type { MemberContext } from './operation';

type DeedContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'>;

interface Deed {
  accountId: string | null;
  action: string;
  subjectId: string | null;
  details?: Record<string, unknown>;
}

/**
 * Writes who did what to which record, in the deed's own transaction. `details` hold ids and
 * states, never names, phones or choices.
 */
export function recordDeed(
  context: DeedContext & { accountId: string | null },
  action: string,
  subjectId: string | null,
  details: Record<string, unknown> = {},
): Promise<void> {
  return recordDeeds(context, [{ accountId: context.accountId, action, subjectId, details }]);
}

/** The same for the deeds of several people in one transaction: the calls of a batch. */
export async function recordDeeds(
  { transaction, communityId, now }: DeedContext,
  deeds: readonly Deed[],
): Promise<void> {
  if (deeds.length === 0) return;
  await transaction
    .insertInto('auditEntry')
    .values(
      deeds.map(({ details, ...deed }) => ({
        ...{ communityId, id: uuid(), ...deed },
        details: json(details ?? {}),
        at: now,
      })),
    )
    .execute();
}
