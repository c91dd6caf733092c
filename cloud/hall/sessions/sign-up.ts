import type { HallContext } from '../hall-context';
import { hasPlace, moveUpWaiting } from './places';
import { changeSession, type Session } from './session-row';
import type { SignupAnswer } from './tables';

/** What somebody answered; null: nothing yet. */
export async function signupOf(
  { transaction, communityId }: HallContext,
  sessionId: string,
  accountId: string,
): Promise<{ answer: SignupAnswer; number: number } | null> {
  const signup = await transaction
    .selectFrom('sessionSignup')
    .select(['answer', 'number'])
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return signup ?? null;
}

/** Takes a place for somebody, or puts them at the end of those who wait. The session is locked. */
export async function signUp(
  context: HallContext,
  session: Session,
  accountId: string,
): Promise<'coming' | 'waiting'> {
  const before = await signupOf(context, session.id, accountId);
  if (before !== null && before.answer !== 'declined') return before.answer;
  const answer = hasPlace(session) ? 'coming' : 'waiting';
  await writeSignup(context, session, accountId, answer);
  return answer;
}

async function writeSignup(
  context: HallContext,
  session: Session,
  accountId: string,
  answer: 'coming' | 'waiting',
): Promise<void> {
  const { transaction, communityId, now } = context;
  const number = session.signupsMade + 1;
  const placesTaken = session.placesTaken + (answer === 'coming' ? 1 : 0);
  await changeSession(context, session, { signupsMade: number, placesTaken });
  const written = { answer, number, answeredAt: now };
  await transaction
    .insertInto('sessionSignup')
    .values({ communityId, sessionId: session.id, accountId, ...written })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'sessionId', 'accountId']).doUpdateSet(written),
    )
    .execute();
}

/** Gives a place, or a place in the line, back. The session is locked. */
export async function decline(
  context: HallContext,
  session: Session,
  accountId: string,
): Promise<'declined'> {
  const { transaction, communityId, now } = context;
  const before = await signupOf(context, session.id, accountId);
  if (before?.answer === 'declined') return 'declined';
  const number = before?.number ?? session.signupsMade + 1;
  const placesTaken = session.placesTaken - (before?.answer === 'coming' ? 1 : 0);
  const signupsMade = Math.max(number, session.signupsMade);
  await changeSession(context, session, { placesTaken, signupsMade });
  const written = { answer: 'declined' as const, answeredAt: now };
  await transaction
    .insertInto('sessionSignup')
    .values({ communityId, sessionId: session.id, accountId, number, ...written })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'sessionId', 'accountId']).doUpdateSet(written),
    )
    .execute();
  await moveUpWaiting(context, { ...session, placesTaken, signupsMade });
  return 'declined';
}
