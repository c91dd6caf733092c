import {
  CamelCasePlugin,
  Kysely,
  PostgresDialect,
  type RawBuilder,
  sql,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;
export type CommunityTransaction = Transaction<Tables>;

const int8 = 20;
const numeric = 1700;
// Areas are sums of 0.01 m² and stay far below 2^53; int8 would otherwise arrive as text.
for (const type of [int8, numeric]) {
  pg.types.setTypeParser(type, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`number beyond 2^53: ${text}`);
    return value;
  });
}

export interface DatabaseOptions {
  connectionString: string;
  /** Connections of this process: 10 for a server, 1 or 2 for a cloud function instance. */
  poolSize: number;
  onIdleError: (error: Error) => void;
}

const sessionSettings = [
  'role=community_app',
  'timezone=UTC',
  'statement_timeout=15000',
  // Every query has its index. Plans of triggers and foreign keys are kept as they were made, perhaps
  // when the table was empty: without this the first vote of a new database reads its whole log for
  // every ballot. Where a table must be read whole, its pretended cost shall not start the compiler.
  'enable_seqscan=off',
  'jit=off',
];

/**
 * Opens the pool as the role `community_app`, which owns no table: row-level security and
 * append-only rights hold for every statement the product runs.
 */
export function openDatabase({
  connectionString,
  poolSize,
  onIdleError,
}: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString,
    max: poolSize,
    options: sessionSettings.map((setting) => `-c ${setting}`).join(' '),
    connectionTimeoutMillis: 5_000,
    allowExitOnIdle: true,
  });
  // A connection that breaks while idle is replaced by the pool; unheard, it would end the process.
  pool.on('error', onIdleError);
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** A value for a jsonb column (pg would turn a bare array into a PostgreSQL array). */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::jsonb`;

/** Runs work that belongs to a community but to no person: due work of the outbox. */
export function inCommunity<T>(
  database: Database,
  communityId: string,
  work: (transaction: CommunityTransaction) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await sql`select set_config('app.community_id', ${communityId}, true), set_config('app.account_id', '', true)`.execute(
      transaction,
    );
    return work(transaction);
  });
}
