import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

const defaultFolder = join(__dirname, '..', 'migrations');

/**
 * Brings the database to the newest shape: every `NNNN-name.sql` of the folder once, in order, each
 * in a transaction, under the migrator's lock. Forward only. Connects as the owner of the tables.
 */
export async function migrate(connectionString: string, folder = defaultFolder): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 2 });
  const database = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: () => readMigrations(folder) },
      migrationTableName: 'schema_migration',
      migrationLockTableName: 'schema_migration_lock',
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  } finally {
    await database.destroy();
  }
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(
    names.map((name, position) => [
      name.replace(/\.sql$/, ''),
      { up: async (database) => void (await sql.raw(texts[position] ?? '').execute(database)) },
    ]),
  );
}
