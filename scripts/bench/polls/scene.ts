import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { dueWork } from '@/cloud/due-work';
import { type Database, openDatabase } from '@/cloud/platform/database';
import { directClient } from '@/cloud/platform/direct-client';
import { startEmbeddedDatabase } from '@/cloud/platform/embedded-database';
import { FolderFileStore } from '@/cloud/platform/folder-file-store';
import { freePort } from '@/cloud/platform/free-port';
import { makeLogSigner, newSigningKey } from '@/cloud/platform/log-signer';
import { makeLogger } from '@/cloud/platform/logger';
import { migrate } from '@/cloud/platform/migrate';
import { appRouter, type Router } from '@/cloud/router';
import type { LargeCommunity } from './large-community';

const day = 86_400_000;

/** The product on a durable database of its own in a temporary folder. */
export async function makeScene() {
  const folder = await mkdtemp(join(tmpdir(), 'linli-bench-'));
  const embedded = await startEmbeddedDatabase(join(folder, 'database'));
  const { connectionString } = embedded;
  await migrate(connectionString);
  const owner = new pg.Pool({ connectionString, max: 4 });
  // The database may be gone a moment before an idle connection is.
  owner.on('error', () => undefined);
  const signingKeys = newSigningKey();
  const database = openDatabase({ connectionString, poolSize: 4, onIdleError: () => undefined });
  return {
    folder,
    connectionString,
    owner,
    database,
    signingKeys,
    sessionSecret: randomBytes(32).toString('base64url'),
    stop: async () => {
      await database.destroy();
      await owner.end();
      await embedded.stop();
    },
  };
}

export type Scene = Awaited<ReturnType<typeof makeScene>>;

/** The product's services at an instant of our own. */
export const servicesAt = ({ database, signingKeys, folder }: Scene, now: Date) => ({
  router: appRouter,
  database: database as Database,
  logger: makeLogger('silent'),
  files: new FolderFileStore(join(folder, 'files'), 'bench'),
  clock: () => now,
  signer: makeLogSigner(signingKeys),
  dueWork,
});

/** A poll of the whole community, announced 17 days ago and open since yesterday. */
export async function announcePoll(
  scene: Scene,
  community: LargeCommunity,
  { items = 1, title = '电梯更新改造' }: { items?: number; title?: string } = {},
): Promise<{ pollId: string; closesAt: Date }> {
  const now = new Date();
  const announced = new Date(now.getTime() - 17 * day);
  const services = servicesAt(scene, announced);
  const { polls } = directClient<Router>(services, { openId: community.staff }, community.id);
  const { pollId } = await polls.preparePoll.mutate({ topicId: null });
  const { revision: before } = await polls.pollDraft.query({ pollId });
  const closesAt = new Date(now.getTime() + 20 * day);
  const { revision } = await polls.savePollDraft.mutate({
    pollId,
    revision: before,
    title: `${title} ${randomUUID().slice(0, 8)}`,
    description: '',
    ruleSetId: 'ownersAssembly',
    legalEffect: 'advisory',
    extraordinary: false,
    visibility: 'named',
    entryHours: 0,
    opensAt: new Date(now.getTime() - day).toISOString(),
    closesAt: closesAt.toISOString(),
    items: Array.from({ length: items }, (_, index) => ({
      title: `第${index + 1}个表决事项`,
      description: '',
      matter: 'otherMatter' as const,
      majority: 'ordinary' as const,
      method: { kind: 'approveReject' as const },
      optionOrder: 'asListed' as const,
      options: [],
    })),
  });
  const { roll } = await polls.previewRoll.query({ ruleSetId: 'ownersAssembly' });
  if (!roll) throw new Error('the register has faults');
  const { heads, areaHundredths } = roll;
  await polls.announcePoll.mutate({ pollId, revision, roll: { heads, areaHundredths } });
  return { pollId, closesAt };
}

/** The server process as `npm start` runs it, without a demo and with no limit of calls. */
export async function startServer(
  scene: Scene,
): Promise<{ address: string; process: number; stop: () => void }> {
  const port = await freePort();
  const profile = process.env.SERVER_PROFILE?.split(' ') ?? [];
  const server = spawn(
    process.execPath,
    [...profile, '--max-semi-space-size=64', '--import', 'tsx', 'cloud/server.ts'],
    {
      env: {
        ...process.env,
        PORT: String(port),
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        DATA_FOLDER: scene.folder,
        DATABASE_URL: scene.connectionString,
        SESSION_SECRET: scene.sessionSecret,
        LOG_SIGNING_KEYS: scene.signingKeys,
        CALLS_PER_MINUTE: '100000000',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const healthy = await fetch(`${address}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return { address, process: server.pid ?? 0, stop: () => server.kill('SIGINT') };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not start');
}
