import { leaveMessages, type NewMessage } from '@/cloud/messages/public';
import type { VolunteeringContext } from '../volunteering-context';

/** Messages of one statement: a shift can have ten thousand people, and a statement 65,535 values. */
const portion = 1_000;

/** Leaves the same message with each of these people, however many. */
export async function tellAccounts(
  ctx: VolunteeringContext,
  accountIds: readonly string[],
  message: Omit<NewMessage, 'accountId'>,
): Promise<void> {
  for (let first = 0; first < accountIds.length; first += portion) {
    const next = accountIds.slice(first, first + portion);
    await leaveMessages(
      ctx,
      next.map((accountId) => ({ ...message, accountId })),
    );
  }
}
