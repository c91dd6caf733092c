import { type DeliveryContext, type Outcomes, setDelivery } from './claim-messages';
import type { SendOutcome } from './message-sender';

/** After so many attempts a message stays in the app alone. */
const mostAttempts = 5;

/** As the database allows. */
const mostRemaining = 1_000;

/** Doubles the wait each time, from one minute. */
const waitAfter = (attempts: number): number => 60_000 * 2 ** attempts;

/** Writes down what became of messages, and gives back or takes away the permissions they used. */
export async function settleMessages(context: DeliveryContext, outcomes: Outcomes): Promise<void> {
  const having = (outcome: SendOutcome) =>
    outcomes.filter((one) => one.outcome === outcome).map(({ message }) => message);
  await setDelivery(context, 'sent', having('sent'));
  await setDelivery(context, 'refused', having('refused'));
  await setDelivery(context, 'failed', having('failed'));
  await setDelivery(context, 'unknown', having('unknown'));
  for (const { accountId, kind } of having('refused')) {
    await changeRemaining(context, accountId, kind, () => 0);
  }
  for (const message of having('tryAgain')) {
    await changeRemaining(context, message.accountId, message.kind, (left) =>
      Math.min(left + 1, mostRemaining),
    );
    await putOff(context, message.id, message.attempts + 1);
  }
}

async function changeRemaining(
  { transaction, communityId, now }: DeliveryContext,
  accountId: string,
  kind: Outcomes[number]['message']['kind'],
  change: (remaining: number) => number,
): Promise<void> {
  const permission = await transaction
    .selectFrom('messagePermission')
    .select('remaining')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst();
  if (!permission) return;
  await transaction
    .updateTable('messagePermission')
    .set({ remaining: change(permission.remaining), changedAt: now })
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('kind', '=', kind)
    .execute();
}

async function putOff(
  { transaction, communityId, now }: DeliveryContext,
  messageId: string,
  attempts: number,
): Promise<void> {
  const isOver = attempts >= mostAttempts;
  await transaction
    .updateTable('message')
    .set({
      delivery: isOver ? 'failed' : 'waiting',
      attempts,
      dueAt: new Date(now.getTime() + waitAfter(attempts)),
    })
    .where('communityId', '=', communityId)
    .where('id', '=', messageId)
    .execute();
}
