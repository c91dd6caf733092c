import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A fresh database, cloned from the migrated template; `drop` takes it away again. */
export interface TestDatabase {
  connectionString: string;
  drop: () => Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_SERVER;
  if (!server) throw new Error('the database server of the tests is not running');
  const name = `linli_test_${randomBytes(6).toString('hex')}`;
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await cloneTemplate(administer, name);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return {
    connectionString: address.toString(),
    drop: () => administer(`drop database if exists ${name} with (force)`),
  };
}

/** Two workers cloning in the same instant exclude each other: the second asks again. */
async function cloneTemplate(administer: (statement: string) => Promise<void>, name: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await administer(`create database ${name} template linli_template`);
    } catch (error) {
      if (attempt === 20 || !/being accessed by other users/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
