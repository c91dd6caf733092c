import { TRPCClientError } from '@trpc/client';
import pg from 'pg';
import { dueWork } from '@/cloud/due-work';
import type { MessageSender } from '@/cloud/messages/public';
import type { ContentCheck } from '@/cloud/moderation/content-check/public';
import type { AnswerServices } from '@/cloud/platform/answer-calls';
import { type Database, openDatabase } from '@/cloud/platform/database';
import { directClient } from '@/cloud/platform/direct-client';
import { FolderFileStore } from '@/cloud/platform/folder-file-store';
import { makeLogSigner, newSigningKey } from '@/cloud/platform/log-signer';
import { makeLogger } from '@/cloud/platform/logger';
import { appRouter, type Router } from '@/cloud/router';
import { workOffDue } from '@/cloud/work-off-due';
import type { RefusalCode } from '@/shared/refusals';
import { createTestDatabase } from '../database/test-database';

/** The whole backend on a database of its own, with a clock the test sets. */
export interface TestCloud {
  database: Database;
  connectionString: string;
  /** Statements as the owner of the tables, to look behind the product or break things by hand. */
  owner: pg.Pool;
  services: AnswerServices;
  /** The instant all operations see; starts at 2026-11-22 10:00 in Shanghai. */
  now: Date;
  advance: (milliseconds: number) => void;
  tick: () => Promise<number>;
  /** The way of messages out of the app; null, as here at first: they stay in it. */
  sender: MessageSender | null;
  /** What looks at content before people do; null, as here at first: the word list alone. */
  contentCheck: ContentCheck | null;
  /** Typed client of somebody, as the app has it. null: not logged in. */
  as: (openId: string | null, communityId: string | null) => Client;
  stop: () => Promise<void>;
}

export type Client = ReturnType<typeof directClient<Router>>;

export async function startTestCloud(): Promise<TestCloud> {
  const testDatabase = await createTestDatabase();
  const logger = makeLogger(process.env.LOG_LEVEL ?? 'silent');
  const database = openDatabase({
    connectionString: testDatabase.connectionString,
    poolSize: 10,
    onIdleError: () => undefined,
  });
  const owner = new pg.Pool({ connectionString: testDatabase.connectionString, max: 2 });
  owner.on('error', () => undefined);
  const cloud: TestCloud = {
    database,
    connectionString: testDatabase.connectionString,
    owner,
    now: new Date('2026-11-22T02:00:00Z'),
    advance: (milliseconds) => {
      cloud.now = new Date(cloud.now.getTime() + milliseconds);
    },
    services: {
      router: appRouter,
      database,
      logger,
      files: new FolderFileStore('/nonexistent', 'test secret'),
      clock: () => cloud.now,
      signer: makeLogSigner(newSigningKey()),
    },
    sender: null,
    contentCheck: null,
    tick: () => {
      const { sender, contentCheck, services } = cloud;
      const { files } = services;
      return workOffDue({ database, logger, dueWork, sender, contentCheck, files }, cloud.now);
    },
    as: (openId, communityId) => clientOf(cloud.services, openId, communityId),
    stop: async () => {
      await database.destroy();
      await owner.end();
      await testDatabase.drop();
    },
  };
  return cloud;
}

/** The client of somebody on services the test has changed: another clock, another database. */
export const clientOf = (
  services: AnswerServices,
  openId: string | null,
  communityId: string | null,
): Client => directClient<Router>(services, openId === null ? null : { openId }, communityId);

/** Expects a refusal with this code: `await refused(client.polls.castBallot.mutate(…), 'pollClosed')`. */
export async function refused(
  promise: Promise<unknown>,
  code: RefusalCode,
): Promise<Record<string, unknown>> {
  const outcome = await promise.then(
    () => 'was allowed',
    (error) => error,
  );
  const data =
    outcome instanceof TRPCClientError
      ? (outcome.data as { refusal?: { code: string; details: Record<string, unknown> } })
      : null;
  expect(data?.refusal?.code ?? outcome).toBe(code);
  return data?.refusal?.details ?? {};
}
