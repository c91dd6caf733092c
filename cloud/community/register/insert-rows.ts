import { type Selectable, sql } from 'kysely';
import type { CommunityTransaction } from '@/cloud/platform/database';
import type { Tables } from '@/cloud/platform/tables';

/** Column names as the database has them; what lies inside a jsonb value stays as it is. */
const inSnakeCase = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );

/**
 * Inserts whole rows in one statement with one parameter, however many: a register of 60,000 units
 * would need more parameters than PostgreSQL takes. Every column must be given, since defaults do
 * not apply.
 */
export async function insertRows<Name extends keyof Tables & string>(
  transaction: CommunityTransaction,
  table: Name,
  rows: readonly Selectable<Tables[Name]>[],
): Promise<void> {
  if (rows.length === 0) return;
  const name = sql.table(table);
  await sql`insert into ${name}
    select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows.map(inSnakeCase))}::jsonb)`.execute(
    transaction,
  );
}
