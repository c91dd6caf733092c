import type { HallContext } from '../hall-context';
import { changeSession, type Session } from './session-row';
import { tellAccounts } from './tell-signed-up';

type Places = Pick<Session, 'capacity' | 'placesTaken'>;

/** Whether a place is left. Nobody waits while one is: whoever could move up has done so. */
export const hasPlace = ({ capacity, placesTaken }: Places): boolean =>
  capacity === null || placesTaken < capacity;

/**
 * Gives free places to those who wait, in their order, and tells them. The session is locked by the
 * caller; the table's own check keeps the places within the capacity whatever happens.
 */
export async function moveUpWaiting(context: HallContext, session: Session): Promise<void> {
  const free =
    session.capacity === null ? Number.MAX_SAFE_INTEGER : session.capacity - session.placesTaken;
  const movingUp = free > 0 ? await firstWaiting(context, session.id, free) : [];
  if (movingUp.length === 0) return;
  await context.transaction
    .updateTable('sessionSignup')
    .set({ answer: 'coming' })
    .where('communityId', '=', context.communityId)
    .where('sessionId', '=', session.id)
    .where('answer', '=', 'waiting')
    .where('accountId', 'in', movingUp)
    .execute();
  await changeSession(context, session, { placesTaken: session.placesTaken + movingUp.length });
  await tellAccounts(context, session, movingUp, {
    occasion: `movedUp:${context.now.getTime()}`,
    body: '有人让出了位子，您已经从候补转为报名成功，请按时参加。',
  });
}

async function firstWaiting(
  { transaction, communityId }: HallContext,
  sessionId: string,
  most: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('sessionSignup')
    .select('accountId')
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .where('answer', '=', 'waiting')
    .orderBy('number')
    .limit(Math.min(most, 1_000))
    .execute();
  return rows.map(({ accountId }) => accountId);
}
