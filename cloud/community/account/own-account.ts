import type { OperationContext } from '@/cloud/platform/operation';
import { privacyStatementVersion } from '@/shared/community/privacy-statement';

/** The caller's account; null before consent. Row-level security shows nobody else's. */
export async function ownAccount({ transaction, caller }: OperationContext) {
  if (caller.accountId === null) return null;
  const account = await transaction
    .selectFrom('account')
    .select(['id', 'consentVersion', 'consentedAt'])
    .where('id', '=', caller.accountId)
    .executeTakeFirst();
  if (!account) return null;
  return {
    ...account,
    /** Whether the statement consented to is today's. */
    consentIsCurrent: account.consentVersion === privacyStatementVersion,
  };
}
