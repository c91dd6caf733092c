import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { openOperation } from '@/cloud/platform/operation';
import { privacyStatementVersion } from '@/shared/community/privacy-statement';
import { Refusal } from '@/shared/refusals';

/**
 * Records that the caller read and accepted the privacy statement; only now an account exists
 * (PIPL art. 13: consent goes before any personal data). Asking again changes nothing.
 *
 * @throws Refusal consentOutdated when the app showed an older statement.
 */
export const giveConsent = openOperation('person')
  .input(z.object({ version: z.string().max(20) }))
  .output(z.object({ version: z.string() }))
  .mutation(async ({ ctx, input: { version } }) => {
    if (version !== privacyStatementVersion) throw new Refusal('consentOutdated');
    const { transaction, caller, now } = ctx;
    const consent = { consentVersion: version, consentedAt: now };
    if (caller.accountId !== null) {
      await transaction
        .updateTable('account')
        .set(consent)
        .where('id', '=', caller.accountId)
        .where('consentVersion', '<>', version)
        .execute();
      return { version };
    }
    const id = uuid();
    // Row-level security lets a person write their own account only, and this is to become theirs.
    await sql`select set_config('app.account_id', ${id}, true)`.execute(transaction);
    await transaction
      .insertInto('account')
      .values({ id, openId: caller.openId, ...consent, closedAt: null })
      .onConflict((conflict) => conflict.column('openId').doNothing())
      .execute();
    return { version };
  });
