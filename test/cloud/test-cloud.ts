import { randomUUID } from 'node:crypto';
import { createTRPCClient, TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import pg from 'pg';
import { dueWork } from '@/cloud/due-work';
import { type Answer, type AnswerServices, answerCalls } from '@/cloud/platform/answer-calls';
import { type Database, openDatabase } from '@/cloud/platform/database';
import { FolderFileStore } from '@/cloud/platform/folder-file-store';
import { makeLogger } from '@/cloud/platform/logger';
import { tick } from '@/cloud/platform/outbox';
import { appRouter, type Router } from '@/cloud/router';
import type { RefusalCode } from '@/shared/refusals';
import { createTestDatabase } from '../database/test-database';

/** The whole backend on a database of its own, with a clock the test sets. */
export interface TestCloud {
  database: Database;
  /** Statements as the owner of the tables, to look behind the product or break things by hand. */
  owner: pg.Pool;
  services: AnswerServices;
  /** The instant all operations see; starts at 2026-11-22 10:00 in Shanghai. */
  now: Date;
  advance: (milliseconds: number) => void;
  tick: () => Promise<number>;
  /** Typed client of somebody, as the app has it. null: not logged in. */
  as: (openId: string | null, communityId: string | null) => Client;
  stop: () => Promise<void>;
}

export type Client = ReturnType<typeof createTRPCClient<Router>>;

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
    },
    tick: () => tick({ database, logger, dueWork }, cloud.now),
    as: (openId, communityId) => clientOf(cloud.services, openId, communityId),
    stop: async () => {
      await database.destroy();
      await owner.end();
      await testDatabase.drop();
    },
  };
  return cloud;
}

/** The app's client, its envelope handed to the backend without a network in between. */
export function clientOf(
  services: AnswerServices,
  openId: string | null,
  communityId: string | null,
): Client {
  return createTRPCClient<Router>({
    links: [
      () =>
        ({ op }) =>
          observable((observer) => {
            const call = {
              path: op.path,
              type: op.type === 'mutation' ? ('mutation' as const) : ('query' as const),
              // As it would come over the wire.
              input: op.input === undefined ? undefined : JSON.parse(JSON.stringify(op.input)),
              requestId: (op.context.requestId as string | undefined) ?? randomUUID(),
            };
            void answerCalls(services, openId === null ? null : { openId }, {
              communityId,
              calls: [call],
            }).then(
              ({ answers: [answer] }) => settle(answer, observer),
              (error) => observer.error(error),
            );
          }),
    ],
  });
}

type Observer = {
  next: (value: never) => void;
  complete: () => void;
  error: (error: never) => void;
};

function settle(answer: Answer | undefined, observer: Observer): void {
  if (answer && 'data' in answer) {
    observer.next({
      result: { type: 'data', data: JSON.parse(JSON.stringify(answer.data ?? null)) },
    } as never);
    observer.complete();
    return;
  }
  const error = answer?.error;
  observer.error(
    new TRPCClientError(error?.refusal?.code ?? error?.code ?? 'no answer', {
      result: { error: { code: -32000, message: error?.code ?? 'internal', data: error } } as never,
    }) as never,
  );
}

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
