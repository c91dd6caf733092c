import { sql } from 'kysely';
import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/claimed-people';
import type { CallerContext } from '@/cloud/community/valid-bindings';
import { applicantOperation } from '@/cloud/platform/operation';
import { ownAccount } from './own-account';
import { ownBindings } from './own-bindings';

const rows = z.array(z.record(z.string(), z.unknown()));

const myData = z.object({
  exportedAt: z.string(),
  community: z.string(),
  account: z.object({ id: z.string(), consentVersion: z.string(), consentedAt: z.string() }),
  /** The caller's bindings in readable form. */
  homes: z.array(z.record(z.string(), z.unknown())),
  /** The caller as the community's register names them. */
  register: rows,
  /** Every row of the community that belongs to the caller's account, by table. */
  records: z.record(z.string(), rows),
});

/** Kept answers to retries: they repeat what stands in the other tables. */
const technicalTables = ['idempotent_request'];

/**
 * Everything the chosen community keeps about the caller, for reading and taking along (PIPL
 * art. 45). Complete by construction: every table whose rows belong to an account says so with a
 * column `account_id` or `…_account_id`, and all of those are read.
 */
export const exportMyData = applicantOperation()
  .output(myData)
  .query(async ({ ctx }) => {
    const account = await ownAccount(ctx);
    if (!account) throw new Error('the caller has an account that cannot be read');
    const { name } = await ctx.transaction
      .selectFrom('community')
      .select('name')
      .where('id', '=', ctx.communityId)
      .executeTakeFirstOrThrow();
    const { id, consentVersion, consentedAt } = account;
    return {
      exportedAt: ctx.now.toISOString(),
      community: name,
      account: { id, consentVersion, consentedAt: consentedAt.toISOString() },
      homes: await ownBindings(ctx, 1000),
      register: await ownRegisterEntries(ctx),
      records: await ownRecords(ctx),
    };
  });

async function ownRegisterEntries(context: CallerContext) {
  const personIds = await callersPersonIds(context);
  if (personIds.length === 0) return [];
  return context.transaction
    .selectFrom('rollPerson')
    .select(['name', 'phone', sql<string | null>`birth_date::text`.as('birthDate')])
    .where('communityId', '=', context.communityId)
    .where('id', 'in', personIds)
    .execute();
}

async function ownRecords({ transaction, communityId, accountId }: CallerContext) {
  const { rows: columns } = await sql<{ tableName: string; columnName: string }>`
    select columns.table_name, columns.column_name
    from information_schema.columns
    where columns.table_schema = 'public' and columns.column_name ~ '(^|_)account_id$'
      and has_table_privilege(format('%I.%I', columns.table_schema, columns.table_name), 'select')
    order by columns.table_name, columns.column_name`.execute(transaction);
  const records: Record<string, Record<string, unknown>[]> = {};
  for (const { tableName, columnName } of columns) {
    if (technicalTables.includes(tableName)) continue;
    const found = await sql<{ entry: Record<string, unknown> }>`
      select to_jsonb(own) as entry from ${sql.table(tableName)} as own
      where own.community_id = ${communityId} and own.${sql.ref(columnName)} = ${accountId}`.execute(
      transaction,
    );
    if (found.rows.length === 0) continue;
    records[tableName] = [...(records[tableName] ?? []), ...found.rows.map(({ entry }) => entry)];
  }
  return records;
}
