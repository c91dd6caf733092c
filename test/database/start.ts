import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '../../cloud/platform/embedded-database';
import { migrate } from '../../cloud/platform/migrate';

export const templateName = 'linli_template';

/**
 * One server for the whole run: the embedded one, or the PostgreSQL that TEST_DATABASE_URL names
 * (a maintenance database whose user may create databases and roles). Its migrated template is
 * cloned for every test file.
 */
export default async function start(): Promise<void> {
  if (process.env.TEST_DATABASE_URL === undefined) {
    const folder = await mkdtemp(join(tmpdir(), 'linli-test-'));
    // Within reach of the user the server runs as when we are root: else the data lie elsewhere, for good.
    await chmod(folder, 0o755);
    const server = await startEmbeddedDatabase(join(folder, 'data'), { durable: false });
    Object.assign(globalThis, { testDatabaseServer: server, testDatabaseFolder: folder });
    process.env.TEST_DATABASE_SERVER = server.administrationString;
  } else {
    process.env.TEST_DATABASE_SERVER = process.env.TEST_DATABASE_URL;
  }
  const administration = new pg.Client({ connectionString: process.env.TEST_DATABASE_SERVER });
  await administration.connect();
  await administration.query(`drop database if exists ${templateName}`);
  await administration.query(`create database ${templateName}`);
  await administration.end();
  const template = new URL(process.env.TEST_DATABASE_SERVER);
  template.pathname = `/${templateName}`;
  await migrate(template.toString(), join(__dirname, '..', '..', 'cloud', 'migrations'));
}
