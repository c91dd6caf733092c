import { rm } from 'node:fs/promises';
import type { EmbeddedDatabase } from '../../cloud/platform/embedded-database';

export default async function stop(): Promise<void> {
  const { testDatabaseServer, testDatabaseFolder } = globalThis as {
    testDatabaseServer?: EmbeddedDatabase;
    testDatabaseFolder?: string;
  };
  await testDatabaseServer?.stop();
  if (testDatabaseFolder) await rm(testDatabaseFolder, { recursive: true, force: true });
}
