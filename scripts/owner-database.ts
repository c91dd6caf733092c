import { join, resolve } from 'node:path';
import { startEmbeddedDatabase } from '@/cloud/platform/embedded-database';
import { locatePrograms } from '@/cloud/platform/embedded-database-programs';

/**
 * The database `npm start` uses, as the owner of its tables: the one DATABASE_URL names, else the
 * embedded one in DATA_FOLDER. A server that is already running on those data goes on running.
 */
export async function openDatabaseAsOwner(): Promise<{
  connectionString: string;
  close: () => Promise<void>;
}> {
  const { DATABASE_URL, DATA_FOLDER } = process.env;
  if (DATABASE_URL) return { connectionString: DATABASE_URL, close: async () => undefined };
  const folder = join(resolve(DATA_FOLDER ?? '.data'), 'database');
  const { run, dataFolder } = await locatePrograms(folder);
  const wasRunning = await run('pg_ctl', ['status', '--pgdata', join(dataFolder, 'postgres')]).then(
    () => true,
    () => false,
  );
  const { connectionString, stop } = await startEmbeddedDatabase(folder);
  return { connectionString, close: wasRunning ? async () => undefined : stop };
}
