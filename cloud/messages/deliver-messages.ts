import { sql } from 'kysely';
import { type Database, inCommunity } from '@/cloud/platform/database';
import type { Logger } from '@/cloud/platform/logger';
import { type ClaimedMessage, claimMessages, keepInApp, type Outcomes } from './claim-messages';
import type { MessageSender, SendOutcome } from './message-sender';
import { settleMessages } from './settle-messages';

export interface DeliveryServices {
  database: Database;
  logger: Logger;
  /** null: no credentials, so every message stays in the app. */
  sender: MessageSender | null;
}

/** Messages on their way at once. */
const atOnce = 5;

/**
 * Sends waiting messages, each at most once: it is claimed in a transaction of its own, sent outside
 * of any, and what became of it written down in a third step. A process that dies in between leaves
 * the message claimed and unsent to WeChat, perhaps; it is in the app's inbox in any case, and
 * nobody gets it twice. Answers how many were worked off.
 */
export async function deliverMessages(services: DeliveryServices, now: Date): Promise<number> {
  const { database, logger, sender } = services;
  const { rows } = await sql<{ communityId: string }>`
    select community_id from communities_with_waiting_messages(${now}) as waiting(community_id)`.execute(
    database,
  );
  let done = 0;
  for (const { communityId } of rows) {
    for (;;) {
      const claimed = await inCommunity(database, communityId, (transaction) => {
        const here = { transaction, communityId, now };
        return sender ? claimMessages(here) : keepInApp(here);
      });
      if (claimed.count === 0) break;
      done += claimed.count;
      if (!sender || claimed.toSend.length === 0) continue;
      const outcomes = await sendAll(sender, claimed.toSend);
      logger.info({ outcomes: countOf(outcomes) }, 'messages sent');
      await inCommunity(database, communityId, (transaction) =>
        settleMessages({ transaction, communityId, now }, outcomes),
      );
    }
  }
  return done;
}

async function sendAll(
  sender: MessageSender,
  messages: readonly ClaimedMessage[],
): Promise<Outcomes> {
  const outcomes: { message: ClaimedMessage; outcome: SendOutcome }[] = [];
  const queue = [...messages];
  const work = async () => {
    for (let message = queue.shift(); message; message = queue.shift()) {
      const outcome = await sender.send(message).catch(() => 'unknown' as const);
      outcomes.push({ message, outcome });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

const countOf = (outcomes: Outcomes): Partial<Record<SendOutcome, number>> => {
  const counts: Partial<Record<SendOutcome, number>> = {};
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};
