import { v7 as uuid } from 'uuid';
import type { CommunityTransaction } from '@/cloud/platform/database';
import type { MessageKind } from '@/shared/messages/message-kinds';
import './tables';

export interface NewMessage {
  accountId: string;
  kind: MessageKind;
  /** The poll. */
  subjectId: string;
  /** The same occasion is told the same person once: `pollReminder:<poll>:2026-11-22`. */
  occasion: string;
  title: string;
  body: string;
  /** The time it speaks of: opening, closing, end of posting. */
  aboutTime: Date;
  /** Stands in the inbox and is never sent through WeChat. */
  inAppOnly?: boolean;
}

/**
 * Leaves messages in people's inboxes, within the caller's transaction; they are sent through WeChat
 * afterwards, outside of it (`deliver-messages.ts`). Leaving one again changes nothing.
 */
export async function leaveMessages(
  context: { transaction: CommunityTransaction; communityId: string; now: Date },
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const { communityId, now } = context;
  await context.transaction
    .insertInto('message')
    .values(
      messages.map(({ inAppOnly = false, ...message }) => ({
        communityId,
        id: uuid(),
        ...message,
        leftAt: now,
        readAt: null,
        delivery: inAppOnly ? ('inApp' as const) : ('waiting' as const),
        dueAt: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'accountId', 'occasion']).doNothing(),
    )
    .execute();
}
