import { sql } from 'kysely';
import type { CommunityTransaction } from '@/cloud/platform/database';
import { groupedBy } from '@/shared/grouped-by';
import { type Remaining, spendPermissions } from '@/shared/messages/message-permission';
import type { OutgoingMessage, SendOutcome } from './message-sender';
import type { Delivery } from './tables';

export interface DeliveryContext {
  transaction: CommunityTransaction;
  communityId: string;
  now: Date;
}

export interface ClaimedMessage extends OutgoingMessage {
  id: string;
  accountId: string;
  attempts: number;
}

export type Outcomes = readonly { message: ClaimedMessage; outcome: SendOutcome }[];

/** Messages of one transaction. */
const mostAtOnce = 50;

/** Sets messages aside for the one attempt to send each of them, as far as their receivers have accepted any. */
export async function claimMessages(
  context: DeliveryContext,
): Promise<{ count: number; toSend: ClaimedMessage[] }> {
  const waiting = await waitingMessages(context)
    .select(['id', 'accountId', 'kind', 'subjectId', 'title', 'aboutTime', 'attempts'])
    .execute();
  if (waiting.length === 0) return { count: 0, toSend: [] };
  const permissions = await lockedPermissions(context, [
    ...new Set(waiting.map(({ accountId }) => accountId)),
  ]);
  const { toSend, left } = spendPermissions(waiting, permissions);
  const claimed = waiting.filter(({ id }) => toSend.has(id));
  const kept = waiting.filter(({ id }) => !toSend.has(id));
  await setDelivery(context, 'sending', claimed);
  await setDelivery(context, 'inApp', kept);
  await writeRemaining(context, permissions, left);
  const addresses = await addressesOf(context, claimed);
  const reachable = claimed.flatMap((message) => {
    const openId = addresses.get(message.id);
    return openId === undefined ? [] : [{ ...message, openId }];
  });
  // Whoever has closed their account has no address any more.
  await setDelivery(
    context,
    'failed',
    claimed.filter(({ id }) => !addresses.has(id)),
  );
  return { count: waiting.length, toSend: reachable };
}

/** Without a way out of the app: what waits is where it belongs already. */
export async function keepInApp(context: DeliveryContext): Promise<{ count: number; toSend: [] }> {
  const waiting = await waitingMessages(context).select('id').execute();
  await setDelivery(context, 'inApp', waiting);
  return { count: waiting.length, toSend: [] };
}

const waitingMessages = ({ transaction, communityId, now }: DeliveryContext) =>
  transaction
    .selectFrom('message')
    .where('communityId', '=', communityId)
    .where('delivery', '=', 'waiting')
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(mostAtOnce)
    .forUpdate()
    .skipLocked();

export async function setDelivery(
  { transaction, communityId }: DeliveryContext,
  delivery: Delivery,
  messages: readonly { id: string }[],
): Promise<void> {
  if (messages.length === 0) return;
  await transaction
    .updateTable('message')
    .set({ delivery })
    .where('communityId', '=', communityId)
    .where(
      'id',
      'in',
      messages.map(({ id }) => id),
    )
    .execute();
}

async function lockedPermissions(
  { transaction, communityId }: DeliveryContext,
  accountIds: readonly string[],
): Promise<Map<string, Remaining>> {
  const rows = await transaction
    .selectFrom('messagePermission')
    .select(['accountId', 'kind', 'remaining'])
    .where('communityId', '=', communityId)
    .where('accountId', 'in', [...accountIds])
    .orderBy('accountId')
    .orderBy('kind')
    .forUpdate()
    .execute();
  return new Map(
    [...groupedBy(rows, ({ accountId }) => accountId)].map(([accountId, of]) => [
      accountId,
      new Map(of.map(({ kind, remaining }) => [kind, remaining])),
    ]),
  );
}

async function writeRemaining(
  { transaction, communityId, now }: DeliveryContext,
  before: ReadonlyMap<string, Remaining>,
  left: ReadonlyMap<string, Remaining>,
): Promise<void> {
  for (const [accountId, remaining] of left) {
    for (const [kind, count] of remaining) {
      if (before.get(accountId)?.get(kind) === count) continue;
      await transaction
        .updateTable('messagePermission')
        .set({ remaining: count, changedAt: now })
        .where('communityId', '=', communityId)
        .where('accountId', '=', accountId)
        .where('kind', '=', kind)
        .execute();
    }
  }
}

async function addressesOf(
  { transaction }: DeliveryContext,
  messages: readonly { id: string }[],
): Promise<Map<string, string>> {
  const ids = messages.map(({ id }) => id);
  const { rows } = await sql<{ messageId: string; openId: string }>`
    select message_id, open_id from message_addresses(${ids}::uuid[])`.execute(transaction);
  return new Map(rows.map(({ messageId, openId }) => [messageId, openId]));
}
