import { sql } from 'kysely';
import { type Database, inCommunity } from '@/cloud/platform/database';
import type { FileStore } from '@/cloud/platform/file-store';
import type { Logger } from '@/cloud/platform/logger';
import { mostAttempts, mostUnansweredAsks } from './attempts';
import { type ClaimedCheck, claimChecks } from './claim-checks';
import type { CheckAnswer, ContentCheck } from './content-check';
import { settleCheck } from './settle-check';

export interface CheckServices {
  database: Database;
  logger: Logger;
  files: Pick<FileStore, 'addressOf'>;
  /** null: switched off, so what still waits for it comes before a moderator. */
  contentCheck: ContentCheck | null;
}

/**
 * Has WeChat asked about what waits for it: claimed in a transaction of its own, asked outside of
 * any, and what it said carried out in a third. An answer that is lost is asked for again. Answers
 * how many were asked about.
 */
export async function checkContents(services: CheckServices, now: Date): Promise<number> {
  const { database } = services;
  const { rows } = await sql<{ communityId: string }>`
    select community_id from communities_with_due_checks(${now}) as due(community_id)`.execute(
    database,
  );
  let done = 0;
  for (const { communityId } of rows) {
    for (;;) {
      const claimed = await inCommunity(database, communityId, (transaction) =>
        claimChecks({ transaction, communityId, now }),
      );
      if (claimed.length === 0) break;
      for (const check of claimed) await askAndSettle(services, communityId, check, now);
      done += claimed.length;
    }
  }
  return done;
}

async function askAndSettle(
  services: CheckServices,
  communityId: string,
  check: ClaimedCheck,
  now: Date,
): Promise<void> {
  const answer = await ask(services, communityId, check, now);
  try {
    await inCommunity(services.database, communityId, (transaction) =>
      settleCheck({ transaction, communityId, now }, check, answer),
    );
  } catch (error) {
    // The check is due again when its claim has run out, and after some attempts a person looks.
    services.logger.error({ error, check: check.id }, 'content check not settled');
  }
}

async function ask(
  { contentCheck, files }: CheckServices,
  communityId: string,
  check: ClaimedCheck,
  now: Date,
): Promise<CheckAnswer> {
  const { item, fileId, location, openId } = check;
  if (contentCheck === null || openId === null || isGivenUp(check)) {
    return { outcome: 'unanswered' };
  }
  const { kind, words } = item;
  const asked =
    fileId === null || location === null
      ? contentCheck.askAboutWords({ openId, kind, words })
      : contentCheck.askAboutPhoto({
          openId,
          kind,
          address: files.addressOf({ id: fileId, location, communityId }, now),
        });
  return asked.catch(() => ({ outcome: 'tryAgain' as const }));
}

/** Asked often enough without an answer, or about words that are not there any more. */
const isGivenUp = ({ item, revision, fileId, state, attempts }: ClaimedCheck): boolean =>
  attempts > (state === 'asked' ? mostUnansweredAsks : mostAttempts) ||
  (fileId === null && (item.takenBack || item.revision !== revision));
