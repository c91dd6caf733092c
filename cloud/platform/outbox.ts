import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type CommunityTransaction, type Database, inCommunity, json } from './database';
import type { Logger } from './logger';

/** What a piece of due work runs with: a transaction of its community, no caller. */
export interface DueWorkContext {
  transaction: CommunityTransaction;
  communityId: string;
  now: Date;
  logger: Logger;
}

export type DueWork = (context: DueWorkContext, payload: Record<string, unknown>) => Promise<void>;
export type DueWorkByKind = Readonly<Record<string, DueWork>>;

const mostAttempts = 8;

/** Puts work off until `dueAt` (UTC instant); it stands or falls with the surrounding transaction. */
export async function doLater(
  context: { transaction: CommunityTransaction; communityId: string },
  kind: string,
  payload: Record<string, unknown>,
  dueAt: Date,
): Promise<void> {
  await context.transaction
    .insertInto('outboxEntry')
    .values({
      communityId: context.communityId,
      id: uuid(),
      kind,
      payload: json(payload),
      dueAt,
      lastError: null,
      doneAt: null,
    })
    .execute();
}

export interface TickServices {
  database: Database;
  logger: Logger;
  dueWork: DueWorkByKind;
}

/**
 * Works off what is due, each entry in a transaction of its own that also marks it done: work is
 * done exactly once however many ticks run side by side. Failed work is tried again later, then
 * left standing with its error for the log. Also forgets kept answers that no phone asks for any
 * more. Answers how many entries were done.
 */
export async function tick(services: TickServices, now: Date): Promise<number> {
  const { rows } = await sql<{ communityId: string }>`
    select community_id from communities_with_due_work(${now}) as due(community_id)`.execute(
    services.database,
  );
  let done = 0;
  for (const { communityId } of rows) {
    while (await workOffOne(services, communityId, now)) done += 1;
  }
  await sql`select forget_old_requests(${now})`.execute(services.database);
  return done;
}

async function workOffOne(
  services: TickServices,
  communityId: string,
  now: Date,
): Promise<boolean> {
  let failing: { id: string; kind: string; attempts: number } | null = null;
  try {
    return await inCommunity(services.database, communityId, async (transaction) => {
      const entry = await transaction
        .selectFrom('outboxEntry')
        .selectAll()
        .where('communityId', '=', communityId)
        .where('doneAt', 'is', null)
        .where('dueAt', '<=', now)
        .orderBy('dueAt')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!entry) return false;
      failing = entry;
      const work = services.dueWork[entry.kind];
      if (!work) throw new Error(`no work is known for outbox kind ${entry.kind}`);
      const logger = services.logger.child({ outbox: entry.id, kind: entry.kind });
      await work({ transaction, communityId, now, logger }, entry.payload);
      await transaction
        .updateTable('outboxEntry')
        .set({ doneAt: now })
        .where('communityId', '=', communityId)
        .where('id', '=', entry.id)
        .execute();
      return true;
    });
  } catch (error) {
    if (failing === null) throw error;
    services.logger.error({ error, outbox: failing }, 'due work failed');
    await putOff(services.database, communityId, failing, error as Error, now);
    return true;
  }
}

/** Doubles the wait each time, from 10 s to at most an hour; after the last attempt a month. */
function putOff(
  database: Database,
  communityId: string,
  entry: { id: string; attempts: number },
  error: Error,
  now: Date,
) {
  const attempts = entry.attempts + 1;
  const seconds = attempts >= mostAttempts ? 30 * 86_400 : Math.min(10 * 2 ** attempts, 3_600);
  return inCommunity(database, communityId, (transaction) =>
    transaction
      .updateTable('outboxEntry')
      .set({
        attempts,
        lastError: error.message.slice(0, 500),
        dueAt: new Date(now.getTime() + seconds * 1000),
      })
      .where('communityId', '=', communityId)
      .where('id', '=', entry.id)
      .execute(),
  );
}
